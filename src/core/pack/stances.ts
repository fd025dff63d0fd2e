import type { Stance } from './model.ts';

/** Stances of reports that speak for a claim. */
export const SUPPORTING: ReadonlySet<Stance> = new Set([
  'asserts',
  'relays',
  'confirms',
  'admits',
  'claims_responsibility',
]);
