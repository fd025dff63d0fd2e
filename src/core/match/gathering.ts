/** What a set of packs asks the engine to look for, everything once. Filled by `gatherPack`. */

import type { Reach } from '../pack/model.ts';
import { PhraseReader } from './phrase-elements.ts';
import type { PhraseSource, PlanElement } from './phrase-plan.ts';
import { Vocabulary } from './vocabulary.ts';

export interface GatheredPhrase extends PhraseSource {
  matchers: { claim: number; matcher: number; gate: number }[];
}

export interface GatheredTerm extends PhraseSource {
  text: string;
  /** Looked for on every page, around found phrases, or both. */
  onPage: boolean;
  inContext: boolean;
}

export interface Gate {
  reach: Reach;
  mention: boolean;
  /** Numbers of terms. */
  groups: number[][];
  forbids: number[];
}

export interface GatheredClaim {
  pack: string;
  id: string;
  /** First day as a number, 20201010; 0 when unknown. */
  since: number;
}

/** Names of one pack by id. */
export type NameNumbers = ReadonlyMap<string, number>;

export class Gathering {
  readonly vocabulary = new Vocabulary();
  readonly phrases: GatheredPhrase[] = [];
  readonly terms: GatheredTerm[] = [];
  readonly claims: GatheredClaim[] = [];
  /** The first gate is none: the phrase alone is a match. */
  readonly gates: (Gate | null)[] = [null];
  readonly #reader = new PhraseReader();
  readonly #phrasesByText = new Map<string, GatheredPhrase>();
  readonly #termsByText = new Map<string, number>();
  readonly #gatesByText = new Map<string, number>();

  /** The phrase with this wording, new or known; null when it holds no word. `scope` parts packs with own names. */
  phrase(
    text: string,
    lang: string,
    gap: number,
    any: boolean,
    names: NameNumbers,
    scope: string,
  ): GatheredPhrase | null {
    const key = `${lang}\n${gap}${any ? 'any' : ''}\n${text.includes('{') ? scope : ''}\n${text}`;
    const known = this.#phrasesByText.get(key);
    if (known !== undefined) return known;
    const elements = this.elements(text, lang, names);
    if (elements.length === 0) return null;
    const phrase = { elements, lang, gap, any: any && elements.length <= MAX_FREE_ELEMENTS, matchers: [] };
    this.#phrasesByText.set(key, phrase);
    this.phrases.push(phrase);
    return phrase;
  }

  /** The number of a context term, or null when it holds no word. */
  term(text: string, lang: string, onPage: boolean, names: NameNumbers, scope: string): number | null {
    const key = `${lang}\n${text.includes('{') ? scope : ''}\n${text}`;
    let number = this.#termsByText.get(key);
    if (number === undefined) {
      const elements = this.elements(text, lang, names);
      if (elements.length === 0) return null;
      number = this.terms.length;
      this.#termsByText.set(key, number);
      this.terms.push({ elements, lang, gap: 0, any: false, text, onPage: false, inContext: false });
    }
    const term = this.terms[number] as GatheredTerm;
    if (onPage) term.onPage = true;
    else term.inContext = true;
    return number;
  }

  /** The number of a gate; equal gates are one. */
  gate(gate: Gate): number {
    const key = JSON.stringify([gate.reach, gate.mention, gate.groups, gate.forbids]);
    let number = this.#gatesByText.get(key);
    if (number === undefined) {
      number = this.gates.length;
      this.gates.push(gate);
      this.#gatesByText.set(key, number);
    }
    return number;
  }

  /** The words and names of a phrase, by number. A name the pack doesn't list stands for nothing. */
  elements(text: string, lang: string, names: NameNumbers): PlanElement[] {
    const elements: PlanElement[] = [];
    for (const element of this.#reader.read(text, lang)) {
      if (element.kind === 'word') elements.push({ name: false, number: this.vocabulary.word(element.word) });
      else {
        const number = names.get(element.id);
        if (number !== undefined) elements.push({ name: true, number });
      }
    }
    return elements;
  }
}

/** Free order is tried for phrases of at most so many elements; longer ones keep their order. */
export const MAX_FREE_ELEMENTS = 8;
