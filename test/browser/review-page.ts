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
