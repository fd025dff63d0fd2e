/** The forms under which one word of a phrase may stand in a text. */

import { englishForms } from './inflect/english.ts';
import { ANY, EXACT, type Form } from './inflect/form.ts';
import { frenchForms } from './inflect/french.ts';
import { arabicForms, armenianForms, germanForms, hebrewForms, iberianForms, italianForms } from './inflect/others.ts';
import { russianForms, ukrainianForms } from './inflect/slavic.ts';
import { turkicForms } from './inflect/turkic.ts';
import { baseLanguage } from './language.ts';
import { numeralForms } from './numerals.ts';
import { KEY_LETTERS, keyOf } from './tokenise.ts';

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
  const numerals = numeralForms(word.folded, word.lang);
  const forms = numerals === null ? [] : [{ stem: '', endings: new Set(numerals) }];
  if (/\d/.test(word.folded)) return [...forms, { stem: word.folded, endings: EXACT }];
  return [...forms, { stem: word.folded, endings: EXACT }, ...inflected(word)];
}

function inflected({ raw, folded, lang }: SourceWord): Form[] {
  switch (baseLanguage(lang)) {
    case 'fr':
      return frenchForms(raw, folded);
    case 'en':
      return englishForms(folded);
    case 'ru':
      return russianForms(folded);
    case 'uk':
      return ukrainianForms(folded);
    case 'tr':
    case 'az':
      return turkicForms(folded);
    case 'de':
      return germanForms(folded);
    case 'hy':
      return armenianForms(folded);
    case 'es':
    case 'pt':
      return iberianForms(folded);
    case 'it':
      return italianForms(folded);
    case 'ar':
      return arabicForms(folded);
    case 'he':
      return hebrewForms(folded);
    default:
      return [];
  }
}

/** Whether a folded word of a text is one of the forms. */
export function isForm(forms: readonly Form[], folded: string): boolean {
  return forms.some(({ stem, endings }) => {
    if (!folded.startsWith(stem)) return false;
    return endings === ANY || endings.has(folded.slice(stem.length));
  });
}

/** How the forms of a word can begin: at most KEY_LETTERS letters each. */
export function headsOf(forms: readonly Form[]): Set<string> {
  const found = new Set<string>();
  for (const { stem, endings } of forms) {
    if (stem.length >= KEY_LETTERS || endings === ANY) found.add(stem.slice(0, KEY_LETTERS));
    else for (const head of heads(endings, KEY_LETTERS - stem.length)) found.add(stem + head);
  }
  return found;
}

/** The distinct keys that forms of a word can have; the first is the word's own. */
export function keysOf(forms: readonly Form[]): number[] {
  const keys: number[] = [];
  for (const { stem, endings } of forms) {
    if (stem.length >= KEY_LETTERS || endings === ANY) addNew(keys, keyOf(stem));
    else for (const head of heads(endings, KEY_LETTERS - stem.length)) addNew(keys, keyOf(stem + head));
  }
  return keys;
}

function addNew(keys: number[], key: number): void {
  if (!keys.includes(key)) keys.push(key);
}

const knownHeads = new WeakMap<ReadonlySet<string>, string[][]>();

/** The distinct beginnings, of at most `letters` letters, of a set of endings. */
function heads(endings: ReadonlySet<string>, letters: number): string[] {
  const byLength = knownHeads.get(endings) ?? [];
  knownHeads.set(endings, byLength);
  const known = byLength[letters] ?? [...new Set([...endings].map((each) => each.slice(0, letters)))];
  byLength[letters] = known;
  return known;
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
