/** What was pasted, dropped or picked, put into the queue. */

import { type FoundLink, linksIn } from '../../core/review/links-in.ts';
import type { Act, Link, Provenance } from '../../core/review/model.ts';
import { readAddress } from './read-address.ts';
import type { ReviewSession } from './review-session.ts';

/** How many links came, and what became of them. */
export interface AddedLinks {
  /** Different links. */
  links: Link[];
  fresh: number;
  /** In the queue already. */
  known: number;
  /** Further spellings or repetitions within what came. */
  repeated: number;
}

export function addText(session: ReviewSession, text: string, from: Provenance, base?: string): Promise<AddedLinks> {
  return addLinks(session, linksIn(text, readAddress, base), from);
}

/** Known links are added too: the row then says how often it came. */
export async function addLinks(
  session: ReviewSession,
  found: readonly FoundLink[],
  from: Provenance,
): Promise<AddedLinks> {
  const before = new Set(found.filter(({ link }) => session.row(link) !== null).map(({ link }) => link));
  const acts = found.map(({ link, url }): Act => ({ kind: 'added', link, url, from }));
  if (acts.length > 0) await session.act(acts);
  return {
    links: found.map(({ link }) => link),
    fresh: found.length - before.size,
    known: before.size,
    repeated: found.reduce((sum, { times }) => sum + times - 1, 0),
  };
}
