/** The packs that ship with the extension, as files beside its scripts. */

import { browser } from '../platform/browser.ts';
import type { BundledPack, PackSource } from './install-packs.ts';

/** Filled in by the build: name and hash of each file in `packs/`. */
declare const BUNDLED_PACKS: readonly BundledPack[];

export const bundledPacks: PackSource = {
  bundled: BUNDLED_PACKS,
  async load({ name }) {
    const response = await fetch(browser.runtime.getURL(`packs/${name}`));
    return response.json();
  },
};
