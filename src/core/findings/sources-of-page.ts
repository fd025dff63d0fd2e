import type { ClaimPack, SourceId } from '../pack/model.ts';

/** The sources of a pack that publish on a host: `www.example.org` for the domain `example.org`. */
export function sourcesOfHost(pack: ClaimPack, host: string | null): Set<SourceId> {
  const wanted = `.${(host ?? '').toLowerCase()}`;
  const publishes = (domain: string) => wanted.endsWith(`.${domain.toLowerCase()}`);
  return new Set(pack.sources.filter(({ domains }) => domains?.some(publishes)).map(({ id }) => id));
}
