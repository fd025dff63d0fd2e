/** What was said of texts, to be used again where the same text comes back: lists and views are drawn anew all the time. */

import type { ClaimWording } from '../core/findings/word-claims.ts';
import type { Found, Undecided } from '../core/match/model.ts';

/** What is known of one run of text. */
export interface Answer {
  found: readonly Found[];
  undecided: readonly Undecided[];
  terms: readonly number[];
  /** By claim and place. */
  wordings: ReadonlyMap<string, ClaimWording>;
}

const NOTHING: Answer = { found: [], undecided: [], terms: [], wordings: new Map() };

/** Characters of text for which answers are kept; those used longest ago go first. */
const MAX_CHARACTERS = 1_000_000;

export class KnownAnswers {
  readonly #byText = new Map<string, Answer>();
  #characters = 0;
  /** Not yet filed: filing goes through each text, and most pages are left before any of it comes back. */
  #unfiled: [text: string, answer: Answer][] = [];
  #unfiledCharacters = 0;

  get(text: string): Answer | null {
    this.#fileAll();
    const answer = this.#byText.get(text);
    if (!answer) return null;
    this.#byText.delete(text);
    this.#byText.set(text, answer);
    return answer;
  }

  set(text: string, answer: Answer = NOTHING): void {
    this.#unfiled.push([text, answer]);
    this.#unfiledCharacters += text.length;
    if (this.#unfiledCharacters > MAX_CHARACTERS) this.#fileAll();
  }

  #fileAll(): void {
    for (const [text, answer] of this.#unfiled) this.#file(text, answer);
    this.#unfiled = [];
    this.#unfiledCharacters = 0;
  }

  #file(text: string, answer: Answer): void {
    if (!this.#byText.delete(text)) this.#characters += text.length;
    this.#byText.set(text, answer);
    for (const oldest of this.#byText.keys()) {
      if (this.#characters <= MAX_CHARACTERS) return;
      this.#byText.delete(oldest);
      this.#characters -= oldest.length;
    }
  }

  clear(): void {
    this.#byText.clear();
    this.#characters = 0;
    this.#unfiled = [];
    this.#unfiledCharacters = 0;
  }
}
