/** One batch of a page's text to what is said about it. */

import { claimDossier } from '../core/findings/dossier.ts';
import { wordClaims } from '../core/findings/word-claims.ts';
import { findClaims } from '../core/match/find-claims.ts';
import type { BatchResult, Found } from '../core/match/model.ts';
import type { ClaimPack, Day, PackId } from '../core/pack/model.ts';
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
  const packs = await packsOf(engine, named);
  const dossiers = named.flatMap(({ pack: id, claim }) => {
    const pack = packs.get(id);
    return pack ? [claimDossier(pack, claim, today, page.date)] : [];
  });
  const wordings = wordClaims(result, blocks, page, [...packs.values()], today);
  return { revision: engine.revision, result, dossiers, wordings };
}

/** One finding for each claim of the batch, whether decided or not. */
function claimsOf({ found, undecided }: BatchResult): Map<string, Found> {
  const all = [...found, ...undecided.map((candidate) => candidate.found)];
  return new Map(all.map((one) => [`${one.pack} ${one.claim}`, one]));
}

/** The packs of these findings that are (still) there. */
async function packsOf(engine: Engine, found: readonly Found[]): Promise<Map<PackId, ClaimPack>> {
  const ids = [...new Set(found.map(({ pack }) => pack))];
  const packs = await Promise.all(ids.map((id) => engine.pack(id)));
  return new Map(packs.flatMap((pack) => (pack ? [[pack.id, pack]] : [])));
}
