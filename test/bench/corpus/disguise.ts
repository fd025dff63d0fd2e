/** The same words as typography writes them: capitals, decomposed accents, special spaces, hyphens and apostrophes. */

import { foldedWords } from './language-model.ts';
import { pick, type Random } from './random.ts';

const DISGUISES: readonly ((text: string, random: Random) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/(^|\s)(\p{L})/gu, (all) => all.toUpperCase()),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011').replaceAll("'", '’'),
  (text, random) => {
    const at = 1 + Math.floor(random() * (text.length - 2));
    return /^\p{L}\p{L}$/u.test(text.slice(at - 1, at + 1)) ? `${text.slice(0, at)}\u00ad${text.slice(at)}` : text;
  },
];

/** A disguise under which the folded words stay the same. */
export function disguise(surface: string, folded: string, random: Random): string {
  const disguised = pick(DISGUISES, random)(surface, random);
  return foldedWords(disguised).join(' ') === folded ? disguised : surface;
}
