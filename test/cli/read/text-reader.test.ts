import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextReader } from '../../../src/cli/read/text-reader.ts';
import { readAll, sourceOf } from './read-support.ts';

const blocks = (text: string) => readAll(new TextReader(), text).flatMap(({ texts }) => texts);

const wrapped = `Les forces spéciales turques ont été bloquées dans la ville de Hadrout,
selon une chaîne Telegram qui cite des combattants rencontrés sur la
ligne de front. Aucune autre source ne le confirme à cette heure, et le
ministère n’a pas répondu.`;

describe('plain text', () => {
  it('has a block for each line', () => {
    expect(blocks('Titre\nUn long paragraphe.\n\n  Un autre.  \n')).toEqual([
      'Titre',
      'Un long paragraphe.',
      'Un autre.',
    ]);
  });

  it('has one block for a paragraph whose lines were broken to a width', () => {
    expect(blocks(`Titre\n\n${wrapped}\n\nFin`)).toEqual(['Titre', wrapped, 'Fin']);
  });

  it('keeps short messages apart, one on each line', () => {
    const messages = [
      'Ganja a été frappée cette nuit par plusieurs missiles',
      'oui mais par qui au juste',
      'le ministère dément tout depuis ce matin',
    ];
    expect(blocks(messages.join('\n'))).toEqual(messages);
  });

  it('gives offsets of the file, line ends of any kind', () => {
    const text = '\uFEFFTitre\r\n\r\n  À Hadrout\r\n';
    expect(blocks(text)).toEqual(['Titre', 'À Hadrout']);
    expect(sourceOf(new TextReader(), text, 'Hadrout')).toEqual(['Hadrout']);
  });

  it('is read the same however it arrives', () => {
    const part = fc.constantFrom('mot ', 'Autre phrase. ', '\n', '\n\n', wrapped, '\r\n', '  ', '—');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        (parts, lengths) => {
          const text = parts.join('');
          expect(readAll(new TextReader(), text, lengths)).toEqual(readAll(new TextReader(), text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is cut into pages of a million characters and blocks of bounded length', () => {
    const pages = readAll(new TextReader(), 'word '.repeat(600_000), [65_536]);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    const lengths = pages.flatMap(({ texts }) => texts.map((text) => text.length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(50_000);
    expect(pages.flatMap(({ texts }) => texts).every((text) => /^\s*(?:word\s*)+$/.test(text))).toBe(true);
  });
});
