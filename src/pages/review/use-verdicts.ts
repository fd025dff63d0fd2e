/** What a moderator said of the hits of a claim in the making: kept, and shown once it is kept. */

import { useEffect, useState } from 'preact/hooks';
import type { SelectedPassage } from '../../core/review/draft-claim.ts';
import type { JudgedHits, Verdict, Verdicts } from './judged-hits.ts';

export type JudgeHits = Pick<JudgedHits, 'of' | 'judge'>;

/** What was said so far, and how to say more; null takes a word back. */
export function useVerdicts(passage: SelectedPassage, judged: JudgeHits) {
  const [verdicts, setVerdicts] = useState<Verdicts>({});
  const learn = async () => setVerdicts(await judged.of(passage));
  useEffect(() => void learn().catch(() => undefined), [passage]);
  const judge = (hit: string, verdict: Verdict | null) => void judged.judge(passage, hit, verdict).then(learn, learn);
  return [verdicts, judge] as const;
}
