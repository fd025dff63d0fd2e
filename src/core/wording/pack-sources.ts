/** The names under which a pack's sources may stand in a text. */

import type { ClaimPack } from '../pack/model.ts';
import type { KnownSource } from './model.ts';

/** The sources of one pack with their names in all its languages, aliases, handles and domains. */
export function knownSources({ sources }: ClaimPack): KnownSource[] {
  return sources.map(({ id, name, aliases, handles, domains }) => ({
    id,
    names: [...Object.values(name), ...(aliases ?? [])],
    ...(handles ? { handles } : {}),
    ...(domains ? { domains } : {}),
  }));
}
