/**
 * How a claim stands on a day: everything the rule table, the flags and the counts look at, worked out once.
 */

import type { Claim, Day, PartyId } from '../pack/model.ts';
import { type Citations, followCitations, relianceWalk } from './citations.ts';
import type { ClaimFile } from './claim-file.ts';
import { circularReports } from './cycles.ts';
import { independenceClasses, type OriginClass } from './independence.ts';
import { type LiveReports, liveReports } from './live-reports.ts';
import { type Opposition, weighOpposition } from './opposition.ts';
import { findOrigins, type Origin, type Origins } from './origins.ts';
import { type ReviewVerdicts, reviewVerdicts } from './reviews.ts';
import { admissionBy, isFull, ownVoiceOf } from './voice.ts';

export interface Standing extends Origins {
  file: ClaimFile;
  claim: Claim;
  asOf: Day;
  live: LiveReports;
  citations: Citations;
  /** Nodes that rely, through any number of steps, on one of these origins. */
  relyingOn(origins: readonly Origin[]): number[];
  /** Nodes of reports that cite each other in a circle, each with its circle. */
  circular: ReadonlyMap<number, number>;
  classes: OriginClass[];
  opposition: Opposition[];
  reviews: ReviewVerdicts;
  /** How far an implicated party acknowledges the claim in its own voice. */
  admission: 'none' | 'part' | 'full';
  /** Parties in conflict with each other say the whole claim, each in its own voice. */
  opposingSidesAgree: boolean;
}

/**
 * The standing at the end of the day `asOf`: reports of later days, and what was withdrawn by then, do not count.
 */
export function standingOf(file: ClaimFile, asOf: Day): Standing {
  const live = liveReports(file, asOf);
  const citations = followCitations(file, live);
  const found = findOrigins(file, citations, asOf);
  return {
    file,
    claim: file.claim,
    asOf,
    live,
    citations,
    ...found,
    relyingOn: relianceOn(citations),
    circular: circularReports(citations),
    classes: independenceClasses(file, found.origins),
    opposition: weighOpposition(file, live, asOf),
    reviews: reviewVerdicts(file, asOf),
    admission: admissionIn(file, found.origins),
    opposingSidesAgree: opposingSidesAgree(file, found.origins),
  };
}

/** Those who name a source without a report rely on it, and so does whoever relies on them. */
function relianceOn(citations: Citations): Standing['relyingOn'] {
  const walk = relianceWalk(citations);
  return (origins) => {
    const starts = origins.flatMap(({ node }) => (node === null ? [] : [node]));
    const naming = origins.flatMap(({ namedBy }) => namedBy);
    return naming.length > 0 ? [...new Set([...naming, ...walk([...starts, ...naming])])] : walk(starts);
  };
}

function admissionIn(file: ClaimFile, origins: readonly Origin[]): Standing['admission'] {
  const admissions = origins.map(({ report }) => (report ? admissionBy(file, report) : 'none'));
  return admissions.includes('full') ? 'full' : admissions.includes('part') ? 'part' : 'none';
}

function opposingSidesAgree(file: ClaimFile, origins: readonly Origin[]): boolean {
  const voices = new Set<PartyId>();
  for (const { report } of origins) {
    const voice = report && isFull(report) ? ownVoiceOf(file, report) : undefined;
    if (voice !== undefined) voices.add(voice);
  }
  const benefits = (party: PartyId): boolean => file.claim.benefits.includes(party);
  const parties = [...voices];
  return parties.some((a) => parties.some((b) => file.areAdverse(a, b) && !(benefits(a) && benefits(b))));
}
