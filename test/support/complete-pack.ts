/**
 * Completes the bare facts of a case (ids, stances, dates) into a whole claim pack, so that cases can name only
 * what they are about. What is filled in never bears on a grade.
 */

import type { Claim, ClaimPack, Evidence, Report, Review, Source } from '../../src/core/pack/model.ts';

type Facts = Record<string, unknown>;

/** A pack with gaps, as read from a file of cases or facts. */
export interface BarePack {
  id?: string;
  parties?: Facts[];
  adverse?: [string, string][];
  sources?: Facts[];
  evidence?: Facts[];
  claims?: Facts[];
  reports?: Facts[];
  reviews?: Facts[];
}

const SITE = 'https://example.org';

/** The pack, with every mandatory field; ids are taken over as they are. */
export function completePack(bare: BarePack): ClaimPack {
  const pack = {
    format: 'claim-pack/1',
    id: bare.id ?? 'cases',
    version: '1.0.0',
    updated: '2025-01-01',
    title: { en: 'Cases', fr: 'Cas' },
    languages: ['en', 'fr'],
    maintainer: { name: 'Tests', contact: 'tests@example.org' },
    licence: 'CC-BY-4.0',
    correctionsUrl: `${SITE}/corrections`,
    methodUrl: `${SITE}/method`,
    parties: partiesOf(bare).map((id) => ({ id, name: { en: id } })),
    adverse: bare.adverse ?? [],
    names: [],
    sources: (bare.sources ?? []).map(completeSource),
    evidence: (bare.evidence ?? []).map(completeEvidence),
    claims: (bare.claims ?? []).map(completeClaim),
    reports: (bare.reports ?? []).map(completeReport),
    reviews: (bare.reviews ?? []).map(completeReview),
    changes: [],
  };
  return pack as unknown as ClaimPack;
}

/** Parties as declared and as named anywhere else. */
function partiesOf(bare: BarePack): string[] {
  const declared = (bare.parties ?? []).map((party) => String(party.id));
  const named = [
    ...(bare.adverse ?? []).flat(),
    ...(bare.sources ?? []).flatMap((source) => (source.party ? [String(source.party)] : [])),
    ...(bare.reports ?? []).flatMap((report) => (report.embeddedWith ? [String(report.embeddedWith)] : [])),
    ...(bare.claims ?? []).flatMap((claim) => [...list(claim.implicates), ...list(claim.benefits)]),
  ];
  return [...new Set([...declared, ...named])];
}

function completeSource(source: Facts): Source {
  const { owner: _owner, name, ...known } = source;
  const binding = source.party ? { partyBasis: 'member', partyRef: `${SITE}/party` } : {};
  const ownership = source.ownerGroup ? { ownerRef: `${SITE}/owner` } : {};
  const whole = { kind: 'website', ...binding, ...ownership, ...known, name: local(name ?? source.id) };
  return whole as unknown as Source;
}

function completeEvidence(item: Facts): Evidence {
  const url = item.url === null ? null : link(item.url, String(item.id));
  const known = { kind: 'video', origin: 'unknown', verification: { status: 'unchecked' }, ...item };
  return { ...known, url, shows: local(item.shows ?? 'a scene') } as unknown as Evidence;
}

function completeClaim(claim: Facts): Claim {
  const text = local(claim.text ?? `Claim ${String(claim.id)}`);
  return { checkable: 'fact', implicates: [], benefits: [], matchers: [], ...claim, text } as unknown as Claim;
}

function completeReport(report: Facts): Report {
  const { unsupported, note, ...known } = report;
  const via = unsupported ? { via: 'site' } : {};
  const remark = note === undefined ? {} : { note: local(note) };
  return { ...known, ...via, ...remark, url: link(report.url, String(report.id)) } as unknown as Report;
}

function completeReview(review: Facts): Review {
  return { label: review.verdict, ...review, url: link(review.url, String(review.by)) } as unknown as Review;
}

function local(text: unknown): Record<string, string> {
  return typeof text === 'string' ? { und: text } : (text as Record<string, string>);
}

function link(url: unknown, name: string): string {
  return typeof url === 'string' && url.startsWith('http') ? url : `${SITE}/${encodeURIComponent(name)}`;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
