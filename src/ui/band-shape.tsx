import type { Band } from '../core/corroboration/model.ts';
import type { Translate } from '../core/findings/translate.ts';

/**
 * The shape of a band: ● solid, ◐ partial, ○ weak, ◇ conflict, – not assessed. All have the same size; the name
 * is there for those who don't see the shape.
 */
export function BandShape({ band, t }: { band: Band; t: Translate }) {
  return (
    <svg class="shape" data-band={band} viewBox="0 0 16 16" role="img" aria-label={t(`band_${band}`)}>
      <Outline band={band} />
    </svg>
  );
}

function Outline({ band }: { band: Band }) {
  switch (band) {
    case 'solid':
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />;
    case 'partial':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5" />
          <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" fill="currentColor" />
        </>
      );
    case 'weak':
      return <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5" />;
    case 'conflict':
      return (
        <path
          d="M8 1.3 14.7 8 8 14.7 1.3 8z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linejoin="round"
        />
      );
    case 'none':
      return <path d="M3 8h10" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />;
  }
}
