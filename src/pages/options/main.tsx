/** The settings: levels, looks, language and keys, packs, the reader's data. */

import { render } from 'preact';
import { browser } from '../../platform/browser.ts';
import { browserKeys } from '../../platform/shortcuts.ts';
import { unfinishedPack } from '../../platform/unfinished.ts';
import { openDatabase } from '../../store/database.ts';
import { beginPage } from '../speak.ts';
import { CurrentSection } from './current-section.tsx';
import { Options, tabOf } from './options.tsx';
import { SettingsDesk } from './settings-desk.ts';
import { readStored } from './stored.ts';

const database = () => openDatabase();

async function start(): Promise<void> {
  const [first, keys, allow] = await Promise.all([read(), browserKeys(), siteAccess()]);
  const desk = new SettingsDesk(first, keys, { read, draw: () => draw(), settled: () => unfinishedPack.remove() });

  const draw = () => {
    const tab = tabOf(location.hash);
    const { notice, stored, speech } = desk;
    render(
      <Options tab={tab} notice={notice} troubles={stored.troubles} onUndo={() => void desk.undo()} {...speech}>
        <CurrentSection tab={tab} desk={desk} database={database} allow={allow} />
      </Options>,
      document.body,
    );
  };
  addEventListener('hashchange', () => {
    desk.show({ notice: null, asked: null, candidate: null });
    scrollTo(0, 0);
  });
  // What was changed in the popup or on another page of settings shows here too.
  browser.storage.local.onChanged.addListener((changes) => void ('choices' in changes && desk.reread()));
  draw();
}

async function read() {
  const [speech, stored] = await Promise.all([beginPage('settings_title'), readStored(database)]);
  return { speech, stored };
}

/**
 * How access to a host is asked for. Where there is none to all, the request comes first: the browser takes it only as
 * part of the reader's click.
 */
async function siteAccess(): Promise<(pattern: string) => Promise<boolean>> {
  const everywhere = await browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
  return async (pattern) => everywhere || browser.permissions.request({ origins: [pattern] });
}

void start();
