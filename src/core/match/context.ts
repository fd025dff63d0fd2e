/**
 * Which context terms stand around a place of a text: candidates are looked for once a sentence, once a block, and one is
 * made sure of when a gate asks for its term. So it doesn't matter how many terms other claims ask for.
 */

import { shortest } from './find-phrases.ts';
import { IntList } from './int-list.ts';
import type { FoundTerm, Span } from './model.ts';
import { type ClaimIndex, termAt } from './open-index.ts';
import type { ReadText } from './read-text.ts';
import { PhrasePlaces } from './verify-phrase.ts';

/** The first place of each term that stands in a stretch of text, by the term's number. */
export interface TermPlaces {
  get(term: number): Span | undefined;
}

/** A block of hostile text must not fill the memory: what comes after so many candidates is left out. */
const MAX_CANDIDATES = 200_000;

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
      places = new StretchTerms(this.#index, this.#text, ...this.#text.tokensWithin(sentence));
      this.#bySentence.set(sentence.start, places);
    }
    return places;
  }

  inBlock(): TermPlaces {
    this.#ofBlock ??= new StretchTerms(this.#index, this.#text, 0, this.#text.tokens.count);
    return this.#ofBlock;
  }
}

/** Where a term may stand. */
interface Candidates {
  record: number;
  /** Where its anchor ends, in the order of the text. */
  tokens: IntList;
}

/** The terms among the words [from, to) of a text. */
class StretchTerms implements TermPlaces {
  readonly #index: ClaimIndex;
  readonly #text: ReadText;
  readonly #from: number;
  readonly #to: number;
  readonly #candidates = new Map<number, Candidates>();
  readonly #known = new Map<number, Span | undefined>();

  constructor(index: ClaimIndex, text: ReadText, from: number, to: number) {
    this.#index = index;
    this.#text = text;
    this.#from = from;
    this.#to = to;
    let count = 0;
    index.context.scan(text, from, to, (record, token) => {
      count += 1;
      if (count <= MAX_CANDIDATES) this.#add(record, token);
    });
  }

  #add(record: number, token: number): void {
    const term = this.#index.context.termOf(record);
    let candidates = this.#candidates.get(term);
    if (candidates === undefined) {
      candidates = { record, tokens: new IntList(FEW) };
      this.#candidates.set(term, candidates);
    }
    candidates.tokens.push(token);
  }

  get(term: number): Span | undefined {
    const candidates = this.#candidates.get(term);
    if (candidates === undefined) return undefined;
    if (!this.#known.has(term)) this.#known.set(term, this.#firstPlace(candidates));
    return this.#known.get(term);
  }

  #firstPlace({ record, tokens }: Candidates): Span | undefined {
    const { store, context } = this.#index;
    const places = new PhrasePlaces(this.#text, store.phrase(context.records, record));
    for (let i = 0; i < tokens.length && places.settled === null; i += 1) places.add(tokens.at(i));
    const span = shortest(places.spans).find(({ first, end }) => first >= this.#from && end <= this.#to);
    return span && this.#text.span(span.first, span.end);
  }
}

/** Most terms stand in a stretch once or twice. */
const FEW = 4;

/** The first term of a group that is there, as found. */
export function termOfGroup(index: ClaimIndex, group: readonly number[], places: TermPlaces): FoundTerm | null {
  for (const term of group) {
    const place = places.get(term);
    if (place !== undefined) return { term: termAt(index, term), ...place };
  }
  return null;
}
