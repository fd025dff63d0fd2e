/**
 * Phrases, words and gates read back from an index, when a candidate needs them. What was read is kept, up to a
 * bound: real pages meet the same phrases again and again, hostile ones must not fill the memory.
 */

import { recall } from '../recall.ts';
import { skippableWords } from '../text/small-words.ts';
import { foldSlice } from '../text/tokenise.ts';
import { wordForms } from '../text/word-forms.ts';
import { ByteReader } from './bytes.ts';
import { type Gate, readGate } from './gate.ts';
import { type MatcherRow, readMatcherRows } from './matcher-rows.ts';
import { NameMemory } from './name-memory.ts';
import { Element, MAX_SMALL_WORDS, Word } from './phrase-element.ts';
import { PLAIN, RecordCursor, type RecordWidths, TERM } from './record.ts';
import type { Style } from './styles.ts';
import type { WordReader } from './word-bytes.ts';

export interface Phrase {
  elements: readonly Element[];
  /** Folded words that may stand between two elements. */
  skippable: ReadonlySet<string>;
  gap: number;
  any: boolean;
  /** Position of the element that a candidate was found by. */
  last: number;
  /** Most words of the text that the elements can take that may stand before that one. */
  reachLeft: number;
  /** The number of a context term; null for a claim's phrase. */
  term: number | null;
  matchers: readonly MatcherRow[];
}

/** What the store reads. */
export interface StoredPhrases {
  widths: RecordWidths;
  words: WordReader;
  /** How many words; items beyond are names. */
  wordCount: number;
  namePlaces: Uint32Array;
  names: Uint8Array;
  styles: readonly Style[];
  gates: Uint8Array;
}

export class PhraseStore {
  readonly #stored: StoredPhrases;
  readonly #words = new Map<number, Word>();
  readonly #elements = new Map<number, Element>();
  readonly #memory = new NameMemory();
  readonly #gates = new Map<number, Gate>();
  readonly #phrases = new WeakMap<Uint8Array, Map<number, Phrase>>();

  constructor(stored: StoredPhrases) {
    this.#stored = stored;
  }

  /** The phrase of the record at a place. */
  phrase(records: Uint8Array, at: number): Phrase {
    let kept = this.#phrases.get(records);
    if (kept === undefined) {
      kept = new Map();
      this.#phrases.set(records, kept);
    }
    return kept.get(at) ?? recall(kept, at, () => this.#readPhrase(records, at));
  }

  /** The gate at an offset other than 0. */
  gate(at: number): Gate {
    return this.#gates.get(at) ?? recall(this.#gates, at, () => readGate(new ByteReader(this.#stored.gates, at)));
  }

  #readPhrase(records: Uint8Array, at: number): Phrase {
    const record = new RecordCursor(records, this.#stored.widths);
    record.enter(at);
    const { lang, gap, any } = this.#stored.styles[record.style] as Style;
    const elements = Array.from({ length: record.count }, (_, i) => this.#element(record.item(i)));
    const before = elements.filter((_, at) => (any ? at !== record.last : at < record.last));
    const skippable = skippableWords(lang);
    const small = skippable.size > 0 ? MAX_SMALL_WORDS : 0;
    const width = before.reduce((sum, element) => sum + runWidth(element.length), 0);
    const reachLeft = width + before.length * (gap + small);
    return { elements, skippable, gap, any, last: record.last, reachLeft, ...readPayload(records, record) };
  }

  #element(item: number): Element {
    return recall(this.#elements, item, () => {
      const name = item - this.#stored.wordCount - 1;
      if (name < 0) return new Element([[this.#word(item)]], this.#memory);
      const reader = new ByteReader(this.#stored.names, this.#stored.namePlaces[name] as number);
      const words = () => Array.from({ length: reader.varint() }, () => this.#word(reader.varint()));
      return new Element(Array.from({ length: reader.varint() }, words), this.#memory);
    });
  }

  #word(item: number): Word {
    return recall(this.#words, item, () => {
      const { raw, lang, open } = this.#stored.words.word(item - 1);
      return new Word(wordForms({ raw, folded: foldSlice(raw, 0, raw.length), lang, open }), skippableWords(lang));
    });
  }
}

function readPayload(records: Uint8Array, record: RecordCursor): Pick<Phrase, 'term' | 'matchers'> {
  if ((record.kind & PLAIN) !== 0) return { term: null, matchers: [{ claim: record.claim(), matcher: 0, gate: 0 }] };
  const reader = new ByteReader(records, record.payload);
  const number = reader.varint();
  return (record.kind & TERM) !== 0
    ? { term: number, matchers: [] }
    : { term: null, matchers: readMatcherRows(reader) };
}

/** Words of a name stand together, small words apart. */
export function runWidth(words: number): number {
  return words + (words - 1) * MAX_SMALL_WORDS;
}
