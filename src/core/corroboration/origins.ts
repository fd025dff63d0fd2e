/** Origins: the statements that everything else said in support of a claim comes down to. */

import type { Coverage, Day, EvidenceId, PartyId, Report, SourceId } from '../pack/model.ts';
import type { Citations, Virtual } from './citations.ts';
import type { ClaimFile } from './claim-file.ts';
import { restsOnRefutedImages } from './images.ts';
import { isFull, isFullAndFirm, isStrong, partyOf } from './voice.ts';

export interface Origin {
  /** Node of the report, or null for a source known only because others name it. */
  node: number | null;
  report: Report | null;
  source: SourceId;
  party: PartyId | undefined;
  /** `owner:x` where the source has an owner, else `source:y`. */
  owner: string;
  evidence: readonly EvidenceId[];
  coverage: Exclude<Coverage, 'context'>;
  /** Whether it confirms by itself, and if so the whole claim or part of it. */
  strength: 'none' | 'part' | 'full';
  /** Supporting reports that name a source without a report, as nodes. */
  namedBy: readonly number[];
}

export interface Origins {
  origins: Origin[];
  /** Nodes of the reports that only pass on, or give no source. */
  relays: number[];
  /** Nodes of the reports whose images are known not to show it. */
  refuted: number[];
}

/** Splits the supporting reports into origins, relays and what its own images refute. */
export function findOrigins(file: ClaimFile, citations: Citations, asOf: Day): Origins {
  const found: Origins = { origins: [], relays: [], refuted: [] };
  citations.reports.forEach((report, node) => {
    const party = partyOf(file, report);
    if (!hasOwnBasis(file, report)) found.relays.push(node);
    else if (party === undefined && restsOnRefutedImages(file, report, asOf)) found.refuted.push(node);
    else found.origins.push(originOf(file, report, node, party, asOf));
  });
  for (const virtual of citations.virtuals) found.origins.push(virtualOrigin(file, virtual));
  return found;
}

/** A report that only cites has no basis of its own; one that states none has none unless a party itself speaks. */
function hasOwnBasis(file: ClaimFile, report: Report): boolean {
  if (report.basis === 'unstated') return file.sourceOf(report.by)?.party !== undefined;
  return report.basis !== 'cites';
}

function originOf(file: ClaimFile, report: Report, node: number, party: PartyId | undefined, asOf: Day): Origin {
  const strength = !isStrong(file, report, asOf) ? 'none' : isFullAndFirm(report) ? 'full' : 'part';
  return {
    node,
    report,
    source: report.by,
    party,
    owner: ownerKey(file, report.by),
    evidence: report.evidence ?? [],
    coverage: isFull(report) ? 'full' : 'part',
    strength,
    namedBy: [],
  };
}

function virtualOrigin(file: ClaimFile, virtual: Virtual): Origin {
  return {
    node: null,
    report: null,
    source: virtual.source,
    party: file.sourceOf(virtual.source)?.party,
    owner: ownerKey(file, virtual.source),
    evidence: [],
    coverage: virtual.coverage,
    strength: 'none',
    namedBy: virtual.citedBy,
  };
}

function ownerKey(file: ClaimFile, id: SourceId): string {
  const owner = file.sourceOf(id)?.ownerGroup;
  return owner === undefined ? `source:${id}` : `owner:${owner}`;
}
