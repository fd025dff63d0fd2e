/** One batch of a page's text to what is said about it. */

import { keepShown } from '../core/choices/keep-shown.ts';
import type { Sighting, Treatment } from '../core/choices/treatment.ts';
import { claimDossier } from '../core/findings/dossier.ts';
import { wordClaims } from '../core/findings/word-claims.ts';
import { claimKey } from '../core/match/claim-key.ts';
import { findClaims } from '../core/match/find-claims.ts';
import type { BatchResult, Found } from '../core/match/model.ts';
import type { ClaimId, ClaimPack, Day, PackId } from '../core/pack/model.ts';
import { batchAsStated } from '../core/wording/as-stated.ts';
import type { MatchReply, MatchRequest } from '../platform/api.ts';
import type { Engine } from './load-engine.ts';

/** What is said where nothing is read. */
export const NOTHING: Omit<MatchReply, 'lang' | 'texts'> = {
  revision: '',
  result: { found: [], undecided: [], pageTerms: [] },
  dossiers: [],
  wordings: [],
};

/** Matches the blocks and keeps what is to be seen of it; the dossiers state grades as of `today`, and of the page's own day where that differs. */
export async function matchBlocks(
  engine: Engine,
  { blocks, page, known }: Omit<MatchRequest, 'texts'>,
  today: Day,
  treat: (seen: Sighting) => Treatment = () => 'show',
): Promise<Omit<MatchReply, 'lang' | 'texts'>> {
  const result = keepShown(batchAsStated(findClaims(engine.indexes, blocks, page), blocks), treat);
  const named = [...claimsOf(result).values()];
  const packs = await packsOf(engine, named);
  const sent = new Set(known);
  const dossiers = named.flatMap(({ pack: id, claim }) => {
    const pack = packs.get(id);
    return pack && !sent.has(claimKey(id, claim)) ? [claimDossier(pack, claim, today, page.date)] : [];
  });
  const wordings = wordClaims(withPlaces(result), blocks, page, [...packs.values()], today);
  return { revision: engine.revision, result, dossiers, wordings };
}

/** What is only counted comes without its place, and has no sentence to be read. */
function withPlaces({ found, undecided, pageTerms }: BatchResult): BatchResult {
  const hasPlace = ({ start, end }: Found) => start < end;
  return {
    found: found.filter(hasPlace),
    undecided: undecided.filter((candidate) => hasPlace(candidate.found)),
    pageTerms,
  };
}

/** One finding for each claim of the batch, whether decided or not. */
function claimsOf({ found, undecided }: BatchResult): Map<string, Found> {
  const all = [...found, ...undecided.map((candidate) => candidate.found)];
  return new Map(all.map((one) => [claimKey(one.pack, one.claim), one]));
}

/** The packs of these findings that are (still) there, with their claims. */
async function packsOf(engine: Engine, found: readonly Found[]): Promise<Map<PackId, ClaimPack>> {
  const wanted = new Map<PackId, ClaimId[]>();
  for (const { pack, claim } of found) wanted.set(pack, [...(wanted.get(pack) ?? []), claim]);
  const packs = await Promise.all([...wanted].map(([id, claims]) => engine.claims(id, claims)));
  return new Map(packs.flatMap((pack) => (pack ? [[pack.id, pack]] : [])));
}
