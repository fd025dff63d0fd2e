import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../../src/core/match/model.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { foldRow } from '../../../src/core/review/fold-row.ts';
import { readRecord } from '../../../src/core/review/import-records.ts';
import { type CheckedPage, MAX_PARAGRAPH } from '../../../src/core/review/model.ts';
import { PageChecker, type ReadPage } from '../../../src/core/review/read-page.ts';
import { tracePage } from '../../../src/core/review/trace-page.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { indexOf, matcherPack } from '../../support/matcher-pack.ts';
import { readAddress } from './read-address.ts';
import { added, claim, link, record, TODAY } from './some-records.ts';

const pack = matcherPack({
  bridge: [{ lang: 'en', phrase: 'Vale bridge', near: [['closed']], within: 'sentence', mention: true }],
});
const checker = new PageChecker({ index: indexOf(pack), packs: [pack], today: TODAY, readAddress });

const page = (blocks: TextBlock[], more: Partial<ReadPage> = {}): ReadPage => ({
  url: 'https://site.example/a',
  title: null,
  outlet: 'Site',
  lang: 'en',
  date: '2025-05-05' as Day,
  blocks,
  hash: 'b'.repeat(64),
  publishers: [],
  authors: [],
  ...more,
});
const texts = (...all: string[]) => all.map((text, id) => ({ id, text }));
const check = (...all: string[]) => checker.check(page(texts(...all)));
const isRecord = (checked: CheckedPage) =>
  readRecord(record({ kind: 'checked', link: link('a'), result: { ok: true, page: checked } }));

describe('a checked page', () => {
  it('has each claim with its sentence, its paragraph and how it is worded', () => {
    const { findings } = check(
      'It rained. The Vale bridge is closed, according to Radio Orbia. Nobody knows why.',
      'The end.',
    );
    const [finding] = findings;
    expect(findings).toHaveLength(1);
    expect(finding?.paragraph.slice(finding.sentence.start, finding.sentence.end)).toBe(
      'The Vale bridge is closed, according to Radio Orbia.',
    );
    expect(finding?.paragraph.slice(finding.quote.start, finding.quote.end)).toBe('Vale bridge');
    expect(finding?.wording?.attributedTo[0]?.name).toMatch(/Radio Orbia/);
  });

  it('finds claims in the title, once', () => {
    expect(checker.check(page(texts('Nothing more.'), { title: 'The Vale bridge is closed' })).findings).toHaveLength(
      1,
    );
    expect(
      checker.check(page(texts('The Vale bridge is closed', 'No.'), { title: 'The Vale bridge is closed' })).findings,
    ).toHaveLength(1);
  });

  it('keeps a piece of an endless paragraph, with the words in it', () => {
    const { findings } = check(`${'and so on '.repeat(3_000)}the Vale bridge is closed ${'and so on '.repeat(3_000)}`);
    const [finding] = findings;
    expect(finding?.paragraph.length).toBeLessThanOrEqual(MAX_PARAGRAPH);
    expect(finding?.paragraph.slice(finding.quote.start, finding.quote.end)).toBe('Vale bridge');
  });

  it('names whom it credits, with the link behind the name', () => {
    const text = 'The Vale bridge is closed, according to Radio Orbia.';
    const linked = [
      { start: text.indexOf('Radio'), end: text.length - 1, href: 'https://www.orbia.example/1?utm_source=x' },
    ];
    expect(checker.check(page([{ id: 0, text, linked }])).trace.credits).toMatchObject([
      { name: 'Radio Orbia', link: 'https://orbia.example/1', claims: [{ claim: 'bridge' }] },
    ]);
  });

  it.each([
    'Our reporter watched the barriers go up.',
    'We counted forty cars.',
    'Notre photographe était sur place.',
    'Selon nos informations, tout est faux.',
  ])('knows that its own people were there: %s', (own) => {
    expect(check('The Vale bridge is closed.', own).trace.witnessed).toMatchObject([{ claim: 'bridge' }]);
    expect(check('The Vale bridge is closed.', `“${own}”, says a rival.`).trace.witnessed).toEqual([]);
  });

  it('is a record that every reader accepts, whatever the page', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'The Vale bridge is closed',
        ' according to ',
        '“',
        '”',
        ' said ',
        '. ',
        'x'.repeat(700),
        ' Radio Orbia ',
        '\n',
        '@',
      ),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    const href = fc.oneof(
      fc.webUrl(),
      fc.constantFrom('https://a.fr/<b>', `https://a.fr/${'é'.repeat(3000)}`, 'javascript:x', 'https://u:p@a.fr/'),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ text, href }), { maxLength: 4 }), fc.option(text), (blocks, title) => {
        const read = blocks.map(({ text: words, href: to }, id) => ({
          id,
          text: words,
          linked: [{ start: 0, end: Math.min(3, words.length), href: to }],
        }));
        expect(typeof isRecord(checker.check(page(read, { title })))).toBe('object');
      }),
    );
  });

  it('is such a record with the packs that ship, too', () => {
    const shipped = bundledPack();
    const reader = new PageChecker({ index: indexOf(shipped), packs: [shipped], today: TODAY, readAddress });
    const checked = reader.check(
      page(
        texts(
          'Des F-16 turcs ont abattu un Su-25 arménien, affirme Erevan.',
          'La Turquie a envoyé 4000 mercenaires syriens en Azerbaïdjan.',
        ),
        { lang: 'fr' },
      ),
    );
    expect(checked.findings.length).toBeGreaterThan(1);
    expect(typeof isRecord(checked)).toBe('object');
  });
});

describe('what the tracer takes of a row', () => {
  const row = (text: string, ...decisions: Parameters<typeof record>[0][]) => {
    const checked = record({ kind: 'checked', link: link('a'), result: { ok: true, page: check(text) } });
    const folded = foldRow(link('a'), [added('a'), checked, ...decisions.map((act) => record(act))], TODAY);
    return folded && tracePage(folded, [pack], readAddress)?.claims;
  };
  const decided = (decision: { state: 'confirmed' } | { state: 'dismissed'; reason: 'wrong_sense' }) => ({
    kind: 'decided' as const,
    link: link('a'),
    claim: { ...claim('bridge'), pack: pack.id },
    decision,
    over: [],
  });

  it('are the claims it tells', () => {
    expect(row('The Vale bridge is closed.')).toMatchObject([{ claim: 'bridge' }]);
    expect(row('The Vale bridge is old.')).toEqual([]);
    expect(row('The mayor denies that the Vale bridge is closed.')).toEqual([]);
  });

  it('follow what a person decided', () => {
    expect(row('The Vale bridge is closed.', decided({ state: 'dismissed', reason: 'wrong_sense' }))).toEqual([]);
    expect(row('The mayor denies that the Vale bridge is closed.', decided({ state: 'confirmed' }))).toMatchObject([
      { claim: 'bridge' },
    ]);
  });
});
