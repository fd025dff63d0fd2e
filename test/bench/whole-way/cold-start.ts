/** How soon a background that was just woken has found what stands in a text. */

import type { TextBlock } from '../../../src/core/match/model.ts';
import type { Browser, Page } from '../../support/driver.ts';
import { until } from '../../support/limit.ts';
import { median } from '../figure.ts';

const RUNS = 11;
/** Compiling and storing 500,000 claims, in a browser. */
const INSTALLED_MS = 600_000;

/** In the pages and the background of an extension. */
interface Extension {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** What a woken background says. */
export interface Answer {
  /** Milliseconds from the moment it was asked. */
  took: number;
  /** How much it found. */
  found: number;
}

/**
 * The median of what a background answers that had been stopped, from a question's reaching it to what the engine found,
 * the pack read from the store.
 */
export async function coldStart(browser: Browser, blocks: readonly TextBlock[]): Promise<Answer> {
  const page = await browser.open(`${browser.origin}/options/index.html`);
  await installed(page);
  const answers: Answer[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    await browser.stopBackground();
    answers.push(await answered(page, blocks));
  }
  return { took: median(answers.map(({ took }) => took)), found: answers[0]?.found ?? 0 };
}

/** Waits until the background has its engine. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as Extension;
    const root = document.documentElement;
    void chrome.runtime
      .sendMessage({ to: 'background', method: 'troubles', request: null })
      .then((troubles) => root.setAttribute('data-installed', JSON.stringify(troubles)));
  });
  const said = () => page.evaluate(() => document.documentElement.getAttribute('data-installed'));
  const troubles = await until(async () => (await said()) ?? '', 'the pack is installed', INSTALLED_MS);
  if (troubles !== '{"value":[]}') throw new Error(`Installing the pack: ${troubles}`);
}

async function answered(page: Page, blocks: readonly TextBlock[]): Promise<Answer> {
  const answer = await page.evaluate((asked) => {
    const { chrome } = globalThis as unknown as Extension;
    return chrome.runtime.sendMessage({ to: 'engine-probe', blocks: asked });
  }, blocks);
  if (typeof answer === 'string') throw new Error(`The woken engine: ${answer}`);
  return answer as Answer;
}
