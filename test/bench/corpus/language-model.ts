/**
 * Text that no one wrote, with the statistics that matter to a matcher: common words and their neighbours as in real
 * prose, rare words as rare as in real prose, pairs of words that come back, clauses, sentences, numbers.
 */

import { createTokens, foldSlice, tokenise } from '../../../src/core/text/tokenise.ts';
import { dictionaryWords } from './dictionary-words.ts';
import { declaration, type Lang } from './languages.ts';
import { pick, type Random, seededRandom, shuffled } from './random.ts';

export interface Piece {
  /** As written, without the punctuation that follows. */
  surface: string;
  /** Its folded words: "l'homme" has two. */
  folded: readonly string[];
  /** A word of the dictionary that the common prose doesn't have. */
  content: boolean;
  number: boolean;
}

/** The pieces between two punctuation marks. */
export type Clause = Piece[];

/** How often the next word is a common one, follows the common word before as it did in prose, ... */
const COMMON = 0.5;
const SAME_NEIGHBOUR = 0.35;
/** ... or is one of the few that usually follow this rare one. */
const USUAL_COMPANION = 0.3;
const COMPANIONS = 6;
const NUMBERS = 0.015;
/** Zipf-Mandelbrot: rank r has a frequency of about 1 / (r + SHIFT). */
const SHIFT = 60;

export class LanguageModel {
  readonly lang: Lang;
  /** Common words in the order of the prose. */
  readonly #prose: Piece[];
  readonly #follows = new Map<string, number[]>();
  /** Rare words by rank. */
  readonly #words: (Piece | string)[];
  readonly #common: Set<string>;

  constructor(lang: Lang, seed: number) {
    this.lang = lang;
    const random = seededRandom(seed);
    const surfaces = declaration(lang).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
    this.#prose = surfaces.map((surface) => pieceOf(surface.toLowerCase(), false));
    this.#common = new Set(this.#prose.flatMap(({ folded }) => folded));
    for (const [at, { surface }] of this.#prose.entries()) {
      const places = this.#follows.get(surface);
      if (places === undefined) this.#follows.set(surface, [at]);
      else places.push(at);
    }
    this.#words = shuffled(dictionaryWords(lang, random), random);
  }

  /** Clauses of one sentence. */
  sentence(random: Random): Clause[] {
    const clauses: Clause[] = [];
    const count = 1 + Math.floor(random() * random() * 4);
    for (let i = 0; i < count; i += 1) clauses.push(this.#clause(3 + Math.floor(random() * 12), random));
    return clauses;
  }

  #clause(length: number, random: Random): Clause {
    const clause: Clause = [];
    let place = -1;
    let rank = -1;
    while (clause.length < length) {
      if (random() < NUMBERS) {
        clause.push(pieceOf(String(Math.floor(10 ** (1 + random() * 3))), true));
        [place, rank] = [-1, -1];
      } else if (rank >= 0 ? random() >= USUAL_COMPANION && random() < COMMON : random() < COMMON) {
        place = this.#nextCommon(place, random);
        rank = -1;
        clause.push(this.#prose[place] as Piece);
      } else {
        rank = this.#nextRare(rank, random);
        place = -1;
        clause.push(this.#word(rank));
      }
    }
    return clause;
  }

  #nextCommon(place: number, random: Random): number {
    const before = this.#prose[place];
    if (before === undefined || random() > SAME_NEIGHBOUR) return Math.floor(random() * this.#prose.length);
    return (pick(this.#follows.get(before.surface) ?? [place], random) + 1) % this.#prose.length;
  }

  #nextRare(rank: number, random: Random): number {
    const count = this.#words.length;
    if (rank < 0 || random() > USUAL_COMPANION)
      return Math.floor(SHIFT * ((count + SHIFT) / SHIFT) ** random() - SHIFT);
    const companion = Math.imul(rank + 1, 0x9e3779b1) ^ Math.imul(1 + Math.floor(random() * COMPANIONS), 0x85ebca6b);
    return Math.floor(
      SHIFT * ((count + SHIFT) / SHIFT) ** (((companion ^ (companion >>> 15)) >>> 0) / 2 ** 32) - SHIFT,
    );
  }

  #word(rank: number): Piece {
    const known = this.#words[rank];
    if (typeof known === 'object') return known;
    const piece = pieceOf(known ?? '', false);
    const word = { ...piece, content: piece.folded.some((each) => !this.#common.has(each)) };
    this.#words[rank] = word;
    return word;
  }
}

const tokens = createTokens();

/** The folded words of a text. */
export function foldedWords(text: string): string[] {
  tokenise(text, tokens);
  return Array.from({ length: tokens.count }, (_, i) =>
    foldSlice(text, tokens.starts[i] as number, tokens.ends[i] as number),
  );
}

function pieceOf(surface: string, number: boolean): Piece {
  return { surface, folded: foldedWords(surface), content: false, number };
}
