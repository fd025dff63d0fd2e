/** The page as a source: which sources of a pack publish or sign it, by its address and by what its markup states. */

import type { ClaimPack, Source, SourceId } from '../pack/model.ts';
import { fold } from '../text/fold.ts';
import { sourcesOfHost } from './sources-of-page.ts';

/** Who publishes and who signs a page, in its own words. */
export interface StatedNames {
  publishers?: readonly string[];
  authors?: readonly string[];
}

export interface SignedPage extends StatedNames {
  url: string | null;
}

/** The host and the path of a web address as browsers write it. */
const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:]+)(?::\d+)?(?<path>\/[^?#]*)?/i;

/** The source that publishes the page: by its domain, else by the name the site gives itself; null when unknown. */
export function outletOf(pack: ClaimPack, page: SignedPage): SourceId | null {
  const [byDomain] = sourcesOfHost(pack, hostOf(page.url));
  if (byDomain !== undefined) return byDomain;
  const named = sourcesNamed(pack, page.publishers, ({ kind }) => kind !== 'person');
  return named.length === 1 ? (named[0] as SourceId) : null;
}

/** Whether a source speaks for itself on the page: it publishes it, signs it, or it is an account's own. */
export function isOwnPage(pack: ClaimPack, id: SourceId, page: SignedPage): boolean {
  if (sourcesOfHost(pack, hostOf(page.url)).has(id) || outletOf(pack, page) === id) return true;
  if (sourcesNamed(pack, page.authors, () => true).includes(id)) return true;
  const path = (ADDRESS.exec(page.url ?? '')?.groups?.path ?? '').toLowerCase().split('/');
  const handles = pack.sources.find((source) => source.id === id)?.handles ?? [];
  return handles.some((handle) => path.includes(handle.replace(/^@/, '').toLowerCase()));
}

function hostOf(url: string | null): string | null {
  return ADDRESS.exec(url ?? '')?.groups?.host ?? null;
}

/** Sources with exactly one of these names; part of a name would take "Le Monde diplomatique" for "Le Monde". */
function sourcesNamed(
  { sources }: ClaimPack,
  stated: readonly string[] | undefined,
  counts: (source: Source) => boolean,
): SourceId[] {
  const wanted = new Set((stated ?? []).map(plain).filter((name) => name !== ''));
  if (wanted.size === 0) return [];
  return sources.filter((source) => counts(source) && namesOf(source).some((name) => wanted.has(name))).map(idOf);
}

const idOf = ({ id }: Source): SourceId => id;

function namesOf({ name, aliases, handles }: Source): string[] {
  return [...Object.values(name), ...(aliases ?? []), ...(handles ?? [])].map(plain);
}

/** Without a remark in brackets: "Hikmet Hajiyev (conseiller présidentiel)". */
function plain(name: string): string {
  return fold(name.replace(/\s*\([^)]*\)/g, '').replace(/^@/, '')).text.trim();
}
