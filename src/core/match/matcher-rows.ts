/** The matchers of each phrase, written together behind it. */

import type { ByteReader, ByteWriter } from './bytes.ts';
import { type Grouped, groupByKey } from './counting-sort.ts';
import type { Gathering } from './gathering.ts';

/** A matcher as a phrase's record holds it; `gate` is the place of its gate, 0 for none. */
export interface MatcherRow {
  claim: number;
  /** Position among the claim's matchers. */
  matcher: number;
  gate: number;
}

export class MatcherRows {
  readonly #gathering: Gathering;
  readonly #gatePlaces: readonly number[];
  readonly #byPhrase: Grouped;

  constructor(gathering: Gathering, gatePlaces: readonly number[]) {
    this.#gathering = gathering;
    this.#gatePlaces = gatePlaces;
    const { matcherPhrases, wordings } = gathering;
    this.#byPhrase = groupByKey(matcherPhrases.data.subarray(0, matcherPhrases.length), wordings.count);
  }

  /** Wordings that some matcher has as its phrase. */
  phrases(): number[] {
    const { starts } = this.#byPhrase;
    const found: number[] = [];
    for (let wording = 0; wording + 1 < starts.length; wording += 1) {
      if ((starts[wording] as number) < (starts[wording + 1] as number)) found.push(wording);
    }
    return found;
  }

  /** The claim of a phrase that has but one matcher, its claim's first, without a gate; -1 otherwise. */
  plainClaim(wording: number): number {
    const { starts, order } = this.#byPhrase;
    const { matcherClaims, matcherPositions, matcherGates } = this.#gathering;
    const at = starts[wording] as number;
    if ((starts[wording + 1] as number) !== at + 1) return -1;
    const row = order[at] as number;
    return matcherPositions.at(row) === 0 && matcherGates.at(row) === 0 ? matcherClaims.at(row) : -1;
  }

  write(wording: number, records: ByteWriter): void {
    const { starts, order } = this.#byPhrase;
    const { matcherClaims, matcherPositions, matcherGates } = this.#gathering;
    const end = starts[wording + 1] as number;
    records.varint(end - (starts[wording] as number));
    for (let i = starts[wording] as number; i < end; i += 1) {
      const row = order[i] as number;
      records.varint(matcherClaims.at(row));
      records.varint(matcherPositions.at(row));
      records.varint(this.#gatePlaces[matcherGates.at(row)] as number);
    }
  }
}

export function readMatcherRows(reader: ByteReader): MatcherRow[] {
  return Array.from({ length: reader.varint() }, () => ({
    claim: reader.varint(),
    matcher: reader.varint(),
    gate: reader.varint(),
  }));
}
