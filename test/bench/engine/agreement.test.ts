import { describe, expect, it } from 'vitest';
import { disguise } from '../corpus/disguise.ts';
import { foldText } from '../corpus/fold-text.ts';
import { foldedWords } from '../corpus/language-model.ts';
import { seededRandom } from '../corpus/random.ts';
import { checkOf, wordNumbers, wordsBehind } from '../peers/canonical.ts';
import { tablesInOrder } from './kept-tables.ts';
import { table } from './tables.ts';
import { withTables } from './write-readme.ts';

describe('results of different engines', () => {
  it('are the same places whether offsets are those of the text or of its folded form', () => {
    const paragraphs = ['L’Été à Gandja.', 'Deux F‑16.'];
    const folded = paragraphs.map((paragraph) => ` ${foldedWords(paragraph).join(' ')} `).join('\n');
    expect(folded).toBe(' l ete a gandja \n deux f 16 ');
    expect(wordsBehind(folded)[folded.indexOf(' gandja')]).toBe(3);
    expect(wordNumbers(paragraphs)[0]?.get(8)).toBe(3);
    expect(wordsBehind(folded)[folded.indexOf(' deux')]).toBe(4);
    expect(wordNumbers(paragraphs)[1]?.get(0)).toBe(4);
  });

  it('can be told of the original text where a rival folds it first', () => {
    const text = 'L’Été 2020 à Gändja…\n\nStraßenœuvre\tF‑16';
    const { text: folded, offsets } = foldText(text);
    expect(folded).toBe(' l ete 2020 a gandja \n  \n strassenoeuvre f 16 ');
    for (const [word, place] of [
      ['ete', 2],
      ['gandja', 13],
      ['strassenoeuvre', 22],
      ['16', 37],
    ] as const)
      expect([word, offsets[folded.indexOf(` ${word} `) + 1]]).toEqual([word, place]);
    expect(foldText(text, '_').text).toBe(folded.replaceAll(' ', '_'));
  });

  it('are equal in any order, and differ by one place', () => {
    const places: [number, number][] = [
      [3, 17],
      [4, 2],
    ];
    expect(checkOf(places)).toEqual(checkOf(places.toReversed()));
    expect(checkOf(places).check).not.toBe(
      checkOf([
        [3, 17],
        [4, 3],
      ]).check,
    );
  });
});

describe('disguises', () => {
  it('change the letters of a phrase, never its words', () => {
    const random = seededRandom(3);
    const surface = "l'été à Nagorny-Karabakh";
    const disguised = Array.from({ length: 60 }, () => disguise(surface, foldedWords(surface).join(' '), random));
    for (const each of disguised) expect(foldedWords(each)).toEqual(foldedWords(surface));
    expect(new Set(disguised).size).toBeGreaterThan(4);
  });
});

describe('tables in a README', () => {
  it('stand as the formatter of this project writes them, so that printing figures leaves nothing to format', () => {
    expect(table(['engine', 'time'], [['ours', '1 ms']])).toBe(
      '| engine | time |\n| ------ | ---: |\n| ours   | 1 ms |',
    );
  });

  it('replace what stands between the two comments, and nothing else', () => {
    const readme = 'before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n';
    expect(withTables(readme, 'new')).toBe('before\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nafter\n');
  });

  it('have no place where the comments are missing', () => {
    expect(withTables('before', 'new')).toBeNull();
  });
});

describe('tables kept from earlier runs', () => {
  it('come in the order of the parts, with day and machine once for neighbours that share them', () => {
    const table = (markdown: string, day: string) => ({ markdown, day, machine: 'two processors' });
    const kept = { b: table('B', '2026-01-02'), c: table('C', '2026-01-03'), a: table('A', '2026-01-02') };
    expect(tablesInOrder(['a', 'b', 'missing', 'c'], kept)).toBe(
      'Measured on 2026-01-02: two processors.\n\nA\n\nB\n\nMeasured on 2026-01-03: two processors.\n\nC',
    );
  });
});
