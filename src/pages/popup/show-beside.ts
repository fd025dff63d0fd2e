import type { TabClaim } from '../../platform/frames.ts';
import { openPanelTab, showInPanel } from '../../platform/panel.ts';

/** The claim that the popup shows, if any, in the panel that was just opened; in a tab where there is no panel. */
export async function showBeside(
  opened: Promise<boolean>,
  chosen: TabClaim | null,
  tab: { url?: string; windowId?: number } | undefined,
): Promise<void> {
  const host = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).hostname || null : null;
  const address = chosen && { pack: chosen.pack, claim: chosen.claim, host, date: null };
  if (!(await opened)) await openPanelTab(address);
  else if (address) await showInPanel(address, tab?.windowId ?? null);
}
