/** In whose name a report speaks, and how much weight its own basis can carry. */

import type { Basis, Day, PartyId, Report } from '../pack/model.ts';
import type { ClaimFile } from './claim-file.ts';
import { hasAuthenticImages } from './images.ts';

const STRONG: ReadonlySet<Basis> = new Set<Basis>(['first_hand', 'document', 'verified_visual', 'anonymous_vouched']);
const OWN_VOICE: ReadonlySet<Basis> = new Set<Basis>([
  'statement',
  'document',
  'first_hand',
  'visual',
  'verified_visual',
]);

/** The party a report belongs to: its source's own, else the one that gave this reporter access. */
export function partyOf(file: ClaimFile, report: Report): PartyId | undefined {
  return file.sourceOf(report.by)?.party ?? report.embeddedWith;
}

/**
 * The party that speaks here in its own voice, if any: through a member of its own, not through a reporter it
 * accompanies, a medium it owns or controls, a relay or a self-published channel, and without taking it back
 * in the same breath.
 */
export function ownVoiceOf(file: ClaimFile, report: Report): PartyId | undefined {
  const source = file.sourceOf(report.by);
  if (!source?.party || source.selfPublished || report.embeddedWith !== undefined) return undefined;
  if (source.partyBasis !== undefined && source.partyBasis !== 'member') return undefined;
  const speaks = report.stance !== 'relays' && OWN_VOICE.has(report.basis) && !isTentative(report);
  return speaks ? source.party : undefined;
}

/**
 * How far a supporting report acknowledges the claim for a party it accuses. A plain assertion of the whole is
 * not yet an acknowledgement of the whole.
 */
export function admissionBy(file: ClaimFile, report: Report): 'none' | 'part' | 'full' {
  const party = ownVoiceOf(file, report);
  if (party === undefined || !file.claim.implicates.includes(party)) return 'none';
  return isFull(report) && report.stance !== 'asserts' ? 'full' : 'part';
}

/** Whether the report can carry weight by itself: no party, answerable, strong basis, authentic images. */
export function isStrong(file: ClaimFile, report: Report, asOf: Day): boolean {
  return (
    partyOf(file, report) === undefined &&
    file.sourceOf(report.by)?.accountable === true &&
    STRONG.has(report.basis) &&
    hasAuthenticImages(file, report, asOf)
  );
}

/** Whether what the report says covers the whole claim and is not left open by its own wording. */
export function isFullAndFirm(report: Report): boolean {
  return isFull(report) && !isTentative(report);
}

/** Coverage is `full` unless the pack says otherwise. */
export function isFull(report: Report): boolean {
  return report.coverage === undefined || report.coverage === 'full';
}

/** Any caution at all in the report's own wording. */
export function isHedged(report: Report): boolean {
  return report.hedge !== undefined && report.hedge !== 'none';
}

/** The two cautions that take weight away, where a plain "probably" doesn't. */
function isTentative(report: Report): boolean {
  return report.hedge === 'conditional' || report.hedge === 'self_doubt';
}
