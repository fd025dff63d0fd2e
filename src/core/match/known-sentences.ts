/** The sentences of one text that were asked for: each is looked for once, in whatever order places are asked about. */

import { sentenceAt } from '../text/sentences.ts';
import type { Span } from './model.ts';

export class KnownSentences {
  readonly #text: string;
  /** In the order of the text. */
  readonly #sentences: Span[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The sentence that holds the character at `offset`; white space counts to the sentence before it. */
  at(offset: number): Span {
    const next = this.#firstAfter(offset);
    const known = this.#sentences[next - 1];
    if (known !== undefined && offset < known.end) return known;
    const sentence = sentenceAt(this.#text, offset);
    if (known?.start !== sentence.start) this.#sentences.splice(next, 0, sentence);
    return sentence;
  }

  /** How many known sentences begin up to and including `offset`. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#sentences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sentences[middle] as Span).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
