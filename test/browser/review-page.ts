import type { Browser, Page } from '../support/driver.ts';
import { until } from '../support/limit.ts';

/** The review page in a tab, once it is drawn and listens. */
export async function openReview(browser: Browser): Promise<Page> {
  const page = await browser.open(`${browser.origin}/review/index.html`);
  await until(() => page.evaluate(() => document.querySelector('.bar') !== null), 'the review shows');
  // It listens from its first frame on, which comes a little after what is in it.
  await page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 250)));
  return page;
}

/** Hands the page a text as the browser does on Ctrl+V. */
export function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    // Firefox's constructor takes the text itself.
    const init = { clipboardData, dataType: 'text/plain', data: pasted, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new ClipboardEvent('paste', init));
  }, text);
}

/** A record as far as tests of the page look at it. */
export interface StoredRecord {
  kind: string;
  link: string;
  result?: { ok: boolean; failure?: { reason: string }; page?: { findings: { kind: string }[] } };
}

/** The records as they lie in the store. */
export function records(page: Page): Promise<StoredRecord[]> {
  return page.evaluate(
    () =>
      new Promise<StoredRecord[]>((resolve, reject) => {
        const opening = indexedDB.open('recoupe-reviews');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('records').objectStore('records').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result as StoredRecord[]);
          };
        };
      }),
  );
}
