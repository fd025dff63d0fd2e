/** The sentences of one text that were asked for: each is looked for once, in whatever order places are asked about. */

import { sentenceAt } from '../text/sentences.ts';
import { firstAfter } from './first-after.ts';
import type { Span } from './model.ts';

export class KnownSentences {
  readonly #text: string;
  /** In the order of the text, and where each begins. */
  readonly #sentences: Span[] = [];
  readonly #starts: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The sentence that holds the character at `offset`; white space counts to the sentence before it. */
  at(offset: number): Span {
    const next = firstAfter(this.#starts, offset);
    const known = this.#sentences[next - 1];
    if (known !== undefined && offset < known.end) return known;
    const sentence = sentenceAt(this.#text, offset);
    if (known?.start !== sentence.start) {
      this.#sentences.splice(next, 0, sentence);
      this.#starts.splice(next, 0, sentence.start);
    }
    return sentence;
  }
}
