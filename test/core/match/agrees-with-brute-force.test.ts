import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../src/core/match/find-claims.ts';
import { matchDocument } from '../../../src/core/match/match-document.ts';
import type { TextBlock } from '../../../src/core/match/model.ts';
import type { Day, Matcher, Name, Reach } from '../../../src/core/pack/model.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { indexOf, matcherPack } from '../../support/matcher-pack.ts';

/** Few words that are alike, so that random texts are full of phrases, near misses, nested and overlapping places. */
const WORDS: Record<string, string[]> = {
  fr: [
    'turc',
    'turque',
    'turcs',
    'F-16',
    'F',
    '16',
    'un',
    'deux',
    '2',
    'de',
    'la',
    "l'armée",
    'armée',
    'bloquer',
    'bloqués',
    'truc',
    'été',
  ],
  en: [
    'Turkish',
    'F-16s',
    'jet',
    'jets',
    'two',
    '2',
    'the',
    'of',
    'shot',
    'shoot',
    'down',
    's',
    'in',
    'a',
    'bomb',
    'bombing',
    'done',
  ],
  ru: ['турецкий', 'турецкого', 'спецназ', 'спецназа', 'два', '2', 'сбил', 'сбила', 'в', 'на', 'Гянджа', 'Гянджи'],
  tr: ['Türk', 'Türkiye', 'uçak', 'uçağı', "F-16'lar", 'da', 'İki', 'iki', 'Gence', "Gence'de", 'ışık'],
  hy: ['թուրքական', 'ուժեր', 'ուժերը', 'երկու', 'Գանձակ', 'և', 'եւ'],
  ar: ['القوات', 'قوات', 'التركية', 'تركية', 'وقوات', 'في', 'قُوّات'],
  he: ['צבא', 'הצבא', 'טורקי', 'בצבא', 'שלום'],
  und: ['東', '京', '都', '軍', 'ไทย', '한국', '군', '𝐅', '16', '½', 'ﬁn', 'fin', 'x1y2'],
};
const LANGS = Object.keys(WORDS);
const JOINTS = [
  ...Array<string>(16).fill(' '),
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '\u2011',
  '\u00a0',
  '\u202f',
  ', ',
  '. ',
  '… ',
  ' « ',
  ' » ',
  '\n\n',
  '',
  "'",
  '\u00ad',
  ' x ',
  ' zu viel ',
];

const name = (id: string, ...forms: [lang: string, text: string][]): Name => ({
  id,
  forms: forms.map(([lang, text]) => ({ lang, text })),
});

/** Of one word, of several, with words that phrases use besides; some share forms, with few others and with many. */
const NAMES: Name[] = [
  name('ganja', ['fr', 'Gandja'], ['tr', 'Gence'], ['ru', 'Гянджа']),
  name('force', ['fr', "armée de l'air"], ['en', 'air force'], ['fr', 'armée']),
  name('turkish', ['fr', 'turc'], ['en', 'Turkish'], ['ru', 'турецкий'], ['ar', 'التركية'], ['und', '東']),
  name('craft', ['en', 'jet'], ['tr', 'uçak'], ['fr', 'bombardier']),
  name('raider', ['en', 'bomber'], ['en', 'bomb'], ['en', 'jets'], ['he', 'צבא']),
  name('deed', ['en', 'done'], ['fr', 'été'], ['und', '16']),
  ...['down', 'shot', 'shoot', 'bombing', 'done'].map((word) => name(`deed-${word}`, ['en', word], ['en', 'shooting'])),
];
const REFERENCES = NAMES.map(({ id }) => `{${id}}`);
const firstFormOf = (reference: string) => NAMES.find(({ id }) => reference === `{${id}}`)?.forms[0]?.text ?? reference;

const lang = fc.constantFrom(...LANGS);
const wordOf = (of: string) => fc.constantFrom(...(WORDS[of] as string[]));
const loud = (text: string, how: number) =>
  [text, text.toUpperCase(), text.normalize('NFD'), text.toLowerCase()][how] as string;
const anyWord = fc.tuple(lang.chain(wordOf), fc.nat({ max: 5 })).map(([word, how]) => loud(word, how));
const nameForm = fc.constantFrom(...NAMES.flatMap(({ forms }) => forms.map(({ text }) => text)));

/** Texts of the words a pack looks for, with others in between: full of phrases, near misses and overlaps. */
const textOf = (words: string[]) => {
  const word = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.tuple(fc.constantFrom(...words), fc.nat({ max: 5 })).map(([each, how]) => loud(each, how)),
    },
    { weight: 2, arbitrary: anyWord },
    { weight: 1, arbitrary: nameForm },
  );
  const parts = fc.array(fc.tuple(word, fc.constantFrom(...JOINTS)), { maxLength: 24 });
  return parts.map((all) => all.flat().join(''));
};

