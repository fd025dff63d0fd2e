import { describe, expect, it } from 'vitest';
import { type WordedPage, wordClaims } from '../../../src/core/findings/word-claims.ts';
import type { Found } from '../../../src/core/match/model.ts';
import type { ClaimId, Day, PackId, SourceId } from '../../../src/core/pack/model.ts';
import { bundledPack } from '../../support/bundled-pack.ts';

const pack = bundledPack();
const today = '2026-01-02' as Day;
const WORDS = 'forces spéciales turques';
/** Its only origin, a channel, wrote "il y a tout lieu de croire". */
const HEDGED = 'k10' as ClaimId;
const page: WordedPage = { lang: 'fr', date: '2020-10-10' as Day, url: 'https://news.example/a' };

function found(block: number, text: string, claim = HEDGED): Found {
  const start = text.indexOf(WORDS);
  const span = { start, end: start + WORDS.length };
  return {
    ...span,
    pack: pack.id as PackId,
    claim,
    kind: 'match',
    block,
    sentence: span,
    matcher: 0,
    fit: 1,
    context: [],
  };
}

function wordingOf(texts: string[], at = texts.length - 1, facts = page, on = pack) {
  const blocks = texts.map((text, id) => ({ id, text }));
  const batch = { found: [found(at, texts[at] ?? '')], undecided: [], pageTerms: [] };
  return wordClaims(batch, blocks, facts, [on], today)[0]?.wording;
}

const FLAT = 'Des forces spéciales turques ont été bloquées à Hadrout.';

describe('the wording of a claim on a page', () => {
  it('is flat where the origin was cautious: with the origin’s words, day and name', () => {
    const wording = wordingOf([FLAT]);
    expect(wording?.caution).toMatchObject({
      kind: 'caution_lost',
      origin: { source: 'wargonzo', at: '2020-10-10', quote: { text: 'il y a tout lieu de croire' } },
    });
    expect(Object.values(wording?.originName ?? {}).join()).toMatch(/WarGonzo/i);
  });

  it('is as cautious as its origin', () => {
    const wording = wordingOf(['Des forces spéciales turques auraient été bloquées à Hadrout.']);
    expect(wording?.caution?.kind).toBe('as_cautious');
  });

  it.each(['https://t.me/wargonzo/3840', 'https://t.me/s/WarGonzo', 'https://wargonzo.example/2020'])(
    'loses nothing on the origin’s own page %s',
    (url) => {
      const own = { handles: ['@wargonzo'], domains: ['wargonzo.example'] };
      const sources = pack.sources.map((source) => (source.id === 'wargonzo' ? { ...source, ...own } : source));
      expect(wordingOf([FLAT], 0, { ...page, url }, { ...pack, sources })?.caution).toBeNull();
    },
  );

  it('is the origin’s own on a page it signs, whatever its address', () => {
    const names = Object.values(pack.sources.find(({ id }) => id === 'wargonzo')?.name ?? {});
    const wording = wordingOf([FLAT], 0, { ...page, authors: names });
    expect(wording).toMatchObject({ caution: null, line: { kind: 'own_voice' } });
    expect(Object.values(wording?.originName ?? {}).join()).toMatch(/WarGonzo/i);
  });

  it('names who quotes an origin that the pack knows only so, and whose page the link leads to', () => {
    const quoting = 'https://quoting.example/1';
    const reports = pack.reports.map((report) =>
      report.claim === HEDGED && report.by === 'wargonzo'
        ? { ...report, via: 'armenpress' as SourceId, url: quoting }
        : report,
    );
    const wording = wordingOf([FLAT], 0, page, { ...pack, reports });
    expect(wording?.caution).toMatchObject({ origin: { via: 'armenpress', url: quoting } });
    expect(Object.values(wording?.viaName ?? {}).join()).toMatch(/Armenpress/i);
    const there = wordingOf([FLAT], 0, { ...page, url: quoting }, { ...pack, reports });
    expect(there?.line.kind).toBe('no_source');
  });

  it('points to the source that the sentence links to', () => {
    const own = pack.sources.map((source) =>
      source.id === 'wargonzo' ? { ...source, handles: ['@wargonzo'] } : source,
    );
    const linked = [{ start: 0, end: 4, href: 'https://t.me/wargonzo/3840' }];
    const batch = { found: [found(0, FLAT)], undecided: [], pageTerms: [] };
    const [worded] = wordClaims(batch, [{ id: 0, text: FLAT, linked }], page, [{ ...pack, sources: own }], today);
    expect(worded?.wording).toMatchObject({ linkedTo: 'wargonzo', line: { kind: 'no_source' } });
    expect(Object.values(worded?.wording.linkedName ?? {}).join()).toMatch(/WarGonzo/i);
  });

  it('is compared with what was known on the page’s own day', () => {
    expect(wordingOf([FLAT], 0, { ...page, date: '2020-10-09' as Day })?.caution).toBeNull();
  });

  it('of a paragraph in a long quotation is that of its speaker', () => {
    const wording = wordingOf(['Le ministre a déclaré : « La situation est grave.', `${FLAT} »`]);
    expect(wording?.attributedTo.map(({ name }) => name)).toEqual(['Le ministre']);
  });

  it('owes nothing to blocks that stand elsewhere', () => {
    const far = ['« Tout est calme, a dit le maire.', 'Un.', 'Deux.', 'Trois.', 'Quatre.', FLAT];
    expect(wordingOf(far)?.namesNoSource).toBe(true);
  });

  it('is given once for each place, decided or not', () => {
    const one = found(0, FLAT);
    const undecided = [{ found: one, reach: 'page' as const, needs: [], forbids: [], otherwise: 'nothing' as const }];
    const batch = { found: [one], undecided, pageTerms: [] };
    expect(wordClaims(batch, [{ id: 0, text: FLAT }], page, [pack], today)).toHaveLength(1);
  });
});
