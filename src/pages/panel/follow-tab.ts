/** Which tab is in front of a panel at the side, and what it says; told again whenever that changes. */

import { browser } from '../../platform/browser.ts';
import { claimsOfTab } from '../../platform/frames.ts';
import { mergeClaims, type PopupState, readTab } from '../popup/page-claims.ts';
import { tabAccess } from '../popup/tab-access.ts';
import type { PageInFront } from './panel.tsx';

/** Follows the active tab of the panel's own window. */
export function followTab(window: number, tell: (front: PageInFront) => void): void {
  let turn = 0;
  let latest: PageInFront['reviewed'] = null;
  const read = async () => {
    turn++;
    latest = null;
    const mine = turn;
    const [tab] = await browser.tabs.query({ active: true, windowId: window });
    let front: PageInFront = { tab: tab?.id ?? null, host: hostOf(tab?.url), date: null, state: { kind: 'reading' } };
    const say = (part: Partial<PageInFront>) => {
      if (mine !== turn) return;
      front = { ...front, ...part };
      tell(front);
    };
    say({});
    say({ state: await readTab(tabAccess(tab), (state) => say({ state })) });
    if (tab?.id === undefined) return;
    say({ date: (await claimsOfTab(tab.id).catch(() => null))?.date ?? null });
    // Loaded later: the panel is to open at once.
    const { reviewedInTab } = await import('../follow-reviewed.ts');
    const reviewed = await reviewedInTab(tab.id, (changed) => say({ reviewed: changed })).catch(() => null);
    say({ reviewed });
    latest = reviewed;
  };
  const again = async (id: number) => {
    const listed = await claimsOfTab(id).catch(() => null);
    const [tab] = await browser.tabs.query({ active: true, windowId: window });
    if (!listed || tab?.id !== id) return;
    const state: PopupState = { kind: 'claims', claims: mergeClaims(listed.claims) };
    tell({ tab: id, host: hostOf(tab.url), date: listed.date, state, reviewed: latest });
  };
  browser.tabs.onActivated.addListener(({ windowId }) => void (windowId === window && read()));
  browser.tabs.onUpdated.addListener((_id, { status }, tab) => {
    if (tab.active && tab.windowId === window && status === 'complete') void read();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    for (const key of Object.keys(changes)) if (key.startsWith(MARKS)) void again(Number(key.slice(MARKS.length)));
  });
  void read();
}

/** Where the background notes that a page has other marks than before. */
const MARKS = 'marks:';

function hostOf(url: string | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname || null : null;
}
