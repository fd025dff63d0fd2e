/** What a reader chose to be shown, and where. Plain JSON: stored, exported, and sent between contexts. */

import type { ClaimId, PackId } from '../pack/model.ts';

/**
 * How much is shown of a page. `off`: it is not read. `count`: claims are counted and listed on the toolbar button,
 * nothing is drawn. `matches`: claims the page repeats are marked. `all`: mentions too.
 */
export type Level = 'off' | 'count' | 'matches' | 'all';

export const LEVELS: readonly Level[] = ['off', 'count', 'matches', 'all'];

/** `notify`: claims of the pack are counted, never marked. `off`: the pack is kept and not used. */
export type PackLevel = 'apply' | 'notify' | 'off';

export const PACK_LEVELS: readonly PackLevel[] = ['apply', 'notify', 'off'];

/** A claim that is not to be shown on one site, or with `site: null` anywhere. */
export interface HiddenClaim {
  pack: PackId;
  claim: ClaimId;
  site: string | null;
}

export interface Choices {
  /** Where nothing else was chosen. */
  level: Level;
  /** By site (`site-of.ts`); a choice holds for the sites below it as well. */
  sites: Readonly<Record<string, Level>>;
  /** By pack; `apply` where nothing stands. */
  packs: Readonly<Record<string, PackLevel>>;
  hidden: readonly HiddenClaim[];
}

export const DEFAULT_CHOICES: Choices = { level: 'all', sites: {}, packs: {}, hidden: [] };
