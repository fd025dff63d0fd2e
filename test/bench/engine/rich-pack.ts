/** The same phrases as one-claim-a-phrase packs of different richness. */

import type { ClaimPack, Matcher, Name } from '../../../src/core/pack/model.ts';
import { matcherPack } from '../../support/matcher-pack.ts';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { pick, type Random, seededRandom } from '../corpus/random.ts';

export const STYLES = ['plain', 'inflected', 'gaps', 'any-order', 'wildcards', 'names', 'gates', 'rich'] as const;
/** `rich` mixes all the others; every one but `plain` inflects. */
export type Style = (typeof STYLES)[number];

const SEED = 61;
const NAMES = 400;
const FORMS_OF_A_NAME = 4;
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
  const names = style === 'names' || style === 'rich' ? namesFrom(phrases, random) : [];
  const terms = phrases.slice(0, TERMS).map(({ surface }) => longestWord(surface));
  const claims = phrases.map((phrase, number): [string, Matcher[]] => [
    String(number),
    [matcherOf(phrase, style === 'rich' ? mixed(random) : style, { names, terms, random })],
  ]);
  return matcherPack(Object.fromEntries(claims), names);
}

interface Material {
  names: readonly Name[];
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
      return { lang, phrase: surface.replace(longestWord(surface), () => `{${pick(names, random).id}}`) };
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

/** Names have forms in several languages, now and then of two words. */
function namesFrom(phrases: readonly Phrase[], random: Random): Name[] {
  return Array.from({ length: NAMES }, (_, number) => ({
    id: `n${number}`,
    forms: Array.from({ length: FORMS_OF_A_NAME }, () => {
      const { lang, surface } = pick(phrases, random);
      const word = longestWord(surface);
      return { lang, text: random() < 0.1 ? `${longestWord(pick(phrases, random).surface)} ${word}` : word };
    }),
  }));
}
