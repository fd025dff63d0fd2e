import { traceBatch } from '../../core/review/trace-batch.ts';
import type { Trace } from '../../core/review/trace-model.ts';
import { tracePage } from '../../core/review/trace-page.ts';
import type { DeskState } from './desk-state.ts';
import { readAddress } from './read-address.ts';

/** Who repeats whom in a queue. Tracing compares every page with every other: once for each state of rows and packs. */
export function memoTrace(): (state: Pick<DeskState, 'rows' | 'packs'>) => Trace {
  let last: { rows: DeskState['rows']; packs: DeskState['packs']; trace: Trace } | null = null;
  return ({ rows, packs }) => {
    if (last?.rows === rows && last.packs === packs) return last.trace;
    const pages = rows.flatMap((row) => tracePage(row, packs, readAddress) ?? []);
    last = { rows, packs, trace: traceBatch(pages, packs, readAddress) };
    return last.trace;
  };
}
