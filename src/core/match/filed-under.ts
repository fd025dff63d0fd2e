/** The phrases whose anchor is one word, by the spelling of a word of a text: worked out once a spelling. */

import type { Phrase } from './phrase-store.ts';
import type { ReadText } from './read-text.ts';

/** A phrase, and where its record is. */
export interface Filed {
  record: number;
  phrase: Phrase;
}

export class FiledUnder {
  /** By number of spelling; undefined where it was not asked for yet. */
  #lists: (readonly Filed[] | undefined)[] = [];
  #text: ReadText | null = null;
  #generation = 0;

  /** The phrases for the spelling of a word; `workOut` when it is asked for the first time. */
  phrases(text: ReadText, token: number, workOut: () => Filed[]): readonly Filed[] {
    if (this.#text !== text || this.#generation !== text.generation) this.#begin(text);
    const spelling = text.spelling(token);
    let filed = this.#lists[spelling];
    if (filed === undefined) {
      filed = workOut();
      while (this.#lists.length < spelling) this.#lists.push(undefined);
      this.#lists[spelling] = filed;
    }
    return filed;
  }

  #begin(text: ReadText): void {
    this.#text = text;
    this.#generation = text.generation;
    this.#lists = [];
  }
}
