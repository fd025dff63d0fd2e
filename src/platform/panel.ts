/** Opening the claim panel: Chrome's side panel, Firefox's sidebar, else a tab. For trusted contexts. */

import { isDay } from '../core/pack/day.ts';
import type { ClaimId, Day, PackId } from '../core/pack/model.ts';
import { browser } from './browser.ts';
import { storageItem } from './storage-item.ts';

/** A claim, and what is known of the page it was asked from. */
export interface ClaimAddress {
  pack: PackId;
  claim: ClaimId;
  host: string | null;
  date: Day | null;
}

/** A claim that an open panel is to show; `asked` tells one request from the next. */
export interface PanelRequest extends ClaimAddress {
  window: number | null;
  asked: number;
}

const PAGE = 'panel/index.html';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isRequest(value: unknown): value is PanelRequest | null {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { pack, claim, host, date } = value as Partial<PanelRequest>;
  return isText(pack) && isText(claim) && (host === null || isText(host)) && (date === null || isDay(date ?? ''));
}

/** What an open panel watches; kept as long as the browser runs. */
export const panelRequest = storageItem<PanelRequest | null>(
  'panel-request',
  null,
  isRequest,
  () => browser.storage.session,
);

/** Chrome's own; Firefox and the polyfill's types have none. */
function sidePanel(): SidePanel | undefined {
  const { sidePanel: api } = browser as unknown as { sidePanel?: SidePanel };
  return typeof api?.open === 'function' ? api : undefined;
}

/**
 * Opens the panel beside the page. To be called as the very first thing in the listener of the reader's gesture: the
 * browsers forget the gesture at the first `await`. Resolves to false where the browser refuses or has no panel.
 */
export function openPanel(window: number): Promise<boolean> {
  const opened = sidePanel()?.open({ windowId: window }) ?? openSidebar();
  return Promise.resolve(opened).then(
    () => true,
    () => false,
  );
}

function openSidebar(): Promise<void> {
  const { sidebarAction } = browser as { sidebarAction?: typeof browser.sidebarAction };
  return sidebarAction ? sidebarAction.open() : Promise.reject(new Error('No panel'));
}

/** Whether messages from pages may open the panel: only Chrome takes them for part of the reader's click. */
export function opensFromMessages(): boolean {
  return sidePanel() !== undefined;
}

/** Firefox tells whether its sidebar with our panel is open in a window. */
export async function sidebarIsOpen(window: number): Promise<boolean> {
  const { sidebarAction } = browser as { sidebarAction?: typeof browser.sidebarAction };
  return sidebarAction ? sidebarAction.isOpen({ windowId: window }) : false;
}

/** Asks the panel at the side of a window (of any, if null) to show a claim, also one that is only opening. */
export async function showInPanel(claim: ClaimAddress, window: number | null): Promise<void> {
  await panelRequest.set({ ...claim, window, asked: Date.now() });
}

/** Opens the panel in a tab of its own, at a claim or at its list. */
export async function openPanelTab(claim: ClaimAddress | null): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${PAGE}${claim ? queryOf(claim) : ''}`) });
}

function queryOf({ pack, claim, host, date }: ClaimAddress): string {
  const page = `${date ? `&pageDate=${date}` : ''}${host ? `&host=${encodeURIComponent(host)}` : ''}`;
  return `?claim=${encodeURIComponent(pack)}/${encodeURIComponent(claim)}${page}`;
}
