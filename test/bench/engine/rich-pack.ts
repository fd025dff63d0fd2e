/** The same phrases as one-claim-a-phrase packs of different richness. */

import type { ClaimPack, Matcher, Name } from '../../../src/core/pack/model.ts';
import { matcherPack } from '../../support/matcher-pack.ts';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { pick, type Random, seededRandom } from '../corpus/random.ts';

export const STYLES = ['plain', 'inflected', 'gaps', 'any-order', 'wildcards', 'names', 'gates', 'rich'] as const;
/** `rich` mixes all the others; every one but `plain` inflects. */
export type Style = (typeof STYLES)[number];

const SEED = 61;
/** Words that most phrases share become names, the most frequent ones left out. */
const FIRST_NAME = 100;
const NAMES = 3_000;
/** A phrase keeps so many words besides its name. */
const WORDS_BESIDE_A_NAME = 2;
/** Words from which terms of context are taken: many claims share them. */
const TERMS = 2_000;

/** Parts of a rich pack by kind; the rest only inflects. */
const MIX: readonly [style: Exclude<Style, 'rich'>, share: number][] = [
  ['gaps', 0.15],
  ['any-order', 0.1],
  ['wildcards', 0.1],
  ['names', 0.2],
  ['gates', 0.25],
];

/** Claims are numbered like the phrases. */
export function richPack(phrases: readonly Phrase[], style: Style): ClaimPack {
  const random = seededRandom(SEED);
  const names = style === 'names' || style === 'rich' ? namesFrom(phrases) : new Map<string, Name>();
  const terms = phrases.slice(0, TERMS).map(({ surface }) => longestWord(surface));
  const claims = phrases.map((phrase, number): [string, Matcher[]] => [
    String(number),
    [matcherOf(phrase, style === 'rich' ? mixed(random) : style, { names, terms, random })],
  ]);
  return matcherPack(Object.fromEntries(claims), [...names.values()]);
}

interface Material {
  /** By the word they stand for. */
  names: ReadonlyMap<string, Name>;
  terms: readonly string[];
  random: Random;
}

function mixed(random: Random): Exclude<Style, 'rich'> {
  let left = random();
  for (const [style, share] of MIX) {
    left -= share;
    if (left < 0) return style;
  }
  return 'inflected';
}

function matcherOf({ surface, lang }: Phrase, style: Exclude<Style, 'rich'>, material: Material): Matcher {
  const { names, terms, random } = material;
  switch (style) {
    case 'plain':
      return { lang: 'und', phrase: surface };
    case 'inflected':
      return { lang, phrase: surface };
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
      const never: never = style;
      throw new Error(`no such style: ${never}`);
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
