/**
 * Phrases, words and gates read back from an index, when a candidate needs them. What was read is kept, up to a
 * bound: real pages meet the same phrases again and again, hostile ones must not fill the memory.
 */

import { skippableWords } from '../text/small-words.ts';
import { foldSlice } from '../text/tokenise.ts';
import { wordForms } from '../text/word-forms.ts';
import { ByteReader } from './bytes.ts';
import { type Gate, readGate } from './gate.ts';
import type { Sections } from './layout.ts';
import { type MatcherRow, readMatcherRows } from './matcher-rows.ts';
import { Element, Word } from './phrase-element.ts';
import { RECORD_HEAD } from './phrase-table.ts';
import { recall } from './recall.ts';
import { readStyles, type Style } from './styles.ts';

export interface Phrase {
  elements: readonly Element[];
  /** Folded words that may stand between two elements. */
  skippable: ReadonlySet<string>;
  gap: number;
  any: boolean;
  /** Position of the element that ends the anchor. */
  last: number;
  /** Most words of the text that the elements up to the anchor's last can take. */
  reachLeft: number;
  /** The number of a context term; null for a claim's phrase. */
  term: number | null;
  matchers: readonly MatcherRow[];
}

/** Small words between two elements of a phrase, at most. */
export const MAX_SMALL_WORDS = 3;

export class PhraseStore {
  readonly #vocabulary: Uint8Array;
  readonly #names: Uint8Array;
  readonly #gateBytes: Uint8Array;
  readonly #langs: string[];
  readonly #styles: Style[];
  readonly #words = new Map<number, Word>();
  readonly #elements = new Map<number, Element>();
  readonly #gates = new Map<number, Gate>();
  readonly #phrases = new WeakMap<Uint8Array, Map<number, Phrase>>();

  constructor({ vocabulary, names, styles, gates }: Sections) {
    this.#vocabulary = vocabulary;
    this.#names = names;
    this.#gateBytes = gates;
    this.#langs = readLangs(vocabulary);
    this.#styles = readStyles(styles);
  }

  /** The phrase of the record whose body begins at `at`, past its size. */
  phrase(records: Uint8Array, at: number): Phrase {
    let kept = this.#phrases.get(records);
    if (kept === undefined) {
      kept = new Map();
      this.#phrases.set(records, kept);
    }
    return recall(kept, at, () => this.#readPhrase(new ByteReader(records, at)));
  }

  /** The gate at an offset other than 0. */
  gate(at: number): Gate {
    return recall(this.#gates, at, () => readGate(new ByteReader(this.#gateBytes, at)));
  }

  #readPhrase(reader: ByteReader): Phrase {
    reader.at += RECORD_HEAD;
    const head = reader.varint();
    const { lang, gap, any } = this.#styles[head >>> 1] as Style;
    const count = reader.varint();
    const last = reader.varint();
    const elements = Array.from({ length: count }, () => this.#element(reader.varint()));
    const payload =
      (head & 1) === 1 ? { term: reader.varint(), matchers: [] } : { term: null, matchers: readMatcherRows(reader) };
    const before = any ? elements : elements.slice(0, last + 1);
    const skippable = skippableWords(lang);
    const small = skippable.size > 0 ? MAX_SMALL_WORDS : 0;
    const width = before.reduce((sum, element) => sum + runWidth(element.length), 0);
    const reachLeft = width + (before.length - 1) * (gap + small);
    return { elements, skippable, gap, any, last, reachLeft, ...payload };
  }

  #element(reference: number): Element {
    return recall(this.#elements, reference, () => {
      const at = Math.floor(reference / 2);
      if (reference % 2 === 0) return new Element([[this.#word(at)]]);
      const reader = new ByteReader(this.#names, at);
      const words = () => Array.from({ length: reader.varint() }, () => this.#word(reader.varint()));
      return new Element(Array.from({ length: reader.varint() }, words));
    });
  }

  #word(at: number): Word {
    return recall(this.#words, at, () => {
      const reader = new ByteReader(this.#vocabulary, at);
      const head = reader.varint();
      const raw = reader.string();
      const lang = this.#langs[Math.floor(head / 2)] ?? 'und';
      const forms = wordForms({ raw, folded: foldSlice(raw, 0, raw.length), lang, open: head % 2 === 1 });
      return new Word(forms, skippableWords(lang));
    });
  }
}

/** Words of a name stand together, small words apart. */
function runWidth(words: number): number {
  return words + (words - 1) * MAX_SMALL_WORDS;
}

function readLangs(vocabulary: Uint8Array): string[] {
  const reader = new ByteReader(vocabulary, 0);
  return Array.from({ length: reader.varint() }, () => reader.string());
}
