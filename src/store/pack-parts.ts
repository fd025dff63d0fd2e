/**
 * A pack in pieces, so that what is said of a few claims costs a few small reads however many claims the pack has: a
 * head with all that claims share, and parts of some dozens of claims, each with its reports and reviews.
 */

import type { ClaimId, ClaimPack } from '../core/pack/model.ts';

/** All of a pack but what belongs to one claim; and how many parts hold the rest. */
export interface PackHead extends Omit<ClaimPack, 'claims' | 'reports' | 'reviews'> {
  parts: number;
}

export type PackPart = Pick<ClaimPack, 'claims' | 'reports' | 'reviews'>;

/** Claims of a part, about: a part is read in well under a millisecond, and 100,000 claims make 1,600 parts. */
const CLAIMS = 64;

/** Every claim in the part that `partNumber` says; a pack without claims has one part, which is empty. */
export function splitPack({ claims, reports, reviews, ...shared }: ClaimPack): { head: PackHead; parts: PackPart[] } {
  const count = Math.max(1, Math.ceil(claims.length / CLAIMS));
  const parts = Array.from({ length: count }, (): PackPart => ({ claims: [], reports: [], reviews: [] }));
  const partOf = (claim: ClaimId) => parts[partNumber(claim, count)];
  for (const claim of claims) partOf(claim.id)?.claims.push(claim);
  for (const report of reports) partOf(report.claim)?.reports.push(report);
  for (const review of reviews) partOf(review.claim)?.reviews.push(review);
  return { head: { ...shared, parts: count }, parts };
}

/** In which of so many parts a claim is (FNV-1a of its id). */
export function partNumber(claim: ClaimId, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < claim.length; at++) hash = Math.imul(hash ^ claim.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}

/** The pack as far as these parts go. */
export function joinPack({ parts: _count, ...shared }: PackHead, parts: readonly PackPart[]): ClaimPack {
  return {
    ...shared,
    claims: parts.flatMap(({ claims }) => claims),
    reports: parts.flatMap(({ reports }) => reports),
    reviews: parts.flatMap(({ reviews }) => reviews),
  };
}
