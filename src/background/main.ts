/**
 * The background: answers pages and the popup. All listeners are registered while the script runs, so that the event
 * that woke it finds them; the engine is loaded when first asked for.
 */

import { levelAt, type Sighting, treatmentOf } from '../core/choices/treatment.ts';
import { contentTexts } from '../core/findings/translate.ts';
import type { TextBlock } from '../core/match/model.ts';
import { memoise } from '../core/memoise.ts';
import { dayOf } from '../core/pack/day.ts';
import type { BackgroundApi, Display, MatchReply, MatchRequest } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import { pausedTabs, privateChoices, storedChoices } from '../platform/choices.ts';
import { uiLanguage } from '../platform/language.ts';
import { type Handlers, serve } from '../platform/messages.ts';
import type { Sender } from '../platform/native-runtime.ts';
import { languageChoice, looksChoice, syncChoice } from '../platform/settings.ts';
import { sharedSettings } from '../platform/shared-settings.ts';
import { bundledPacks } from '../store/bundled-packs.ts';
import { openDatabase, type WrongMatch } from '../store/database.ts';
import { noteWrongMatch } from '../store/wrong-matches.ts';
import { showBadge } from './badge.ts';
import { backgroundChecks } from './checks.ts';
import { choicesKeeper } from './choices-keeper.ts';
import { choiceHandlers, watchTabs } from './choose.ts';
import { explainPassage, noteWrongPassage } from './explain-passage.ts';
import { fairQueue } from './fair-queue.ts';
import { welcomeReaders } from './first-run.ts';
import { type Engine, loadEngine } from './load-engine.ts';
import { markReviewedLinks } from './mark-reviewed.ts';
import { insertMarkRules } from './mark-rules.ts';
import { matchBlocks, NOTHING } from './match-blocks.ts';
import { offerPanel, openClaimPanel } from './open-panel.ts';
import { readOpenTabs } from './read-open-tabs.ts';
import { refreshPages } from './refresh-pages.ts';
import { reloadWhenRebuilt } from './reload-when-rebuilt.ts';
import { offerReview } from './review-menu.ts';
import { addressOf } from './sender-address.ts';
import { settingsSharer } from './share-settings.ts';
import { STEP_COMMANDS, stepInActiveTab } from './step-marks.ts';
import { tabMarksStore } from './tab-marks.ts';

/** Given the blocks that wait for it, if any. */
const engine = memoise<Engine, [waiting?: readonly TextBlock[]]>((waiting) =>
  loadEngine(openDatabase, bundledPacks, Date.now(), waiting),
);
/** A batch takes some milliseconds; what two tabs wait for in the store need not wait for each other. */
const batches = fairQueue({ atOnce: 2, waiting: 500 });
const marks = tabMarksStore();
const keeper = choicesKeeper({ stored: storedChoices, secret: privateChoices, paused: pausedTabs });
const sharer = settingsSharer({
  on: syncChoice,
  shared: sharedSettings,
  language: languageChoice,
  looks: looksChoice,
  level: {
    get: async () => (await storedChoices.get()).level,
    set: (level) => keeper.change({ kind: 'level', level }, false),
  },
});

/** After anything was changed here; resolves once the pages know, those that sleep apart. */
const tellPages = () => {
  void sharer.push().catch(() => undefined);
  return refreshPages();
};

async function answerBlocks(request: MatchRequest, { tab, url }: Sender): Promise<MatchReply & Display> {
  const [{ choices, place }, looks, lang] = await Promise.all([
    keeper.at({ url, ...tab }),
    looksChoice.get(),
    uiLanguage(),
  ]);
  const level = levelAt(choices, place);
  if (level === 'off') return { ...NOTHING, level, looks, lang, texts: null };
  const treat = (seen: Sighting) => treatmentOf(choices, place, seen);
  const reply = await matchBlocks(await engine(request.blocks), request, dayOf(new Date()), treat);
  const { found, undecided } = reply.result;
  const isSilent = found.length === 0 && undecided.length === 0;
  const texts = isSilent || request.texts === lang ? null : contentTexts(lang);
  return { ...reply, level, looks, lang, texts };
}

const handlers: Handlers<BackgroundApi> = {
  ...choiceHandlers(keeper, tellPages),
  /** In the tab's turn from the first look on: what is too much is refused before it costs anything. */
  matchBlocks: (request, sender) => batches.run(sender.tab?.id ?? -1, () => answerBlocks(request, sender)),
  async shareSettings({ on }) {
    await sharer.turn(on);
    await refreshPages();
    return null;
  },
  async refreshPages({ packs }) {
    if (packs) engine.forget();
    await tellPages();
    return null;
  },
  async startOver() {
    keeper.forget();
    engine.forget();
    await engine();
    await refreshPages();
    return null;
  },
  async troubles() {
    return [...(await engine()).troubles];
  },
  async explainMatch(asked) {
    return explainPassage(await (await engine()).claims(asked.pack, [asked.claim]), asked, await uiLanguage());
  },
  async noteWrongMatch(asked, { tab }) {
    const pack = await (await engine()).claims(asked.pack, [asked.claim]);
    const store = async (match: WrongMatch) => noteWrongMatch(await openDatabase(), match);
    const keep = tab?.incognito ? null : store;
    return noteWrongPassage(pack, asked, { lang: await uiLanguage(), today: dayOf(new Date()), keep });
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

browser.storage.sync.onChanged.addListener(() => {
  void sharer.pull().then((news) => (news ? refreshPages() : undefined));
});

watchTabs(keeper, tellPages);
markReviewedLinks();
welcomeReaders();
offerPanel();
offerReview();
reloadWhenRebuilt();
