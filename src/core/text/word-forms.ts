/** The forms under which one word of a phrase may stand in a text. */

import { englishForms } from './inflect/english.ts';
import { ANY, EXACT, type Form } from './inflect/form.ts';
import { frenchForms } from './inflect/french.ts';
import { arabicForms, armenianForms, germanForms, hebrewForms, iberianForms, italianForms } from './inflect/others.ts';
import { russianForms, ukrainianForms } from './inflect/slavic.ts';
import { turkicForms } from './inflect/turkic.ts';
import { baseLanguage } from './language.ts';
import { numeralForms } from './numerals.ts';

/** One word as a pack writes it. */
export interface SourceWord {
  /** As written, in lower case and composed form (NFC), accents kept. */
  raw: string;
  folded: string;
  lang: string;
  /** Written with a final `*`: any ending. */
  open: boolean;
}

/** Letters an open word needs before its `*`. */
export const LEAST_OPEN = 3;

/** All forms of a word in its language; the word itself is always one of them. */
export function wordForms(word: SourceWord): Form[] {
  if (word.open) return [{ stem: word.folded, endings: ANY }];
  const forms: Form[] = [];
  const numerals = numeralForms(word.folded, word.lang);
  if (numerals !== null) forms.push({ stem: '', endings: new Set(numerals) });
  forms.push({ stem: word.folded, endings: EXACT });
  const inflect = INFLECTIONS.get(baseLanguage(word.lang));
  if (inflect !== undefined && !/\d/.test(word.folded)) forms.push(...inflect(word.folded, word.raw));
  return forms;
}

type Inflection = (folded: string, raw: string) => Form[];

/** By language; other languages have no inflection here. */
const INFLECTIONS: ReadonlyMap<string, Inflection> = new Map<string, Inflection>([
  ['fr', (folded, raw) => frenchForms(raw, folded)],
  ['en', englishForms],
  ['ru', russianForms],
  ['uk', ukrainianForms],
  ['tr', turkicForms],
  ['az', turkicForms],
  ['de', germanForms],
  ['hy', armenianForms],
  ['es', iberianForms],
  ['pt', iberianForms],
  ['it', italianForms],
  ['ar', arabicForms],
  ['he', hebrewForms],
]);

/** Whether a folded word of a text is one of the forms. */
export function isForm(forms: readonly Form[], folded: string): boolean {
  for (const { stem, endings } of forms)
    if (folded.startsWith(stem) && (endings === ANY || endings.has(folded.slice(stem.length)))) return true;
  return false;
}

/** The letters with which forms begin, as a set: the bits of their lowest five. All bits where any letter may come first. */
export function firstLetters(forms: readonly Form[]): number {
  let bits = 0;
  for (const { stem, endings } of forms) {
    if (stem !== '') bits |= letterBit(stem.charCodeAt(0));
    else if (endings === ANY) return -1;
    else for (const ending of endings) bits |= ending === '' ? -1 : letterBit(ending.charCodeAt(0));
  }
  return bits;
}

/** The bit of a letter in such a set. */
export function letterBit(letter: number): number {
  return 1 << (letter & 31);
}

/**
 * The letters with which every form of a word begins. `closed` when the word has no other form: then nothing may
 * follow them.
 */
export function sharedHead(forms: readonly Form[]): { letters: string; closed: boolean } {
  let letters = forms[0]?.stem ?? '';
  for (const { stem } of forms) {
    let same = 0;
    while (same < letters.length && letters.charCodeAt(same) === stem.charCodeAt(same)) same += 1;
    letters = letters.slice(0, same);
  }
  return { letters, closed: forms.every(({ stem, endings }) => stem === letters && endings === EXACT) };
}
