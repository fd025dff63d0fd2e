/** The panel's address: which claim it shows, on which day, and of which page that was asked. */

import { toDay } from '../../core/pack/day.ts';
import type { ClaimId, ClaimPack, Day, PackId } from '../../core/pack/model.ts';
import type { ClaimAddress } from '../../platform/panel.ts';

export interface PanelAddress {
  /** As it stands in the address: `pack/claim`, or a claim's id alone. */
  claim: string | null;
  /** Null for today. */
  asOf: Day | null;
  page: { host: string | null; date: Day | null };
}

export function readAddress(search: string): PanelAddress {
  const values = new URLSearchParams(search);
  const day = (key: string) => toDay(values.get(key) ?? '');
  return {
    claim: values.get('claim') || null,
    asOf: day('asOf'),
    page: { host: values.get('host') || null, date: day('pageDate') },
  };
}

/** The query of an address; what has nothing to say is left out. */
export function writeAddress({ claim, asOf, page }: PanelAddress): string {
  const values = new URLSearchParams();
  if (claim) values.set('claim', claim);
  if (asOf) values.set('asOf', asOf);
  if (page.date) values.set('pageDate', page.date);
  if (page.host) values.set('host', page.host);
  const query = values.toString().replace(/%2F/g, '/');
  return query ? `?${query}` : '';
}

/** Finds the claim in the packs; an id alone means the first pack that has it. Null when none does. */
export function findClaim(packs: readonly ClaimPack[], wanted: string): { pack: ClaimPack; claim: ClaimId } | null {
  for (const pack of packs) {
    const id = wanted.startsWith(`${pack.id}/`) ? wanted.slice(pack.id.length + 1) : wanted;
    const claim = pack.claims.find((one) => one.id === id);
    if (claim) return { pack, claim: claim.id };
  }
  return null;
}

/** The pack and the claim that an address names, to be read before all others; null where it names no pack. */
export function namedIn(address: string | null): Pick<ClaimAddress, 'pack' | 'claim'> | null {
  const slash = address?.indexOf('/') ?? -1;
  if (!address || slash < 1) return null;
  return { pack: address.slice(0, slash) as PackId, claim: address.slice(slash + 1) as ClaimId };
}

export function claimName({ pack, claim }: Pick<ClaimAddress, 'pack' | 'claim'>): string {
  return `${pack}/${claim}`;
}
