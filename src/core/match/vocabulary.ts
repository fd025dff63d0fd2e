/**
 * The words and names of all phrases, each kept once while an index is compiled.
 *
 * A word is stored as its author wrote it, with its language: its forms are worked out again where a candidate
 * has to be checked, so that forms take no room in the index.
 */

import { allSkippableWords } from '../text/small-words.ts';
import { KEY_LETTERS, keyOf } from '../text/tokenise.ts';
import { headsOf, keysOf, LEAST_OPEN, type SourceWord, wordForms } from '../text/word-forms.ts';
import type { ByteWriter } from './bytes.ts';
import { WordClasses } from './word-classes.ts';

const SKIPPABLE_KEYS: ReadonlySet<number> = new Set(allSkippableWords().map(keyOf));

/** One distinct word of the phrases. */
export interface VocabularyWord {
  word: SourceWord;
  /** Any key of the word; its class is asked for once all words are known. */
  key: number;
  /** No form of it is a small word, so that it can be relied on in the stream of words. */
  steady: boolean;
  /** It is a small word of some language and nothing else: the stream of words never holds it. */
  small: boolean;
  uses: number;
  /** Where it is stored; set by `write`. */
  at: number;
}

/** A name: each of its forms is one word or several. */
export interface VocabularyName {
  forms: number[][];
  /** All forms are single words that can be relied on. */
  steady: boolean;
  /** A key of the class that every occurrence of the name holds. */
  key: number;
  at: number;
}

export class Vocabulary {
  readonly words: VocabularyWord[] = [];
  readonly names: VocabularyName[] = [];
  readonly classes = new WordClasses();
  /** Whether some open word has just three letters, fewer than a key covers. */
  hasShortOpenWords = false;
  readonly #byLang = new Map<string, Map<string, number>>();
  readonly #langs: string[] = [];
  readonly #openHeads = new Set<string>();

  /** The number of a word, counting the use. */
  word(source: SourceWord): number {
    let ofLang = this.#byLang.get(source.lang);
    if (ofLang === undefined) {
      ofLang = new Map();
      this.#byLang.set(source.lang, ofLang);
      this.#langs.push(source.lang);
    }
    const name = source.open ? `${source.raw}*` : source.raw;
    let number = ofLang.get(name);
    if (number === undefined) {
      number = this.words.length;
      ofLang.set(name, number);
      this.words.push(this.#analyse(source));
    }
    (this.words[number] as VocabularyWord).uses += 1;
    return number;
  }

  /** The number of a name with these forms. */
  name(forms: number[][]): number {
    const anchors = forms.map((form) => this.#longest(form));
    const keys = anchors.map((word) => word.key);
    this.classes.join(keys);
    const steady = forms.every((form) => form.length === 1) && anchors.every((word) => word.steady);
    this.names.push({ forms, steady, key: keys[0] ?? 0, at: 0 });
    return this.names.length - 1;
  }

  /** Joins what an open word of three letters may meet; to be called when all words are known. */
  settle(): void {
    this.hasShortOpenWords = this.#openHeads.size > 0;
    if (!this.hasShortOpenWords) return;
    for (const head of this.#openHeads) this.classes.join([openKey(head), keyOf(head)]);
    for (const { word } of this.words) {
      for (const head of headsOf(wordForms(word))) {
        const open = head.slice(0, LEAST_OPEN);
        if (this.#openHeads.has(open)) this.classes.join([openKey(open), keyOf(head)]);
      }
    }
  }

  /** Stores words, most used first: those get the shortest references. */
  write(vocabulary: ByteWriter, names: ByteWriter): void {
    vocabulary.varint(this.#langs.length);
    for (const lang of this.#langs) vocabulary.string(lang);
    const order = this.words.map((_, number) => number);
    const uses = (number: number) => (this.words[number] as VocabularyWord).uses;
    order.sort((a, b) => uses(b) - uses(a) || a - b);
    const langNumbers = new Map(this.#langs.map((lang, number) => [lang, number]));
    for (const number of order) {
      const entry = this.words[number] as VocabularyWord;
      entry.at = vocabulary.length;
      vocabulary.varint((langNumbers.get(entry.word.lang) ?? 0) * 2 + (entry.word.open ? 1 : 0));
      vocabulary.string(entry.word.raw);
    }
    for (const name of this.names) this.#writeName(name, names);
  }

  #writeName(name: VocabularyName, names: ByteWriter): void {
    name.at = names.length;
    names.varint(name.forms.length);
    for (const form of name.forms) {
      names.varint(form.length);
      for (const word of form) names.varint((this.words[word] as VocabularyWord).at);
    }
  }

  #analyse(word: SourceWord): VocabularyWord {
    const forms = wordForms(word);
    const keys = keysOf(forms);
    const [first = 0] = keys;
    if (keys.size > 1) this.classes.join(keys);
    this.#noteHeads(word);
    let steady = true;
    for (const key of keys) if (SKIPPABLE_KEYS.has(key)) steady = false;
    return {
      word,
      key: first,
      steady,
      small: !steady && [...keys].every((key) => SKIPPABLE_KEYS.has(key)),
      uses: 0,
      at: 0,
    };
  }

  #noteHeads(word: SourceWord): void {
    if (!word.open || word.folded.length >= KEY_LETTERS) return;
    if (word.folded.length === LEAST_OPEN) this.#openHeads.add(word.folded);
  }

  #longest(form: number[]): VocabularyWord {
    const words = form.map((number) => this.words[number] as VocabularyWord);
    return words.reduce((best, word) => (rank(word) > rank(best) ? word : best));
  }
}

function rank(word: VocabularyWord): number {
  return (word.steady ? 100 : 0) + word.word.folded.length;
}

/** The key under which words are looked up that share only three letters with an open word. */
export function openKey(head: string): number {
  return keyOf(`${head}*`);
}
