/** What a person said of the hits of a claim in the making, kept so that the counts go on where they were left. */

import type { SelectedPassage } from '../../core/review/draft-claim.ts';
import { storageItem } from '../../platform/storage-item.ts';

export type Verdict = 'right' | 'wrong';
/** Under the key of a hit. */
export type Verdicts = Readonly<Record<string, Verdict>>;

interface JudgedClaim {
  /** The passage that the claim began with; its words and phrase may change meanwhile. */
  begun: string;
  verdicts: Verdicts;
}

/** The claims judged last are kept. */
const MOST_CLAIMS = 100;
const MOST_VERDICTS = 500;

const isVerdict = (value: unknown): value is Verdict => value === 'right' || value === 'wrong';

function isJudged(value: unknown): value is JudgedClaim {
  if (typeof value !== 'object' || value === null) return false;
  const { begun, verdicts } = value as Partial<Record<keyof JudgedClaim, unknown>>;
  if (typeof begun !== 'string' || typeof verdicts !== 'object' || verdicts === null) return false;
  return Object.values(verdicts).every(isVerdict);
}

const areJudged = (value: unknown): value is JudgedClaim[] => Array.isArray(value) && value.every(isJudged);

const judgedClaims = storageItem<JudgedClaim[]>('review-verdicts', [], areJudged);

const begunWith = ({ url, selected }: SelectedPassage): string => `${url} ${selected}`;

export class JudgedHits {
  #turn: Promise<unknown> = Promise.resolve();

  async of(passage: SelectedPassage): Promise<Verdicts> {
    const begun = begunWith(passage);
    return (await judgedClaims.get()).find((each) => each.begun === begun)?.verdicts ?? {};
  }

  /** One after the other, so that none is lost; null takes a verdict back. */
  judge(passage: SelectedPassage, hit: string, verdict: Verdict | null): Promise<void> {
    const turn = this.#turn.then(() => this.#write(begunWith(passage), hit, verdict));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #write(begun: string, hit: string, verdict: Verdict | null): Promise<void> {
    const all = await judgedClaims.get();
    const { [hit]: _, ...others } = all.find((each) => each.begun === begun)?.verdicts ?? {};
    const verdicts = verdict ? { ...others, [hit]: verdict } : others;
    const latest = Object.fromEntries(Object.entries(verdicts).slice(-MOST_VERDICTS));
    const rest = all.filter((each) => each.begun !== begun);
    await judgedClaims.set([...rest, { begun, verdicts: latest }].slice(-MOST_CLAIMS));
  }
}
