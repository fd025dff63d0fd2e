/** Saying verbs from their lists: which class, what may follow, and all their forms. */

import type { Frame, Reading, SayingVerb } from './language.ts';
import type { VerbClass } from './model.ts';

/**
 * Letters of a frame: c clause, n any object, f facts and reproaches, i infinitive or gerund, a somebody and what is
 * held against them, r only reflexive, x only of somebody who can speak, q only behind what is said.
 */
export type VerbList = readonly (readonly [VerbClass, string, string])[];

export type Conjugate = (lemma: string) => Iterable<readonly [form: string, tense: Reading['tense'], plural: boolean]>;

/** Every form of every verb of the list, with all ways to read it; a form of several words is joined by spaces. */
export function compileVerbs(list: VerbList, conjugate: Conjugate): Map<string, Reading[]> {
  const table = new Map<string, Reading[]>();
  for (const [verbClass, letters, lemmas] of list)
    for (const lemma of lemmas.trim().split(/\s+/)) {
      const verb: SayingVerb = { lemma, verbClass, frame: frameOf(letters) };
      for (const [form, tense, plural] of conjugate(lemma)) {
        const readings = table.get(form) ?? [];
        readings.push({ verb, tense, plural });
        table.set(form, readings);
      }
    }
  return table;
}

function frameOf(letters: string): Frame {
  const has = (letter: string): boolean => letters.includes(letter);
  return {
    clause: has('c'),
    object: has('n'),
    fact: has('f'),
    infinitive: has('i'),
    target: has('a'),
    reflexive: has('r'),
    strict: has('x'),
    quoteOnly: has('q'),
  };
}

/** Nouns by class, from their singulars. */
export function nounClasses(list: readonly (readonly [VerbClass, string])[]): ReadonlyMap<string, VerbClass> {
  const classes = new Map<string, VerbClass>();
  for (const [verbClass, nouns] of list)
    for (const noun of words(nouns)) classes.set(noun, verbClass).set(`${noun}s`, verbClass);
  return classes;
}

/** The same of a noun's plural in -s as of its singular. */
export function withPlurals<Value>(nouns: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(nouns).flatMap(([noun, value]) => [noun, `${noun}s`].map((form) => [form, value])));
}

/** Prepositions by verb, from lists of both. */
export function governing(list: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    list.flatMap(([prepositions, lemmas]) => [...words(lemmas)].map((lemma) => [lemma, words(prepositions)])),
  );
}

/** A set from words separated by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** First words of the forms of several words. */
export function firstWords(table: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const first = [...table.keys()].filter((form) => form.includes(' ')).map((form) => form.slice(0, form.indexOf(' ')));
  return new Set(first);
}
