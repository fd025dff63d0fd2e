import { claimKey } from '../core/match/claim-key.ts';
import type { WordedSentence } from '../platform/page-sentences.ts';
import type { Passage } from './passages.ts';

/** Each sentence once for each claim it carries, in the order of the page; only those whose wording was read. */
export function listSentences(passages: readonly Passage[]): WordedSentence[] {
  const counts = new Map<string, number>();
  const listed: WordedSentence[] = [];
  let last = new Map<string, string>();
  for (const { entries } of passages)
    for (const { found, run, dossier, wording } of entries) {
      const { pack, claim, kind } = found;
      const key = claimKey(pack, claim);
      const passage = counts.get(key) ?? 0;
      counts.set(key, passage + 1);
      if (!wording) continue;
      const { start, end } = wording.sentence;
      const sentence = run.text.slice(start, end);
      // Two passages of one sentence word it the same way.
      const place = `${start} ${sentence}`;
      if (last.get(key) === place) continue;
      last = new Map(last).set(key, place);
      listed.push({ pack, claim, kind, text: dossier.text, passage, sentence, wording });
    }
  return listed;
}
