/** Development only: `npm run watch` holds this request open and answers it when the build has changed. */

import { browser } from '../platform/browser.ts';

/** Filled in by the build; empty in what ships, where this file then leaves nothing behind. */
declare const RELOAD_ADDRESS: string;

export function reloadWhenRebuilt(): void {
  if (!RELOAD_ADDRESS) return;
  fetch(RELOAD_ADDRESS).then(
    () => browser.runtime.reload(),
    () => undefined,
  );
}
