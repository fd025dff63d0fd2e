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

/** Paragraphs whose sources stand in a sentence before or behind, several times over. */
const RUNNING = [
  'Le ministre a déclaré : « La ville est sûre.',
  'Personne ne sera évacué. »',
  'La police a publié une vidéo.',
  'On y voit deux véhicules en feu.',
  'Le maire relève :\n\n– le pont est fermé ;\n\n– la gare est ouverte.',
  'La route est coupée depuis hier.',
  'Les secours sont arrivés vers midi.',
  '— Kavarn Live (@kavarnlive) 3 mai 2022',
];

describe('a long document', () => {
  it('is read as if it were whole, wherever it is cut for reading', () => {
    const times = 120;
    const blocks = Array.from({ length: times * RUNNING.length }, (_, id) => ({
      id,
      text: RUNNING[id % RUNNING.length] as string,
    }));
    const seen = new Map<number, Set<string>>();
    for (const { block, sentence, attributions, unattributed } of readWording(blocks, { lang: 'fr' })) {
      const chains = JSON.stringify([
        sentence,
        attributions.map(({ chain, cueType }) => [chain, cueType]),
        unattributed,
      ]);
      const place = (block % RUNNING.length) * 1000 + sentence.start;
      seen.set(place, (seen.get(place) ?? new Set()).add(chains));
    }
    expect([...seen.values()].filter((readings) => readings.size !== 1)).toEqual([]);
    expect([...(seen.get(1000) ?? [])].join()).toContain('Le ministre');
    expect([...(seen.get(3000) ?? [])].join()).toContain('La police');
  });

  it('takes ten times as long when it is ten times as long', () => {
    const blocks = (count: number) =>
      Array.from({ length: count }, (_, id) => ({ id, text: RUNNING[id % RUNNING.length] as string }));
    const time = (count: number): number => {
      const started = performance.now();
      readWording(blocks(count), { lang: 'fr' });
      return performance.now() - started;
    };
    time(2_000);
    const [short, long] = [Math.min(time(2_000), time(2_000), time(2_000)), Math.min(time(20_000), time(20_000))];
    expect(long).toBeLessThan(40 * Math.max(short, 5));
  });
});

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
