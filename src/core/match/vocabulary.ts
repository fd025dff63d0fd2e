/**
 * The words and names of all phrases, each kept once while an index is compiled.
 *
 * A word is stored as its author wrote it, with its language: its forms are worked out again where a candidate
 * has to be checked, so that forms take no room in the index.
 */

import type { Form } from '../text/inflect/form.ts';
import { allSkippableWords } from '../text/small-words.ts';
import { EXTENDED_LETTERS, extensionOf, keyOf } from '../text/tokenise.ts';
import { headsOf, keysOf, LEAST_OPEN, type SourceWord, sharedHead, wordForms } from '../text/word-forms.ts';
import type { ByteWriter } from './bytes.ts';
import { IntList } from './int-list.ts';
import { openKey, WordClasses } from './word-classes.ts';

export const SKIPPABLE_KEYS: ReadonlySet<number> = new Set(allSkippableWords().map(keyOf));

/** How far a word or name can be relied on to stand in the stream of words, whatever its form in the text. */
export const STEADY = 2;
/** Some of its forms are small words: it may stand in the stream or not. */
export const UNSURE = 1;
/** All its forms are small words: it never stands in the stream. */
export const PASSED_OVER = 0;

/** The forms of a word part before its eighth letter. */
export const NO_EXTENSION = -1;

export class Vocabulary {
  readonly words: SourceWord[] = [];
  /** By word: a key of its class, how far it can be relied on, how often phrases use it, where it is stored. */
  readonly keys = new IntList();
  /** The extension that all its forms have, NO_EXTENSION where they differ. */
  readonly extensions = new IntList();
  readonly standing = new IntList();
  readonly uses = new IntList();
  readonly places = new IntList();
  /** By name: its forms, a word of each of them, where it is stored. */
  readonly nameForms: number[][][] = [];
  readonly nameAnchors: number[][] = [];
  readonly namePlaces = new IntList();
  readonly classes = new WordClasses();
  /** Whether some open word has just three letters, fewer than a key covers. */
  hasShortOpenWords = false;
  readonly #openHeads = new Set<string>();

  /** Adds a word that is not there yet; returns its number. */
  add(word: SourceWord): number {
    const forms = wordForms(word);
    const keys = keysOf(forms);
    if (keys.length > 1) this.classes.join(keys);
    if (word.open && word.folded.length === LEAST_OPEN) this.#openHeads.add(word.folded);
    const passed = keys.filter((key) => SKIPPABLE_KEYS.has(key)).length;
    this.words.push(word);
    this.keys.push(keys[0] as number);
    this.extensions.push(sharedExtension(forms));
    this.standing.push(passed === 0 ? STEADY : passed === keys.length ? PASSED_OVER : UNSURE);
    this.uses.push(0);
    this.places.push(0);
    return this.words.length - 1;
  }

  /** Counts a use of a word. */
  use(word: number): void {
    this.uses.data[word] = this.uses.at(word) + 1;
  }

  /**
   * Adds a name with these forms, each of one word or several; returns its number. Their words are not joined: names
   * share words ("fighter" is a soldier and an aircraft), and one class would soon hold half the language.
   */
  addName(forms: number[][]): number {
    this.nameForms.push(forms);
    this.nameAnchors.push([...new Set(forms.map((form) => this.#mostReliable(form)))]);
    this.namePlaces.push(0);
    return this.nameForms.length - 1;
  }

  /** Joins what an open word of three letters may meet; to be called when all words are known. */
  settle(): void {
    this.hasShortOpenWords = this.#openHeads.size > 0;
    if (!this.hasShortOpenWords) return;
    for (const head of this.#openHeads) this.classes.join([openKey(head), keyOf(head)]);
    for (const word of this.words) {
      for (const head of headsOf(wordForms(word))) {
        const open = head.slice(0, LEAST_OPEN);
        if (this.#openHeads.has(open)) this.classes.join([openKey(open), keyOf(head)]);
      }
    }
  }

  /** Stores words, most used first: those get the shortest references. */
  write(vocabulary: ByteWriter, names: ByteWriter): void {
    const langs = [...new Set(this.words.map((word) => word.lang))];
    vocabulary.varint(langs.length);
    for (const lang of langs) vocabulary.string(lang);
    const langNumbers = new Map(langs.map((lang, number) => [lang, number]));
    const uses = this.uses.data;
    const order = Int32Array.from(this.words.keys());
    order.sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b);
    for (const number of order) {
      const word = this.words[number] as SourceWord;
      this.places.data[number] = vocabulary.length;
      vocabulary.varint((langNumbers.get(word.lang) ?? 0) * 2 + (word.open ? 1 : 0));
      vocabulary.string(word.raw);
    }
    for (const [number, forms] of this.nameForms.entries()) {
      this.namePlaces.data[number] = names.length;
      names.varint(forms.length);
      for (const form of forms) {
        names.varint(form.length);
        for (const word of form) names.varint(this.places.at(word));
      }
    }
  }

  /** The word of a name's form that stands in every text that has it; the longest of those. */
  #mostReliable(form: number[]): number {
    const rank = (word: number) => this.standing.at(word) * 100 + (this.words[word]?.folded.length ?? 0);
    return form.reduce((best, word) => (rank(word) > rank(best) ? word : best));
  }
}

function sharedExtension(forms: readonly Form[]): number {
  const { letters, closed } = sharedHead(forms);
  return closed || letters.length >= EXTENDED_LETTERS ? extensionOf(letters) : NO_EXTENSION;
}
