/** The same phrases as one-claim-a-phrase packs of different richness. */

import type { ClaimPack, Matcher, Name } from '../../../src/core/pack/model.ts';
import { matcherPack } from '../../support/matcher-pack.ts';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { pick, type Random, seededRandom } from '../corpus/random.ts';

const KINDS = ['plain', 'inflected', 'numerals', 'names', 'gaps', 'any-order', 'wildcards', 'gates'] as const;
type Kind = (typeof KINDS)[number];
export const STYLES = [...KINDS, 'rich', 'everything'] as const;
/**
 * Every one but `plain` inflects. `rich` mixes all ways in which one phrase is written: inflection, numerals, spellings
 * of names, gaps, order (its small words are optional and its joints free in any case). `everything` mixes open words
 * and context in as well.
 */
export type Style = (typeof STYLES)[number];

const SEED = 61;
/** Words that most phrases share become names, the most frequent ones left out. */
const FIRST_NAME = 100;
const NAMES = 3_000;
/** A phrase keeps so many words besides its name. */
const WORDS_BESIDE_A_NAME = 2;
/** Words from which terms of context are taken: many claims share them. */
const TERMS = 2_000;

/** Parts of a mixed pack by kind; the rest only inflects. */
const RICH: readonly [kind: Kind, share: number][] = [
  ['gaps', 0.15],
  ['any-order', 0.1],
  ['names', 0.2],
  ['numerals', 0.05],
];
const MIXES: Readonly<Partial<Record<Style, typeof RICH>>> = {
  rich: RICH,
  everything: [...RICH, ['wildcards', 0.1], ['gates', 0.25]],
};

/** The largest number put before a phrase. */
const LARGEST_NUMERAL = 20;

/** Claims are numbered like the phrases. */
export function richPack(phrases: readonly Phrase[], style: Style): ClaimPack {
  const random = seededRandom(SEED);
  const mix = MIXES[style];
  const names = style === 'names' || mix ? namesFrom(phrases) : new Map<string, Name>();
  const terms = phrases.slice(0, TERMS).map(({ surface }) => longestWord(surface));
  const claims = phrases.map((phrase, number): [string, Matcher[]] => [
    String(number),
    [matcherOf(phrase, mix ? mixed(mix, random) : (style as Kind), { names, terms, random })],
  ]);
  return matcherPack(Object.fromEntries(claims), [...names.values()]);
}

interface Material {
  /** By the word they stand for. */
  names: ReadonlyMap<string, Name>;
  terms: readonly string[];
  random: Random;
}

function mixed(mix: typeof RICH, random: Random): Kind {
  let left = random();
  for (const [kind, share] of mix) {
    left -= share;
    if (left < 0) return kind;
  }
  return 'inflected';
}

function matcherOf({ surface, lang }: Phrase, kind: Kind, material: Material): Matcher {
  const { names, terms, random } = material;
  switch (kind) {
    case 'plain':
      return { lang: 'und', phrase: surface };
    case 'inflected':
      return { lang, phrase: surface };
    case 'numerals':
      return { lang, phrase: `${2 + Math.floor(random() * (LARGEST_NUMERAL - 1))} ${surface}` };
    case 'gaps':
      return { lang, phrase: surface, gap: 1 + Math.floor(random() * 3) };
    case 'any-order':
      return { lang, phrase: surface, order: 'any', gap: Math.floor(random() * 2) };
    case 'wildcards':
      return { lang, phrase: surface.replace(longestWord(surface), (word) => openWord(word, random)) };
    case 'names':
      return { lang, phrase: withName(surface, names) };
    case 'gates':
      return {
        lang,
        phrase: surface,
        near: [[pick(terms, random), pick(terms, random)]],
        without: [pick(terms, random)],
        within: random() < 0.8 ? 'sentence' : 'block',
        mention: random() < 0.5,
      };
    default: {
      const never: never = kind;
      throw new Error(`no such kind: ${never}`);
    }
  }
}

function longestWord(surface: string): string {
  const words = surface.match(/[\p{L}\p{M}]+/gu) ?? [surface];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** At least four letters, then any ending. */
function openWord(word: string, random: Random): string {
  return word.length < 5 ? word : `${word.slice(0, 4 + Math.floor(random() * (word.length - 4)))}*`;
}

function withName(surface: string, names: ReadonlyMap<string, Name>): string {
  const word = longestWord(surface);
  const name = names.get(word);
  if (name === undefined || surface.split(' ').length <= WORDS_BESIDE_A_NAME) return surface;
  return surface.replace(word, () => `{${name.id}}`);
}

/** Names are spelt in several ways, some of which begin otherwise: Gandja, Ganja, Gence. */
function namesFrom(phrases: readonly Phrase[]): Map<string, Name> {
  const shared = new Map<string, { lang: string; count: number }>();
  for (const { surface, lang } of phrases) {
    const word = longestWord(surface);
    const known = shared.get(word);
    if (known === undefined) shared.set(word, { lang, count: 1 });
    else known.count += 1;
  }
  const ranked = [...shared].sort((a, b) => b[1].count - a[1].count).slice(FIRST_NAME, FIRST_NAME + NAMES);
  return new Map(
    ranked.map(([word, { lang }], number) => [
      word,
      { id: `n${number}`, forms: spellings(word).map((text) => ({ lang, text })) },
    ]),
  );
}

function spellings(word: string): string[] {
  const doubled = word.replace(/(?<=^.)\p{L}/u, '$&$&');
  const shorter = word.length > 5 ? `${word.slice(0, 2)}${word.slice(3)}` : word;
  return [...new Set([word, doubled, shorter, `${word.slice(0, -1)}${word.slice(0, 1)}`])];
}
