/** Which context terms stand around a place of a text: looked for once a sentence, once a block. */

import { findContext } from './find-phrases.ts';
import type { FoundTerm, Span } from './model.ts';
import { type ClaimIndex, termAt } from './open-index.ts';
import type { ReadText } from './read-text.ts';

/** The first place of each term that stands in a stretch of text, by the term's number. */
export type TermPlaces = ReadonlyMap<number, Span>;

/** The contexts of one text, for one index. */
export class Contexts {
  readonly #index: ClaimIndex;
  readonly #text: ReadText;
  readonly #bySentence = new Map<number, TermPlaces>();
  #ofBlock: TermPlaces | null = null;

  constructor(index: ClaimIndex, text: ReadText) {
    this.#index = index;
    this.#text = text;
  }

  inSentence(sentence: Span): TermPlaces {
    let places = this.#bySentence.get(sentence.start);
    if (places === undefined) {
      places = this.#within(...this.#text.tokensWithin(sentence));
      this.#bySentence.set(sentence.start, places);
    }
    return places;
  }

  inBlock(): TermPlaces {
    this.#ofBlock ??= this.#within(0, this.#text.tokens.count);
    return this.#ofBlock;
  }

  #within(from: number, to: number): TermPlaces {
    const places = new Map<number, Span>();
    for (const { phrase, first, end } of findContext(this.#index, this.#text, from, to)) {
      if (phrase.term !== null && !places.has(phrase.term)) places.set(phrase.term, this.#text.span(first, end));
    }
    return places;
  }
}

/** The first term of a group that is there, as found. */
export function termOfGroup(index: ClaimIndex, group: readonly number[], places: TermPlaces): FoundTerm | null {
  for (const term of group) {
    const place = places.get(term);
    if (place !== undefined) return { term: termAt(index, term), ...place };
  }
  return null;
}
