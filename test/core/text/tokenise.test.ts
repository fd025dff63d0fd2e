import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { createTokens, foldSlice, hashLetters, tokenise } from '../../../src/core/text/tokenise.ts';

function wordsOf(text: string): string[] {
  const { starts, ends, count } = tokenise(text, createTokens());
  return Array.from({ length: count }, (_, i) => foldSlice(text, starts[i] as number, ends[i] as number));
}

function quotesOf(text: string): string[] {
  const { starts, ends, count } = tokenise(text, createTokens());
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
}

describe('the words of a text', () => {
  it.each([
    ['F-16 F16 F 16 F‑16 f.16', ['f', '16', 'f', '16', 'f', '16', 'f', '16', 'f', '16']],
    ["L’aéroport d'Ankara aujourd’hui", ['l', 'aeroport', 'd', 'ankara', 'aujourd', 'hui']],
    ['cessez-le-feu\u00a0: «\u202foui\u202f»', ['cessez', 'le', 'feu', 'oui']],
    ['Ga\u00adn\u200bd\u2060ja', ['gandja']],
    ['Œuvre cœur Straße ﬁn Łódź Ørsted', ['oeuvre', 'coeur', 'strasse', 'fin', 'lodz', 'orsted']],
    ['İstanbul ISPARTA ıspanak', ['istanbul', 'isparta', 'ispanak']],
    ['Gəncə Гянджа Ёлка Київ', ['gence', 'гянджа', 'елка', 'киів']],
    ['ΣΊΣΥΦΟΣ Σίσυφος', ['σισυφοσ', 'σισυφοσ']],
    ['القُوّات أنقرة إلى', ['القوات', 'انقره', 'الي']],
    ['שָׁלוֹם מלך', ['שלומ', 'מלכ']],
    ['Ｆ－１６ 𝐅𝟏𝟔 ٣٥', ['f', '16', 'f', '16', '35']],
    ['東京と ไทย', ['東', '京', 'と', 'ไ', 'ท', 'ย']],
    ['か\u3099が', ['が', 'が']],
    ['½ km² ™ №', ['½', 'km', '2']],
    ['\ud800a\udc00', ['a']],
  ])('of %j are %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it('are given by where they stand in the text, accents included', () => {
    expect(quotesOf('« Te\u0301le\u0301\u00ad, F‑16s »')).toEqual(['Te\u0301le\u0301', 'F', '16', 's']);
    expect(quotesOf('한국은 한국')).toEqual(['한국은', '한국']);
  });

  it('are the same whether their letters were met before or not', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const text = `x${String.fromCharCode(unit)}y`;
      const first = wordsOf(text);
      expect(wordsOf(text), `U+${unit.toString(16)}`).toEqual(first);
      expect(fold(text).text.split(' ').join('')).toBe(first.join(''));
    }
  });

  it('are the same composed or decomposed, in capitals or not', () => {
    const unit = fc.constantFrom(...'aéÀçñİıßœŁйїёǅﬃ한국がギΣςأةקםà ,.-’'.split(''));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text));
        expect(wordsOf(text.toLowerCase())).toEqual(wordsOf(text));
      }),
    );
  });

  it('stand in order, apart from each other, and have the hashes of their letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends, hashes, count } = tokenise(text, createTokens());
        for (let i = 0; i < count; i += 1) {
          const [start, end] = [starts[i] as number, ends[i] as number];
          expect(start).toBeLessThan(end);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(ends[i - 1] as number);
          expect(hashes[i]).toBe(hashLetters(foldSlice(text, start, end)));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are those of the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const letters = (words: string[]) => words.join('').replaceAll(' ', '');
        expect(letters(wordsOf(text))).toBe(letters([fold(text).text]));
      }),
    );
  });
});

describe('a folded text', () => {
  it('knows where each letter came from', () => {
    const { text, offsets } = fold('L’Œil\u00a0F‑16');
    expect(text).toBe('l oeil f 16');
    expect(offsets).toEqual([0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
