/**
 * The words and names of all phrases, each kept once while an index is compiled.
 *
 * A word is stored as its author wrote it, with its language: its forms are worked out again where a candidate
 * has to be checked.
 */

import { ANY, EXACT, type Form } from '../text/inflect/form.ts';
import { allSkippableWords } from '../text/small-words.ts';
import { type SourceWord, wordForms } from '../text/word-forms.ts';
import { IntList } from './int-list.ts';
import { WordForms } from './word-form-list.ts';

export const SKIPPABLE_WORDS: ReadonlySet<string> = new Set(allSkippableWords());

/** How far a word can be relied on to stand in the stream of words, whatever its form in the text. */
export const STEADY = 2;
/** Some of its forms are small words: it may stand in the stream or not. */
export const UNSURE = 1;
/** All its forms are small words: it never stands in the stream. */
export const PASSED_OVER = 0;

export class Vocabulary {
  readonly words: SourceWord[] = [];
  /** Of all words. */
  readonly forms = new WordForms();
  readonly standing = new IntList();
  /** How often phrases use it by itself. */
  readonly uses = new IntList();
  /** By name: its forms, a word of each of them, how often phrases use it. */
  readonly nameForms: number[][][] = [];
  readonly nameAnchors: number[][] = [];
  readonly nameUses = new IntList();

  /** Adds a word that is not there yet; returns its number. */
  add(word: SourceWord): number {
    const forms = wordForms(word);
    this.words.push(word);
    this.forms.add(forms);
    this.standing.push(standingOf(forms));
    this.uses.push(0);
    return this.words.length - 1;
  }

  /** Counts the uses of the words and names of a phrase, given as its elements. */
  use(elements: IntList): void {
    for (let i = 0; i < elements.length; i += 1) {
      const element = elements.at(i);
      const { data } = (element & 1) === 1 ? this.nameUses : this.uses;
      data[element >>> 1] = (data[element >>> 1] as number) + 1;
    }
  }

  /** Adds a name with these forms, each of one word or several; returns its number. */
  addName(forms: number[][]): number {
    this.nameForms.push(forms);
    this.nameAnchors.push([...new Set(forms.map((form) => this.#mostReliable(form)))]);
    this.nameUses.push(0);
    return this.nameForms.length - 1;
  }

  /** The longest word of a name's form. */
  #mostReliable(form: number[]): number {
    const length = (word: number) => this.words[word]?.folded.length ?? 0;
    return form.reduce((best, word) => (length(word) > length(best) ? word : best));
  }
}

/** Small words have at most so many letters. */
const LONGEST_SKIPPABLE = Math.max(...[...SKIPPABLE_WORDS].map((word) => word.length));

function standingOf(forms: readonly Form[]): number {
  let some = false;
  let all = true;
  for (const { stem, endings } of forms) {
    if (stem.length > LONGEST_SKIPPABLE) all = false;
    else if (endings === EXACT) {
      if (SKIPPABLE_WORDS.has(stem)) some = true;
      else all = false;
    } else if (endings === ANY) {
      all = false;
      for (const word of SKIPPABLE_WORDS) some ||= word.startsWith(stem);
    } else
      for (const ending of endings) {
        if (SKIPPABLE_WORDS.has(stem + ending)) some = true;
        else all = false;
      }
  }
  return all ? PASSED_OVER : some ? UNSURE : STEADY;
}
