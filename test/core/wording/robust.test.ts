import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWording } from '../../../src/core/wording/read-wording.ts';

const LANGS = ['fr', 'en', 'ru', 'tr', 'de', 'xx-invalid', null];
const PIECES = [
  'Selon',
  'le maire',
  'said',
  '«',
  '»',
  '“',
  '”',
  '"',
  '‘',
  '’',
  ',',
  '.',
  ':',
  ';',
  '—',
  '\n\n',
  '\n',
  'que',
  'a déclaré',
  'aurait été',
  'n’a pas',
  '(',
  ')',
  '@x_y',
  'According to',
  'the',
  'dit-il',
  'مصادر',
  'שלום',
  '١٢',
  '\u202b',
  '\u0000',
  '😀',
  '\ud800',
  'vidéo',
  'montre',
  'citant',
  'par',
  'I',
  'they',
  'göre',
  'сообщил',
  '-t-elle',
  "l'",
  '1,2',
  'A.B.',
  '…',
  '!?',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((all) => all.join(' ')),
);

describe('reading any text', () => {
  it('never throws, and keeps offsets within their blocks', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.constantFrom(...LANGS), (texts, lang) => {
        const blocks = texts.map((body, id) => ({ id, text: body }));
        for (const signals of readWording(blocks, { lang })) {
          const body = texts[signals.block] ?? '';
          expect(signals.sentence.end).toBeLessThanOrEqual(body.length);
          for (const hedge of signals.hedges) expect(body.slice(hedge.start, hedge.end)).toBe(hedge.text);
          for (const { attributedTo, start, end, block } of signals.attributions)
            if (attributedTo !== null)
              expect((texts[block ?? signals.block] ?? '').slice(start, end)).toBe(attributedTo);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a word without end', 'a'.repeat(1_000_000)],
    ['a sentence without end', 'le maire a déclaré que la ville serait prise et '.repeat(20_000)],
    ['opening marks only', '« “ ‘ '.repeat(60_000)],
    ['straight marks only', '" x '.repeat(100_000)],
    ['closing marks only', '» ” ’ '.repeat(60_000)],
    ['commas', 'dit, '.repeat(100_000)],
    ['hyphens', 'a-'.repeat(200_000)],
    ['initials', 'A.'.repeat(200_000)],
    ['handles', '— a (@b '.repeat(60_000)],
    ['line breaks', '\n'.repeat(300_000)],
    ['right to left', 'قال الوزير إن الجسر مغلق. '.repeat(15_000)],
  ])('takes no longer than its length allows: %s', (_, body) => {
    const started = performance.now();
    readWording(body, { lang: 'fr' });
    readWording(body, {});
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
