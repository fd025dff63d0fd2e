import { describe, expect, it } from 'vitest';
import type { Day, SourceId } from '../../../src/core/pack/model.ts';
import { canonicalLink } from '../../../src/core/review/canonical-link.ts';
import type { Credit, Link, Passage } from '../../../src/core/review/model.ts';
import { traceBatch } from '../../../src/core/review/trace-batch.ts';
import type { TracePage } from '../../../src/core/review/trace-model.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { Random } from '../../support/link-site/random.ts';
import { CLAIM, packOf, relays, says } from '../corroboration/claim-builder.ts';
import { readAddress } from './read-address.ts';
import { claim } from './some-records.ts';

const random = new Random(5);
const passage = (): Passage => ({
  words: 22,
  hashes: Array.from({ length: 20 }, () => random.below(2 ** 32)).sort((a, b) => a - b),
});

function page(
  name: string,
  date: string | null,
  more: { credits?: Credit[]; passages?: Passage[]; publishers?: string[] } = {},
): TracePage {
  return {
    link: `https://${name}.example/a` as Link,
    aliases: [],
    outlet: name,
    host: `${name}.example`,
    publishers: (more.publishers ?? []) as SourceId[],
    title: null,
    date: date as Day | null,
    published: null,
    claims: [claim('un')],
    facts: { links: [], credits: more.credits ?? [], witnessed: [], passages: more.passages ?? [] },
  };
}

const credit = (name: string, more: Partial<Credit> = {}): Credit => ({ name, claims: [claim('un')], ...more });
const traced = (...pages: TracePage[]) => traceBatch(pages, [], readAddress).claims[0];

describe('a traced batch', () => {
  it('counts one origin for pages that name each other in a ring, the oldest first', () => {
    const ring = [
      page('alpha', '2025-01-01', { credits: [credit('Gamma')] }),
      page('beta', '2025-01-01', { credits: [credit('Alpha')] }),
      page('gamma', '2025-01-01', { credits: [credit('Beta')] }),
    ];
    expect(traced(...ring)?.groups).toMatchObject([{ origin: { kind: 'unknown' }, members: { length: 3 } }]);
  });

  it('puts pages that name one source of the pack together, whatever they call it', () => {
    const source = 'mod' as SourceId;
    const pages = ['alpha', 'beta'].map((name) =>
      page(name, '2025-01-02', { credits: [credit(`${name} says`, { sourceId: source })] }),
    );
    expect(traced(...pages)?.groups).toMatchObject([
      { origin: { kind: 'outside', outside: { sourceId: 'mod' } }, members: { length: 2 } },
    ]);
    const own = page('ministry', '2025-01-01', { publishers: ['mod'] });
    expect(traced(...pages, own)?.groups).toMatchObject([
      { origin: { kind: 'page', link: own.link }, members: { length: 3 } },
    ]);
  });

  it('lets a page go back to two origins', () => {
    const two = page('gamma', '2025-01-02', { credits: [credit('Alpha'), credit('Beta')] });
    const groups = traced(page('alpha', '2025-01-01'), page('beta', '2025-01-01'), two)?.groups ?? [];
    expect(groups.map(({ members }) => members.length)).toEqual([2, 2]);
  });

  it('takes the reports of a pack at their word about their own pages', () => {
    const pack = bundledPack();
    const cited = pack.reports.find(({ cites, via, retractedAt }) => (cites?.length ?? 0) > 0 && !via && !retractedAt);
    if (!cited) throw new Error('No report of the pack cites another');
    const relay = {
      ...page('x', '2025-01-02'),
      link: canonicalLink(cited.url, readAddress) as Link,
      claims: [{ pack: pack.id, claim: cited.claim }],
    };
    const trace = traceBatch([relay], [pack], readAddress).claims[0];
    expect(trace?.outside[0]?.reasons).toMatchObject([{ kind: 'pack', report: cited.id }]);
  });

  describe('with a pack that knows reports only as a page quotes them', () => {
    const quoting = 'https://quoting.example/a';
    const quoted = (by: string, stance: 'asserts' | 'relays' | 'denies', more = {}) =>
      says(by, stance, 'statement', { via: 'np1', url: quoting, ...more });
    const outside = (...reports: ReturnType<typeof says>[]) => {
      const pack = packOf({ reports });
      const there = { ...page('quoting', '2024-01-11'), claims: [{ pack: pack.id, claim: CLAIM }] };
      const other = { ...page('np2', '2024-01-12'), claims: there.claims };
      return traceBatch([there, other], [pack], readAddress).claims[0]?.outside.map(({ from, to }) => [from, to]);
    };

    it('has the page rely on the source, as do other pages that cite it', () => {
      const relay = relays('np2', ['r1'], { url: 'https://np2.example/a' });
      expect(outside(quoted('blueMoD', 'asserts'), relay)).toEqual([
        [quoting, 'source blueMoD'],
        ['https://np2.example/a', 'source blueMoD'],
      ]);
    });

    it('has the page rely on the one it quotes, not on those whom that one quotes', () => {
      const chain = [quoted('person', 'asserts'), quoted('blog', 'relays', { basis: 'cites', cites: ['r1'] })];
      expect(outside(...chain)).toEqual([[quoting, 'source blog']]);
    });

    it('has the page rely on nobody who speaks against the claim or beside it', () => {
      const beside = quoted('blog', 'asserts', { coverage: 'context' });
      expect(outside(quoted('redMoD', 'denies'), beside)).toEqual([]);
    });
  });

  it('leaves out what a site puts on all its pages', () => {
    const boilerplate = [passage(), passage(), passage()];
    const pages = Array.from({ length: 6 }, (_, at) => ({
      ...page('alpha', `2025-01-0${at + 1}`, { passages: [...boilerplate, passage()] }),
      link: `https://alpha.example/${at}` as Link,
    }));
    expect(traced(...pages)?.groups).toHaveLength(6);
  });

  it('is the same whatever the order of the pages', () => {
    const shared = Array.from({ length: 5 }, passage);
    const pages = ['2025-01-03', '2025-01-01', null, '2025-01-02'].map((date, at) =>
      page(`p${at}`, date, { passages: shared }),
    );
    expect(traced(...pages.toReversed())).toEqual(traced(...pages));
    expect(traced(...pages)?.oldest).toBe('https://p1.example/a');
  });

  it('of ten thousand pages on one claim takes seconds', () => {
    const originals = Array.from({ length: 50 }, () => Array.from({ length: 15 }, passage));
    const pages = Array.from({ length: 10_000 }, (_, at) => {
      const date = `2025-0${1 + (at % 9)}-1${at % 10}`;
      if (at % 3 === 0) return page(`p${at}`, date, { passages: originals[at % 50] ?? [] });
      if (at % 3 === 1) return page(`p${at}`, date, { credits: [credit(`p${random.below(10_000)}`)] });
      return page(`p${at}`, date, { passages: Array.from({ length: 10 }, passage) });
    });
    const began = performance.now();
    const trace = traced(...pages);
    expect(trace?.pages).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(30_000);
  }, 90_000);
});
