import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pieces, type Token, tokensOf } from '../../../src/core/wording/tokens.ts';

const read = (text: string): Token[] => tokensOf(text, 0, 0, new Pieces());

describe('the tokens of a text', () => {
  it.each([
    ['Armée', 'armée', true, false],
    ['ÉTAT', 'état', true, true],
    ['É', 'é', true, false],
    ['Straße', 'straße', true, false],
    ['œuvre', 'œuvre', false, false],
    ['İstanbul', 'i̇stanbul', true, false],
    ['arme\u0301e', 'armée', false, false],
    ['U.S.A.', 'u.s.a.', true, true],
    ['Reuters2', 'reuters2', true, false],
  ])('read %s as %s', (word, text, capital, upper) => {
    expect(read(word)).toEqual([
      expect.objectContaining({ kind: 'word', text, capital, upper, start: 0, end: word.length }),
    ]);
  });

  it.each([
    ["L'agence", ["l'", 'agence']],
    ['dit-il', ['dit', 'il']],
    ["office's", ['office', "'s"]],
    ['Avia.pro', ['avia.pro']],
  ])('split %s into %o', (word, parts) => {
    expect(read(word).map(({ text }) => text)).toEqual(parts);
  });

  it('are the same whether their pieces were met before or not', () => {
    const pieces = new Pieces();
    const words = fc.array(
      fc.constantFrom('Le', 'le', 'LE', 'ministère', "l'", 'État', ',', '1,5', '«', '…', 'dit-il'),
    );
    fc.assert(
      fc.property(words, (chosen) => {
        const text = chosen.join(' ');
        expect(tokensOf(text, 0, 0, pieces)).toEqual(read(text));
      }),
    );
  });
});
