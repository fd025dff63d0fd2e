/** The one place that decides how much a reader sees. */

import type { FoundKind } from '../match/model.ts';
import type { ClaimId, PackId } from '../pack/model.ts';
import type { Choices, HiddenClaim, Level } from './model.ts';
import { sitesAbove } from './site-of.ts';

/** Where something was found. */
export interface Place {
  /** Of the page in the tab, whatever frame of it is meant; null where it has none. */
  site: string | null;
  /** The reader said "not now" on this tab. */
  paused: boolean;
}

/** `show`: marked. `count`: counted and listed, the page is not told where it stands. `drop`: as if not found. */
export type Treatment = 'show' | 'count' | 'drop';

/** The level that holds on a page: "not now", else the choice for the nearest site, else the general one. */
export function levelAt(choices: Choices, { site, paused }: Place): Level {
  if (paused) return 'off';
  return siteChoice(choices, site)?.level ?? choices.level;
}

/** The choice that holds for a site, and for which site it was made; null where the general one holds. */
export function siteChoice({ sites }: Choices, site: string | null): { site: string; level: Level } | null {
  for (const above of site === null ? [] : sitesAbove(site)) {
    const level = Object.hasOwn(sites, above) ? sites[above] : undefined;
    if (level) return { site: above, level };
  }
  return null;
}

export interface Sighting {
  pack: PackId;
  claim: ClaimId;
  kind: FoundKind;
}

/** What becomes of one finding. */
export function treatmentOf(choices: Choices, place: Place, seen: Sighting): Treatment {
  const level = levelAt(choices, place);
  const ofPack = Object.hasOwn(choices.packs, seen.pack) ? choices.packs[seen.pack] : 'apply';
  if (level === 'off' || ofPack === 'off' || isHidden(choices.hidden, place.site, seen)) return 'drop';
  if (seen.kind === 'mention') return level === 'all' && ofPack === 'apply' ? 'show' : 'drop';
  return level === 'count' || ofPack === 'notify' ? 'count' : 'show';
}

function isHidden(hidden: readonly HiddenClaim[], site: string | null, { pack, claim }: Sighting): boolean {
  const above = site === null ? [] : sitesAbove(site);
  return hidden.some(
    (one) => one.pack === pack && one.claim === claim && (one.site === null || above.includes(one.site)),
  );
}
