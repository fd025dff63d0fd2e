/**
 * Joined to the background of a copy of the extension: asked with blocks, it does with the background's own code what a
 * woken background does first. It loads the engine from the store, matches the blocks, and says what came of it. It is meant to be asked once in the life of a background.
 */

import { loadEngine } from '../../../src/background/load-engine.ts';
import { findClaims } from '../../../src/core/match/find-claims.ts';
import type { TextBlock } from '../../../src/core/match/model.ts';
import { type NativeListener, nativeRuntime } from '../../../src/platform/native-runtime.ts';
import { bundledPacks } from '../../../src/store/bundled-packs.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { Answer } from './cold-start.ts';

async function answer(blocks: readonly TextBlock[]): Promise<Answer> {
  const start = performance.now();
  const { indexes, troubles } = await loadEngine(openDatabase, bundledPacks, Date.now(), blocks);
  const { found, undecided } = findClaims(indexes, blocks, { lang: null, date: null });
  const took = performance.now() - start;
  if (troubles.length > 0) throw new Error(troubles.join(' '));
  return { took, found: found.length + undecided.length };
}

const listener: NativeListener = (message, _, respond) => {
  const { to, blocks } = message as { to: string; blocks: TextBlock[] };
  if (to !== 'engine-probe') return undefined;
  void answer(blocks).then(respond, (error) => respond(String(error)));
  return true;
};
nativeRuntime()?.onMessage.addListener(listener);
