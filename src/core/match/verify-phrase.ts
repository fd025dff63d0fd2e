/**
 * Whether a phrase really stands at a candidate place.
 *
 * From the word where the anchor ended we go left, and try the phrase at every word where it may begin; of the ends it
 * can have the nearest is taken. Elements follow each other with at most three small words and `gap` other
 * words in between: those of the phrase's language, within a spelling of a name those of the spelling's. The words of
 * a phrase stand in one sentence.
 *
 *   phrase "F-16 turcs armée" at   "les F-16 turcs de l’armée"   → elements f, 16, turcs; de, l skipped; armée
 */

import type { Span } from './model.ts';
import { type Element, MAX_SMALL_WORDS, type Run } from './phrase-element.ts';
import type { Phrase } from './phrase-store.ts';
import type { ReadText } from './read-text.ts';

/** A run of words of the text, as [first, end). */
export interface TokenSpan {
  first: number;
  end: number;
}

/** Where one phrase stands in a text. Some places may hold others. */
export class PhrasePlaces {
  readonly spans: TokenSpan[] = [];
  readonly #text: ReadText;
  readonly #phrase: Phrase;
  /** Null where the phrase is one word: it stands where it was found. */
  readonly #attempt: Attempt | null;
  /** The words from here up to there were tried as the phrase's first. */
  #triedFrom = 0;
  #triedTo = -1;

  constructor(text: ReadText, phrase: Phrase) {
    this.#text = text;
    this.#phrase = phrase;
    this.#attempt = phrase.elements.length === 1 && phrase.elements[0]?.length === 1 ? null : new Attempt(text, phrase);
  }

  /** Adds the places that begin at or left of a word where the anchor ended; to be called from left to right. */
  add(anchor: number): void {
    const { elements, last, reachLeft } = this.#phrase;
    const before = elements[last]?.wordsBefore(this.#text.word(anchor)) ?? -1;
    if (before < 0) return;
    if (this.#attempt === null) {
      this.#addWord(anchor);
      return;
    }
    const leftmost = Math.max(0, anchor - before - reachLeft);
    if (leftmost > this.#triedTo + 1) this.#triedFrom = leftmost;
    for (let first = anchor; first > this.#triedTo && first >= leftmost; first -= 1) this.#try(this.#attempt, first);
    for (let first = this.#triedFrom - 1; first >= leftmost; first -= 1) this.#try(this.#attempt, first);
    this.#triedFrom = Math.min(this.#triedFrom, leftmost);
    this.#triedTo = Math.max(this.#triedTo, anchor);
  }

  #addWord(first: number): void {
    if (first <= this.#triedTo) return;
    this.spans.push({ first, end: first + 1 });
    this.#triedTo = first;
  }

  /** The first place, when no other can come before it or within it; null as long as that isn't known. */
  get settled(): TokenSpan | null {
    const first = this.spans[0];
    return first !== undefined && first.end === first.first + 1 ? first : null;
  }

  #try(attempt: Attempt, first: number): void {
    const end = attempt.endFrom(first);
    if (end === first + 1 || (end > 0 && inOneSentence(this.#text, this.#text.span(first, end))))
      this.spans.push({ first, end });
  }
}

function inOneSentence(text: ReadText, { start, end }: Span): boolean {
  return text.sentence(start).end >= end;
}

/** So many steps are sooner taken again than kept. */
const FEW_STEPS = 64;

class Attempt {
  readonly #text: ReadText;
  readonly #phrase: Phrase;
  /** Ends already worked out, by state and word, -1 for none; kept once many steps were taken. */
  #ends: Map<number, number> | null = null;
  #steps = 0;
  readonly #all: number;

  constructor(text: ReadText, phrase: Phrase) {
    this.#text = text;
    this.#phrase = phrase;
    this.#all = phrase.any ? (1 << phrase.elements.length) - 1 : phrase.elements.length;
  }

  /** The nearest end of the phrase when its first word is `token`, or -1. */
  endFrom(token: number): number {
    return this.#match(0, token);
  }

  /** `done` is the number of elements behind us or, in free order, the set of them. The next stands at `token`. */
  #match(done: number, token: number): number {
    if (token >= this.#text.tokens.count) return -1;
    this.#steps += 1;
    if (this.#steps > FEW_STEPS) this.#ends ??= new Map();
    const key = token * 512 + done;
    const known = this.#ends?.get(key);
    if (known !== undefined) return known;
    const end = this.#phrase.any ? this.#matchAny(done, token) : this.#matchElement(done, done + 1, token);
    this.#ends?.set(key, end);
    return end;
  }

  #matchAny(done: number, token: number): number {
    let nearest = -1;
    for (let element = 0; element < this.#phrase.elements.length; element += 1) {
      if ((done & (1 << element)) === 0)
        nearest = nearer(nearest, this.#matchElement(element, done | (1 << element), token));
    }
    return nearest;
  }

  #matchElement(element: number, done: number, token: number): number {
    const what = this.#phrase.elements[element] as Element;
    if (!what.mayBegin(this.#text.firstLetter(token))) return -1;
    if (what.isWord) return what.matches(this.#text.word(token)) ? this.#after(done, token + 1) : -1;
    let nearest = -1;
    for (const run of what.runsFrom(this.#text.word(token))) {
      const after = this.#matchRest(run, 1, token + 1);
      if (after < 0) continue;
      nearest = nearer(nearest, this.#after(done, after));
    }
    return nearest;
  }

  /** The end of the phrase when what is done of it ends before `token`. */
  #after(done: number, token: number): number {
    return done === this.#all ? token : this.#next(done, token);
  }

  /** The end of a run whose words before `at` end before `token`, small words in between; -1 when it isn't there. */
  #matchRest(run: Run, at: number, token: number): number {
    const word = run[at];
    if (word === undefined) return token;
    for (let next = token; next <= token + MAX_SMALL_WORDS && next < this.#text.tokens.count; next += 1) {
      if (word.matches(this.#text.word(next))) {
        const end = this.#matchRest(run, at + 1, next + 1);
        if (end >= 0) return end;
      }
      if (!this.#isSmall(next, word.skippable)) return -1;
    }
    return -1;
  }

  /** Tries the next element at `from` and behind what may stand in between. */
  #next(done: number, from: number): number {
    const { skippable } = this.#phrase;
    let nearest = -1;
    let small = 0;
    let other = 0;
    for (let token = from; token < this.#text.tokens.count; token += 1) {
      nearest = nearer(nearest, this.#match(done, token));
      if (small < MAX_SMALL_WORDS && this.#isSmall(token, skippable)) small += 1;
      else if (other < this.#phrase.gap) other += 1;
      else break;
    }
    return nearest;
  }

  #isSmall(token: number, skippable: ReadonlySet<string>): boolean {
    if (skippable.size === 0 || token >= this.#text.tokens.count || !this.#text.mayBeSmall(token)) return false;
    return skippable.has(this.#text.word(token));
  }
}

function nearer(a: number, b: number): number {
  if (a < 0) return b;
  return b < 0 ? a : Math.min(a, b);
}
