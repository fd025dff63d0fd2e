import type { Attribution, WordingSignals } from '../core/wording/model.ts';
import type { SourcedBlock } from './read/sourced-block.ts';

/** Signals with offsets into the file, given the blocks that were read together. */
export function signalsInFile(
  signals: WordingSignals,
  blockOf: (id: number) => SourcedBlock | undefined,
): WordingSignals {
  const own = blockOf(signals.block) as SourcedBlock;
  const moved = <Span extends { start: number; end: number }>(span: Span, block = own): Span => ({
    ...span,
    ...block.toSource(span.start, span.end),
  });
  const movedOrNull = <Span extends { start: number; end: number }>(span: Span | null): Span | null =>
    span && moved(span);
  return {
    ...signals,
    sentence: moved(signals.sentence),
    attributions: signals.attributions.map((attribution) => ({
      ...attribution,
      ...sourceInFile(attribution, blockOf(attribution.block ?? signals.block) as SourcedBlock),
      cueSpan: movedOrNull(attribution.cueSpan),
    })),
    hedges: signals.hedges.map((hedge) => moved(hedge)),
    distancingSpan: movedOrNull(signals.distancingSpan),
    certainty: signals.certainty.map((certainty) => moved(certainty)),
    evidence: signals.evidence.map((evidence) => moved(evidence)),
  };
}

function sourceInFile({ start, end }: Attribution, block: SourcedBlock): { start?: number; end?: number } {
  return start === undefined || end === undefined ? {} : block.toSource(start, end);
}
