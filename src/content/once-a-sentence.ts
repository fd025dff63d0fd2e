/** A sentence that repeats a claim in several places is underlined in one of them: more would be noise. */

import { claimKey } from '../core/match/claim-key.ts';
import type { Found } from '../core/match/model.ts';

/** Of each claim and sentence the first match or, where there is none, the first mention; in the order given. */
export function onceASentence(found: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.block} ${one.sentence.start} ${claimKey(one.pack, one.claim)}`;
    const known = kept.get(key);
    if (!known || (known.kind === 'mention' && one.kind === 'match')) kept.set(key, one);
  }
  const chosen = new Set(kept.values());
  return found.filter((one) => chosen.has(one));
}
