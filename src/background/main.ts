/**
 * The background: answers pages and the popup. All listeners are registered while the script runs, so that the event
 * that woke it finds them; the engine is loaded when first asked for.
 */

import { dayOf } from '../core/pack/day.ts';
import type { BackgroundApi } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import { uiLanguage } from '../platform/language.ts';
import { type Handlers, serve } from '../platform/messages.ts';
import { openDatabase } from '../store/database.ts';
import { showBadge } from './badge.ts';
import { bundledPacks } from './bundled-packs.ts';
import { backgroundChecks } from './checks.ts';
import { type Engine, loadEngine } from './load-engine.ts';
import { insertMarkRules } from './mark-rules.ts';
import { matchBlocks } from './match-blocks.ts';
import { memoise } from './memoise.ts';
import { offerPanel, openClaimPanel } from './open-panel.ts';
import { readOpenTabs } from './read-open-tabs.ts';
import { reloadWhenRebuilt } from './reload-when-rebuilt.ts';
import { addressOf } from './sender-address.ts';
import { STEP_COMMANDS, stepInActiveTab } from './step-marks.ts';
import { tabMarksStore } from './tab-marks.ts';

const engine = memoise<Engine>(async () => loadEngine(await openDatabase(), bundledPacks));
const marks = tabMarksStore();

const handlers: Handlers<BackgroundApi> = {
  async matchBlocks(request) {
    const [reply, lang] = await Promise.all([
      engine().then((loaded) => matchBlocks(loaded, request, dayOf(new Date()))),
      uiLanguage(),
    ]);
    return { ...reply, lang };
  },
  async pageSummary(summary, sender) {
    const address = addressOf(sender);
    await showBadge(address.tab, await marks.report(address, summary, Date.now()));
    return null;
  },
  async insertMarkRules({ css }, sender) {
    await insertMarkRules(css, sender);
    return null;
  },
  async framesWithMarks({ tab }) {
    return (await marks.frames(tab)).frames;
  },
  async openClaimPanel(request, sender) {
    await openClaimPanel(request, sender);
    return null;
  },
};

serve<BackgroundApi>('background', handlers, backgroundChecks);

// A page with marks holds a port to learn when the extension goes away; accepting it is all there is to do.
browser.runtime.onConnect.addListener(() => {});

browser.runtime.onInstalled.addListener(() => {
  void engine().then(readOpenTabs, () => undefined);
});

browser.tabs.onRemoved.addListener((tab) => void marks.forget(tab));

browser.commands.onCommand.addListener((command) => {
  const direction = STEP_COMMANDS[command];
  if (direction) void stepInActiveTab(direction, marks);
});

offerPanel();
reloadWhenRebuilt();
