import type { LocatedFound } from '../../src/content/passages.ts';
import { readBlock, type TextRun } from '../../src/content/read-block.ts';
import type { Band } from '../../src/core/corroboration/model.ts';
import type { ClaimDossier } from '../../src/core/findings/dossier.ts';
import type { ClaimWording } from '../../src/core/findings/word-claims.ts';
import type { Found, FoundKind } from '../../src/core/match/model.ts';
import type { WordingStance } from '../../src/core/wording/model.ts';

/** The run of the first block of some HTML put into the page. */
export function runOf(html: string): TextRun {
  document.body.innerHTML = html;
  const [run] = readBlock(document.body.firstElementChild ?? document.body).runs;
  if (!run) throw new Error('nothing to read');
  return run;
}

export interface FakeFinding {
  claim: string;
  /** Words of the run. */
  words: string;
  kind?: FoundKind;
  fit?: number;
  band?: Band;
  block?: number;
  stance?: WordingStance;
}

/** A finding on the first occurrence of its words, with as much of a dossier as placing and painting look at. */
export function finding(
  run: TextRun,
  { claim, words, kind = 'match', fit = 1, band = 'weak', block = 0, stance = null }: FakeFinding,
) {
  const start = run.text.indexOf(words);
  const span = { start, end: start + words.length };
  const found = { ...span, pack: 'p', claim, kind, block, sentence: span, matcher: 0, fit, context: [] };
  const dossier = { claim, pack: { id: 'p' }, band, care: 'normal' };
  return {
    found: found as unknown as Found,
    run,
    dossier: dossier as unknown as ClaimDossier,
    wording: stance && ({ stance } as ClaimWording),
  } satisfies LocatedFound;
}
