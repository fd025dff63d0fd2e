/** One batch of a page's text to what is said about it. */

import { type ClaimDossier, claimDossier } from '../core/findings/dossier.ts';
import { findClaims } from '../core/match/find-claims.ts';
import type { BatchResult, Found } from '../core/match/model.ts';
import type { Day } from '../core/pack/model.ts';
import type { MatchReply, MatchRequest } from '../platform/api.ts';
import type { Engine } from './load-engine.ts';

/** Matches the blocks; the dossiers state grades as of `today`, and of the page's own day where that differs. */
export async function matchBlocks(
  engine: Engine,
  { blocks, page }: MatchRequest,
  today: Day,
): Promise<Omit<MatchReply, 'lang'>> {
  const result = findClaims(engine.index, blocks, page);
  const named = [...claimsOf(result).values()];
  const dossiers = await Promise.all(named.map((found) => dossierOf(engine, found, today, page.date)));
  return { revision: engine.revision, result, dossiers: dossiers.filter((dossier) => dossier !== null) };
}

/** One finding for each claim of the batch, whether decided or not. */
function claimsOf({ found, undecided }: BatchResult): Map<string, Found> {
  const all = [...found, ...undecided.map((candidate) => candidate.found)];
  return new Map(all.map((one) => [`${one.pack} ${one.claim}`, one]));
}

async function dossierOf(engine: Engine, found: Found, today: Day, pageDate: Day | null): Promise<ClaimDossier | null> {
  const pack = await engine.pack(found.pack);
  return pack && claimDossier(pack, found.claim, today, pageDate);
}
