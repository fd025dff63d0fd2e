import { getDomain } from 'tldts';
import type { ClaimPack, SourceId } from '../pack/model.ts';

/**
 * The sources of a pack that publish on a host: `www.example.org` for the domain `example.org`. Compared within one
 * registrable domain, so that a pack which lists a public suffix (`co.uk`) claims no page by it.
 */
export function sourcesOfHost(pack: ClaimPack, host: string | null): Set<SourceId> {
  const wanted = (host ?? '').toLowerCase();
  const registrable = getDomain(wanted);
  if (registrable === null) return new Set();
  const publishes = (domain: string) => isWithin(wanted, domain.toLowerCase()) && getDomain(domain) === registrable;
  return new Set(pack.sources.filter(({ domains }) => domains?.some(publishes)).map(({ id }) => id));
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
