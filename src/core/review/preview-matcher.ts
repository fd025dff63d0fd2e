/** What a matcher that is not in use yet would find: in the pages of the queue, and in pages written to mislead. */

import { compilePacks } from '../match/compile-packs.ts';
import { matchDocument } from '../match/match-document.ts';
import type { TextBlock } from '../match/model.ts';
import { type ClaimIndex, openIndex } from '../match/open-index.ts';
import type { ClaimPack, Day } from '../pack/model.ts';
import { asStated } from '../wording/as-stated.ts';

/** A text to be searched. */
export interface PreviewText {
  id: string;
  lang: string | null;
  date: Day | null;
  blocks: readonly TextBlock[];
}

export interface PreviewHit {
  /** Of the text. */
  id: string;
  sentence: string;
  /** The words found, as offsets in `sentence`. */
  start: number;
  end: number;
}

/** Finds with the last claim of a pack alone, whatever else is in it. */
export class MatcherPreview {
  readonly #index: ClaimIndex;

  constructor(pack: ClaimPack) {
    const opened = openIndex(compilePacks([{ ...pack, claims: pack.claims.slice(-1), reports: [], reviews: [] }]));
    if (!opened.ok) throw new Error(opened.reason);
    this.#index = opened.index;
  }

  /** Matches with their sentences, each sentence once; what merely mentions the phrase is no hit. */
  hits({ id, lang, date, blocks }: PreviewText): PreviewHit[] {
    const matched = matchDocument(this.#index, blocks, { lang, date });
    const found = asStated(matched, blocks).filter(({ kind }) => kind === 'match');
    const hits = found.map(({ block, sentence, start, end }): PreviewHit => {
      const text = blocks.find((each) => each.id === block)?.text ?? '';
      return {
        id,
        sentence: text.slice(sentence.start, sentence.end),
        start: start - sentence.start,
        end: end - sentence.start,
      };
    });
    return [...new Map(hits.map((hit) => [`${hit.id} ${hit.sentence}`, hit])).values()];
  }
}
