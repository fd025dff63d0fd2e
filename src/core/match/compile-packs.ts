/**
 * Claim packs to one index, as bytes.
 *
 * Phrases and context terms are filed alike, in two tables: what has to be looked for on every page (phrases, and
 * terms whose reach is the page), and what is looked for only around a phrase that was found. A phrase or term that
 * many matchers share is filed once. The same packs always give the same bytes.
 */

import type { ClaimPack } from '../pack/model.ts';
import { assembleIndex } from './assemble-index.ts';
import { gatherPack } from './gather-pack.ts';
import { Gathering } from './gathering.ts';

/** Work done between two chances to answer something else, in claims or phrases. */
const SLICE = 2_000;

/** Compiles all packs into one index. */
export function compilePacks(packs: readonly ClaimPack[]): Uint8Array<ArrayBuffer> {
  const steps = compileSteps(packs);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** One pack alone: several such indexes can be searched together, so that an update recompiles one pack only. */
export function compilePack(pack: ClaimPack): Uint8Array<ArrayBuffer> {
  return compilePacks([pack]);
}

/** Compiles in slices of a few milliseconds; `pause` is awaited in between, so that the caller can answer others. */
export async function compileInSlices(
  packs: readonly ClaimPack[],
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const steps = compileSteps(packs);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}

/** The work of `compilePacks`, interrupted now and then. */
export function* compileSteps(packs: readonly ClaimPack[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const gathering = new Gathering();
  for (const pack of packs) yield* gatherPack(gathering, pack, SLICE);
  return yield* assembleIndex(gathering, SLICE);
}
