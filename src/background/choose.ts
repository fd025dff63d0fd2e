/** What readers choose, from popup, settings, popover and keys; every change reaches the open pages at once. */

import { siteOf } from '../core/choices/site-of.ts';
import { levelAt, siteChoice } from '../core/choices/treatment.ts';
import type { ClaimId, PackId } from '../core/pack/model.ts';
import type { BackgroundApi, HideRequest, TabLevel } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import type { Handlers } from '../platform/messages.ts';
import type { Sender } from '../platform/native-runtime.ts';
import type { ChoicesKeeper } from './choices-keeper.ts';

export const TOGGLE_COMMAND = 'toggle-marks';

type Chosen = 'tabLevel' | 'changeChoices' | 'pauseTab' | 'hideClaim';

/** `changed` is called after each change. */
export function choiceHandlers(
  keeper: ChoicesKeeper,
  changed: () => Promise<void>,
): Pick<Handlers<BackgroundApi>, Chosen> {
  return {
    tabLevel: async ({ tab }) => tabLevel(keeper, tab),
    async changeChoices({ change, secret }) {
      const undo = await keeper.change(change, secret);
      await changed();
      return undo;
    },
    async pauseTab({ tab, paused }) {
      await keeper.pause(tab, paused);
      await changed();
      return null;
    },
    async hideClaim(request, sender) {
      await hideClaim(keeper, request, sender);
      await changed();
      return null;
    },
  };
}

async function tabLevel(keeper: ChoicesKeeper, tab: number): Promise<TabLevel> {
  const { choices, place } = await keeper.at(await browser.tabs.get(tab));
  const chosen = siteChoice(choices, place.site);
  return {
    site: place.site,
    level: levelAt(choices, { ...place, paused: false }),
    chosenFor: chosen?.site ?? null,
    everywhere: choices.level,
    paused: place.paused,
  };
}

/** From a page: the site is that of its tab, whatever frame asks. */
async function hideClaim(keeper: ChoicesKeeper, { pack, claim, where, hidden }: HideRequest, sender: Sender) {
  const site = where === 'here' ? siteOf(sender.tab?.url ?? sender.url) : null;
  if (where === 'here' && site === null) return;
  const hiding: { pack: PackId; claim: ClaimId; site: string | null } = { pack, claim, site };
  await keeper.change({ kind: hidden ? 'hide' : 'unhide', claim: hiding }, sender.tab?.incognito ?? false);
}

/** To be called while the background's script runs. */
export function watchTabs(keeper: ChoicesKeeper, changed: () => Promise<void>): void {
  browser.tabs.onRemoved.addListener((tab) => void keeper.pause(tab, false));
  browser.windows.onRemoved.addListener(() => void forgetPrivateWindows(keeper));
  browser.commands.onCommand.addListener((command) => {
    if (command === TOGGLE_COMMAND) void togglePause(keeper).then(changed);
  });
}

async function togglePause(keeper: ChoicesKeeper): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await keeper.pause(tab.id, !(await keeper.at(tab)).place.paused);
}

async function forgetPrivateWindows(keeper: ChoicesKeeper): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await keeper.forgetSecrets();
}
