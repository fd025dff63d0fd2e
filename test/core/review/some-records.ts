/** Records for tests: short to write, and drawn at random. */

import fc from 'fast-check';
import type { ClaimId, Day, PackId } from '../../../src/core/pack/model.ts';
import { makeRecord } from '../../../src/core/review/make-record.ts';
import type { Act, CheckedPage, ClaimRef, Link, PageFinding, ReviewRecord } from '../../../src/core/review/model.ts';

export const TODAY = '2026-03-10' as Day;
export const link = (path: string) => `https://exemple.fr/${path}` as Link;
export const claim = (id: string): ClaimRef => ({ pack: 'paquet' as PackId, claim: id as ClaimId });

let count = 0;

/** A record one second after the one before. */
export function record(act: Act, by = 'ana', head: { id?: string; batch?: string; at?: string } = {}): ReviewRecord {
  count += 1;
  const at = new Date(Date.UTC(2026, 2, 1) + count * 1000).toISOString();
  return makeRecord(act, { id: `r${count}`, at, by, ...head });
}

export const added = (path: string, by?: string) =>
  record({ kind: 'added', link: link(path), url: link(path), from: { way: 'paste' } }, by);

export function finding(id: string, kind: 'match' | 'mention' = 'match'): PageFinding {
  return {
    ...claim(id),
    packVersion: '1.0.0',
    kind,
    grade: 'single_origin',
    band: 'weak',
    finding: { kind: 'fixed', key: 'finding_single_origin' },
    paragraph: 'Le pont a été fermé.',
    sentence: { start: 0, end: 20 },
    quote: { start: 3, end: 7 },
    wording: null,
  };
}

export function page(findings: PageFinding[], more: Partial<CheckedPage> = {}): CheckedPage {
  return {
    url: 'https://exemple.fr/a',
    title: 'Titre',
    outlet: 'Exemple',
    lang: 'fr',
    date: '2026-03-01' as Day,
    hash: '0'.repeat(64),
    findings,
    trace: { links: [], credits: [], witnessed: [], passages: [] },
    ...more,
  };
}

export const checked = (path: string, ...findings: PageFinding[]) =>
  record({ kind: 'checked', link: link(path), result: { ok: true, page: page(findings) } });

/** Any set of records about a few links, undoing one another in all ways, with ids that may clash. */
export const anyRecords: fc.Arbitrary<ReviewRecord[]> = fc.array(anyRecord(), { maxLength: 30 });

function anyRecord(): fc.Arbitrary<ReviewRecord> {
  const id = fc.integer({ min: 0, max: 25 }).map((number) => `id${number}`);
  const links = fc.constantFrom('a', 'b', 'c', 'd').map(link);
  const subject = fc.constantFrom(null, claim('un'), claim('deux'));
  const decision = fc.constantFrom(
    { state: 'confirmed' as const },
    { state: 'dismissed' as const, reason: 'denial' as const },
    { state: 'muted' as const, until: '2026-03-11' as Day },
    { state: 'reopened' as const },
  );
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      kind: fc.constant('added' as const),
      link: links,
      url: links,
      from: fc.constant({ way: 'paste' as const }),
    }),
    links.map((each) => ({
      kind: 'checked' as const,
      link: each,
      result: { ok: true as const, page: page([finding('un')]) },
    })),
    fc.record({
      kind: fc.constant('merged' as const),
      link: links,
      into: links,
      because: fc.constant('redirect' as const),
    }),
    fc.record({
      kind: fc.constant('decided' as const),
      link: links,
      claim: subject,
      decision,
      over: fc.array(id, { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('undone' as const), act: id }),
  );
  const at = fc
    .integer({ min: 0, max: 20 })
    .map((second) => new Date(Date.UTC(2026, 2, 1, 0, 0, second)).toISOString());
  return fc
    .record({ act, id, at, by: fc.constantFrom('ana', 'ben') })
    .map(({ act: what, ...head }) => makeRecord(what, head));
}
