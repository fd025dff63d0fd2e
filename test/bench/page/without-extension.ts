import type { CDPSession } from 'playwright-core';
import type { Page } from '../../support/driver.ts';

/** Processor time of all tasks of a page's main thread until `task` has ended, in milliseconds; of a page just opened. */
export async function taskTime(session: CDPSession, task: () => Promise<void>): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await task();
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('Chromium does not tell how long its tasks took.');
  return seconds * 1_000;
}

interface ManagementApi {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
}

/** Switches the extension off or on again, in a tab on the browser's page of extensions. */
export async function switchExtension(page: Page, origin: string, isOn: boolean): Promise<void> {
  await page.goto('chrome://extensions/');
  await page.evaluate(
    (id, enabled) => (globalThis as unknown as { chrome: ManagementApi }).chrome.management.setEnabled(id, enabled),
    new URL(origin).host,
    isOn,
  );
}
