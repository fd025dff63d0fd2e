import type { NodeRole } from '../core/corroboration/graph-model.ts';

/**
 * The shape of a report's part: ● says it, a ticked ● confirms, ○ repeats, ◆ denies, ◇ doubts, ⊘ its images don't show
 * it, □ context, a struck □ withdrawn. All fit a circle of 7 around the origin of coordinates.
 */
export function NodeGlyph({ role }: { role: NodeRole }) {
  switch (role) {
    case 'origin':
      return <circle class="glyph filled" r="6" />;
    case 'confirmation':
      return (
        <>
          <circle class="glyph filled" r="6.5" />
          <path class="glyph tick" d="m-3 0 2.2 2.4L3.1-2.4" />
        </>
      );
    case 'relay':
      return <circle class="glyph" r="5" />;
    case 'refuted':
      return (
        <>
          <circle class="glyph" r="5.5" />
          <path class="glyph" d="m-3.9 3.9 7.8-7.8" />
        </>
      );
    case 'denial':
      return <path class="glyph filled" d="M0-7 7 0 0 7-7 0z" />;
    case 'doubt':
      return <path class="glyph" d="M0-6 6 0 0 6-6 0z" />;
    case 'context':
      return <path class="glyph" d="M-4.5-4.5h9v9h-9z" />;
    case 'withdrawn':
      return <path class="glyph" d="M-4.5-4.5h9v9h-9zM-7 0H7" />;
  }
}
