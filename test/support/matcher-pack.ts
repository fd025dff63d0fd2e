/** Packs of nothing but claims with matchers, and what the engine says of a text: for tests of matching. */

import { compilePacks } from '../../src/core/match/compile-packs.ts';
import { matchDocument } from '../../src/core/match/match-document.ts';
import type { Found } from '../../src/core/match/model.ts';
import { type ClaimIndex, openIndex } from '../../src/core/match/open-index.ts';
import type { ClaimId, ClaimPack, Day, Matcher, Name, PackId } from '../../src/core/pack/model.ts';

export type MatcherClaims = Record<string, Matcher[] | { since: string; matchers: Matcher[] }>;

/** A pack that holds these claims by id and says nothing else. */
export function matcherPack(claims: MatcherClaims, names: Name[] = [], id = 'test'): ClaimPack {
  return {
    format: 'claim-pack/1',
    id: id as PackId,
    version: '1',
    updated: '2020-11-01' as Day,
    title: { en: 'Test' },
    languages: ['en'],
    maintainer: { name: 'Test', contact: 'test@example.org' },
    licence: 'CC0-1.0',
    correctionsUrl: 'https://example.org/corrections',
    methodUrl: 'https://example.org/method',
    parties: [],
    adverse: [],
    names,
    sources: [],
    evidence: [],
    reports: [],
    reviews: [],
    changes: [],
    claims: Object.entries(claims).map(([claim, content]) => ({
      id: claim as ClaimId,
      text: { en: claim },
      checkable: 'fact',
      implicates: [],
      benefits: [],
      ...(Array.isArray(content) ? { matchers: content } : { matchers: content.matchers, since: content.since as Day }),
    })),
  };
}

/** The opened index of packs; throws where it doesn't open. */
export function indexOf(...packs: ClaimPack[]): ClaimIndex {
  const opened = openIndex(compilePacks(packs));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

/** What a text of one block says, each finding as `claim kind "quote"`. */
export function findIn(index: ClaimIndex, text: string, date: string | null = null): string[] {
  return documentOf(index, [text], date).map(
    (found) => `${found.claim} ${found.kind} "${text.slice(found.start, found.end)}"`,
  );
}

/** The findings of a document whose blocks are numbered from 0. */
export function documentOf(index: ClaimIndex, texts: string[], date: string | null = null): Found[] {
  const blocks = texts.map((text, id) => ({ id, text }));
  return matchDocument(index, blocks, { lang: null, date: date as Day | null });
}
