/** Whether a word is one of a list of singular nouns, whatever its number and gender. */

import type { Words } from './language.ts';

export type NounTest = (word: string) => boolean;

/**
 * The test for one list. A word is one of it when it, or a singular it may come from, is listed, be it behind "ex-" or
 * "vice-"; or when it ends in `suffix` and is not among `except`. Words are in small letters, as tokens have them.
 */
export function nounTest(
  list: Words,
  singulars: (word: string) => string[],
  suffix?: RegExp,
  except?: Words,
): NounTest {
  return (word) => isIn(word, list, singulars, suffix, except);
}

/** "Ex-otage", "vice-recteur", "co-founder". */
const FORMER = /^(?:ex|vice|co|sous|demi)-/;

function isIn(
  word: string,
  list: Words,
  singulars: (word: string) => string[],
  suffix: RegExp | undefined,
  except: Words | undefined,
): boolean {
  const bare = word.replace(FORMER, '');
  const forms = bare === word ? [word, ...singulars(word)] : [word, bare, ...singulars(bare)];
  if (forms.some((form) => list.has(form))) return true;
  return suffix?.test(word) === true && !forms.some((form) => except?.has(form));
}

/** Dictionary forms a French plural or feminine may come from. */
export function frenchSingulars(word: string): string[] {
  const base = word.replace(/(?<=eau|eu|ou)x$|s$/, '');
  const forms = [base, base.replace(/aux$/, 'al')];
  if (base.endsWith('e')) {
    forms.push(base.slice(0, -1));
    forms.push(
      base
        .replace(/trice$/, 'teur')
        .replace(/euse$/, 'eur')
        .replace(/ière$/, 'ier')
        .replace(/ne$/, ''),
      base.replace(/ète$/, 'et').replace(/ère$/, 'er'),
    );
    forms.push(base.replace(/esse$/, 'e').replace(/enne$/, 'en').replace(/ive$/, 'if'));
  }
  return forms;
}

/** Dictionary forms an English plural may come from; most of them are no words. */
export function englishSingulars(word: string): string[] {
  const forms = [word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/es$/, '')];
  return [...forms, word.replace(/men$/, 'man'), word.replace(/people$/, 'person')];
}
