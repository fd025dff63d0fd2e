/** Opening the claim panel on the reader's gesture: from popover, context menu and command. */

import { createTranslate } from '../core/findings/translate.ts';
import type { BackgroundApi } from '../platform/api.ts';
import { browser } from '../platform/browser.ts';
import { uiLanguage } from '../platform/language.ts';
import type { Sender } from '../platform/native-runtime.ts';
import {
  type ClaimAddress,
  openPanel,
  openPanelTab,
  opensFromMessages,
  showInPanel,
  sidebarIsOpen,
} from '../platform/panel.ts';

const PANEL_COMMAND = 'open-panel';
const MENU = 'open-panel';

type Asked = Parameters<BackgroundApi['openClaimPanel']>[0];

/**
 * Chrome opens its side panel, in the same breath as the message arrives. Firefox refuses that: there the claim is
 * shown in the sidebar if it is open, else in a tab.
 */
export function openClaimPanel(asked: Asked, sender: Sender): Promise<void> {
  const window = sender.tab?.windowId;
  const opened = window !== undefined && opensFromMessages() ? openPanel(window) : null;
  return showClaim({ ...asked, host: hostOf(sender.url) }, window, opened);
}

async function showClaim(claim: ClaimAddress, window: number | undefined, opened: Promise<boolean> | null) {
  if (window !== undefined && (await (opened ?? sidebarIsOpen(window)))) await showInPanel(claim, window);
  else await openPanelTab(claim);
}

function hostOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname || null : null;
}

/** For listeners of menu and command: nothing may stand before the call. */
export function openPanelBeside(window: number | undefined): void {
  const opened = openPanel(window ?? browser.windows.WINDOW_ID_CURRENT);
  void opened.then((done) => (done ? undefined : openPanelTab(null)));
}

/** The entry of the context menu, in the reader's language. */
async function nameMenu(): Promise<void> {
  const title = createTranslate(await uiLanguage())('menu_open_panel');
  await browser.contextMenus.remove(MENU).catch(() => undefined);
  browser.contextMenus.create({ id: MENU, title, contexts: ['page', 'selection', 'link'] });
}

/** To be called while the background's script runs. */
export function offerPanel(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU) openPanelBeside(tab?.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === PANEL_COMMAND) openPanelBeside(tab?.windowId);
  });
  browser.runtime.onInstalled.addListener(() => void nameMenu());
  browser.runtime.onStartup.addListener(() => void nameMenu());
  browser.storage.local.onChanged.addListener((changes) => {
    if ('language' in changes) void nameMenu();
  });
}
