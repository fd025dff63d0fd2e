/** The toolbar popup: what is known of the page in front of the reader. */

import { render } from 'preact';
import { createTranslate } from '../../core/findings/translate.ts';
import { browser } from '../../platform/browser.ts';
import { showClaim, type TabClaim } from '../../platform/frames.ts';
import { uiLanguage } from '../../platform/language.ts';
import { openPanel } from '../../platform/panel.ts';
import { openDatabase } from '../../store/database.ts';
import { readPacks } from '../../store/packs.ts';
import { injectAndRead, type PopupState, readTab } from './page-claims.ts';
import { Popup, type PopupView } from './popup.tsx';
import { showBeside } from './show-beside.ts';
import { tabAccess } from './tab-access.ts';

async function start(): Promise<void> {
  const active = browser.tabs.query({ active: true, currentWindow: true });
  const [lang, [tab]] = await Promise.all([uiLanguage(), active]);
  const speech = { lang, t: createTranslate(lang) };
  const access = tabAccess(tab);

  let view: PopupView = { state: { kind: 'reading' }, packs: null, chosen: null };
  const show = (change: Partial<PopupView>) => {
    view = { ...view, ...change };
    render(<Popup {...view} {...speech} onChoose={choose} onAllow={allow} onOpenPanel={openBeside} />, document.body);
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

  /** Before anything else, for the same reason. */
  const openBeside = () => {
    const opened = openPanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    void showBeside(opened, view.chosen, tab).then(() => window.close());
  };

  document.documentElement.lang = lang;
  show({});
  const packs = openDatabase().then(readPacks);
  await Promise.all([
    readTab(access, tell).then(tell),
    packs.then(
      (installed) => show({ packs: installed }),
      () => show({ packs: [] }),
    ),
  ]);
}

void start();
