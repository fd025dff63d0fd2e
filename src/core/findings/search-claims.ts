/**
 * Searching all claims on file: by words of their text, band, source and pack. Packs may hold a hundred thousand
 * claims, so the search runs in slices and works out texts and grades only as far as it gets.
 */

import { bandOf } from '../corroboration/bands.ts';
import { claimFile } from '../corroboration/claim-file.ts';
import type { Band } from '../corroboration/model.ts';
import { decide } from '../corroboration/rules.ts';
import { standingOf } from '../corroboration/standing.ts';
import type { Claim, ClaimPack, Day, PackId, SourceId } from '../pack/model.ts';
import { fold } from '../text/fold.ts';

export interface ClaimQuery {
  /** Words that must all occur in the claim, in any language and order; case and accents make no difference. */
  words: string;
  /** Part of the name of a source that has a report on the claim; empty for any. */
  source: string;
  /** Empty for any. */
  bands: ReadonlySet<Band>;
  pack: PackId | null;
}

export interface FiledClaim {
  pack: ClaimPack;
  claim: Claim;
}

export interface Slice {
  found: FiledClaim[];
  /** Where to go on; null at the end. */
  next: number | null;
}

export interface ClaimSearch {
  /** Claims on file. */
  total: number;
  /** Goes on from a position until `most` are found or `pause` says that it is time to stop. */
  slice(query: ClaimQuery, from: number, most: number, pause: () => boolean): Slice;
}

/** How many claims are looked at between two questions whether to pause. */
const STRIDE = 64;

/** Searches the claims of these packs, in their order; grades are those of one day. */
export function claimSearch(packs: readonly ClaimPack[], asOf: Day): ClaimSearch {
  const filed = packs.flatMap((pack) => pack.claims.map((claim) => ({ pack, claim })));
  const texts = new Map<Claim, string>();
  const bands = new Map<Claim, Band>();
  const textOf = ({ claim }: FiledClaim) => remembered(texts, claim, () => foldedText(claim));
  const bandAt = ({ pack, claim }: FiledClaim) =>
    remembered(bands, claim, () => bandOf(decide(standingOf(claimFile(pack, claim.id), asOf)).rule.grade));
  return {
    total: filed.length,
    slice(query, from, most, pause) {
      const words = wordsOf(query.words);
      const sources = new SourceFilter(query.source);
      const found: FiledClaim[] = [];
      for (let at = from; at < filed.length; at++) {
        if (found.length === most || (at > from && at % STRIDE === 0 && pause())) return { found, next: at };
        const entry = filed[at] as FiledClaim;
        const fits =
          (query.pack === null || entry.pack.id === query.pack) &&
          words.every((word) => textOf(entry).includes(word)) &&
          sources.accepts(entry) &&
          (query.bands.size === 0 || query.bands.has(bandAt(entry)));
        if (fits) found.push(entry);
      }
      return { found, next: null };
    },
  };
}

function wordsOf(text: string): string[] {
  return fold(text).text.trim().split(' ').filter(Boolean);
}

function foldedText({ id, text }: Claim): string {
  return fold(`${id} ${Object.values(text).join(' ')}`).text;
}

/** Sources with a fitting name, worked out once for each pack. */
class SourceFilter {
  private readonly wanted: string;
  private readonly fitting = new Map<ClaimPack, Set<SourceId>>();

  constructor(name: string) {
    this.wanted = fold(name).text.trim();
  }

  accepts({ pack, claim }: FiledClaim): boolean {
    if (this.wanted === '') return true;
    const sources = remembered(this.fitting, pack, () => this.sourcesIn(pack));
    return claimFile(pack, claim.id).reports.some(({ by }) => sources.has(by));
  }

  private sourcesIn({ sources }: ClaimPack): Set<SourceId> {
    const fits = (name: string) => fold(name).text.includes(this.wanted);
    return new Set(
      sources.filter(({ name, aliases = [] }) => [...Object.values(name), ...aliases].some(fits)).map(({ id }) => id),
    );
  }
}

function remembered<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = make();
  values.set(key, value);
  return value;
}
