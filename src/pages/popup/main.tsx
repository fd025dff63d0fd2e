/** The toolbar popup: what is known of the page in front of the reader, and how much is shown there. */

import { render } from 'preact';
import type { Level } from '../../core/choices/model.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { showClaim, type TabClaim } from '../../platform/frames.ts';
import { openPanel } from '../../platform/panel.ts';
import { openReview } from '../../platform/review.ts';
import { openDatabase } from '../../store/database.ts';
import { readPacks } from '../../store/packs.ts';
import { reviewedInTab } from '../follow-reviewed.ts';
import { beginPage } from '../speak.ts';
import { injectAndRead, type PopupState, readTab } from './page-claims.ts';
import { Popup, type PopupView } from './popup.tsx';
import { showBeside } from './show-beside.ts';
import { tabAccess } from './tab-access.ts';

async function start(): Promise<void> {
  const active = browser.tabs.query({ active: true, currentWindow: true });
  const [speech, [tab]] = await Promise.all([beginPage(), active]);
  const access = tabAccess(tab);

  let view: PopupView = {
    state: { kind: 'reading' },
    packs: null,
    chosen: null,
    level: null,
    reviewed: null,
    troubled: false,
  };
  const show = (change: Partial<PopupView>) => {
    view = { ...view, ...change };
    render(<Popup {...view} {...speech} {...acts} />, document.body);
  };
  const tell = (state: PopupState) => show({ state });

  const choose = (claim: TabClaim) => {
    const shown = tab?.id === undefined ? Promise.resolve('gone') : showClaim(tab.id, claim);
    void shown.then(
      (where) => (where === 'popover' ? window.close() : show({ chosen: claim })),
      () => show({ chosen: claim }),
    );
  };

  /** The request comes first: the browser only takes it as part of the click. */
  const allow = (origin: string) => {
    const granted = browser.permissions.request({ origins: [origin] });
    const refused = () => tell({ kind: 'withheld', origin, refused: true });
    void granted.then((yes) => (yes ? injectAndRead(access, tell).then(tell) : refused()), refused);
  };

  /** Opening the popup gave us this page, until it is left. */
  const once = () => {
    tell({ kind: 'reading' });
    void injectAndRead(access, tell).then(tell);
  };

  /** Before anything else, for the same reason. */
  const openBeside = () => {
    const opened = openPanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    void showBeside(opened, view.chosen, tab).then(() => window.close());
  };

  const readLevel = async () => {
    if (tab?.id === undefined) return;
    show({ level: await askBackground('tabLevel', { tab: tab.id }).catch(() => null) });
  };

  /** The page is read again, by itself; this shows what comes of it. */
  const changeLevel = async (change: () => Promise<unknown>) => {
    await change();
    show({ state: { kind: 'reading' }, chosen: null });
    await readLevel();
    tell(await readTab(access, tell));
  };
  const setLevel = async (level: Level | null) => {
    const site = view.level?.site;
    const secret = tab?.incognito ?? false;
    if (site) await askBackground('changeChoices', { change: { kind: 'site', site, level }, secret });
  };
  const pause = async (paused: boolean) => {
    if (tab?.id !== undefined) await askBackground('pauseTab', { tab: tab.id, paused });
  };

  const acts = {
    onChoose: choose,
    onAllow: allow,
    onOnce: once,
    onOpenPanel: openBeside,
    onReview: () => void openReview().then(() => window.close()),
    onSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
    onLevel: (level: Level | null) => void changeLevel(() => setLevel(level)),
    onPause: (paused: boolean) => void changeLevel(() => pause(paused)),
  };

  const readReviewed = async () => {
    if (tab?.id === undefined) return;
    show({ reviewed: await reviewedInTab(tab.id, (reviewed) => show({ reviewed })).catch(() => null) });
  };

  show({});
  const packs = openDatabase().then(readPacks);
  await Promise.all([
    readLevel(),
    readTab(access, tell).then(tell),
    readReviewed(),
    packs.then(
      (installed) => show({ packs: installed }),
      () => show({ packs: [] }),
    ),
    askBackground('troubles', null).then(
      (troubles) => show({ troubled: troubles.length > 0 }),
      () => undefined,
    ),
  ]);
}

void start();