const phraseIn = (of: string, maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: wordOf(of) },
        { weight: 2, arbitrary: fc.constantFrom(...REFERENCES, 'tur*', 'bomb*') },
      ),
      {
        minLength: 1,
        maxLength,
      },
    )
    .map((words) => words.join(' '));

const matcher = lang.chain((of) =>
  fc.record<Matcher>(
    {
      lang: fc.constantFrom(of, of, of, 'und', 'fr'),
      phrase: phraseIn(of, 4),
      near: fc.array(fc.array(phraseIn(of, 2), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      without: fc.array(phraseIn(of, 2), { maxLength: 1 }),
      within: fc.constantFrom<Reach>('sentence', 'block', 'page'),
      mention: fc.boolean(),
      gap: fc.nat({ max: 3 }),
      order: fc.constantFrom('fixed', 'any'),
    },
    { requiredKeys: ['lang', 'phrase'] },
  ),
);

const claims = fc.array(fc.array(matcher, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const date = fc.constantFrom(null, '2020-10-01', '2020-12-01');

/** A pack's claims and documents of up to three blocks. */
const cases = (documents: number) =>
  claims.chain((all) => {
    const words = all
      .flat()
      .flatMap(({ phrase, near = [], without = [] }) =>
        [phrase, ...near.flat(), ...without].flatMap((each) => each.split(' ')),
      );
    const plain = words.map((word) => firstFormOf(word).replace('*', 'bulent'));
    const document = fc.array(textOf(plain), { minLength: 1, maxLength: 3 });
    return fc.tuple(fc.constant(all), fc.array(document, { minLength: documents, maxLength: documents }));
  });

const packOf = (all: Matcher[][], id = 'test') =>
  matcherPack(
    Object.fromEntries(
      all.map((matchers, number) => [`c${number}`, number % 2 === 0 ? matchers : { since: '2020-11-01', matchers }]),
    ),
    NAMES,
    id,
  );
const blocksOf = (all: string[]): TextBlock[] => all.map((each, id) => ({ id, text: each }));

/** Packs to try, each with DOCUMENTS documents. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 400);
const DOCUMENTS = 25;

describe('the engine', () => {
  it('finds what the plain reference finds', () => {
    let compared = 0;
    let withFindings = 0;
    fc.assert(
      fc.property(cases(DOCUMENTS), date, ([all, documents], day) => {
        const page = { lang: null, date: day as Day | null };
        const pack = packOf(all);
        const index = indexOf(pack);
        for (const texts of documents) {
          const expected = bruteForce([pack], blocksOf(texts), page);
          expect(matchDocument(index, blocksOf(texts), page)).toEqual(expected);
          compared += 1;
          if (expected.length > 0) withFindings += 1;
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    process.stdout.write(`${compared} random documents compared with the reference, ${withFindings} with findings\n`);
    expect(withFindings).toBeGreaterThan(compared / 10);
  }, 600_000);

  it('finds the same with one index for two packs as with two indexes', () => {
    fc.assert(
      fc.property(cases(5), claims, ([some, documents], others) => {
        const page = { lang: null, date: null };
        const [a, b] = [packOf(some, 'a'), packOf(others, 'b')];
        for (const texts of documents) {
          const together = matchDocument(indexOf(a, b), blocksOf(texts), page);
          expect(matchDocument([indexOf(a), indexOf(b)], blocksOf(texts), page)).toEqual(together);
        }
      }),
      { numRuns: Math.ceil(RUNS / 4), endOnFailure: true },
    );
  }, 600_000);

  it('finds the same in blocks sent one by one as in one batch', () => {
    fc.assert(
      fc.property(cases(5), ([all, documents]) => {
        const page = { lang: null, date: null };
        const index = indexOf(packOf(all));
        for (const texts of documents) {
          const batch = findClaims(index, blocksOf(texts), page);
          const parts = blocksOf(texts).map((block) => findClaims(index, [block], page));
          expect(parts.flatMap(({ found }) => found)).toEqual(batch.found);
          expect(parts.flatMap(({ undecided }) => undecided)).toEqual(batch.undecided);
          expect(parts.flatMap(({ pageTerms }) => pageTerms)).toEqual(batch.pageTerms);
        }
      }),
      { numRuns: Math.ceil(RUNS / 4), endOnFailure: true },
    );
  }, 600_000);
});
