import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page, Surface } from '../support/driver.ts';
import { until } from '../support/limit.ts';
import { inProject } from '../support/paths.ts';
import type { Bench } from './harness.ts';

/** One section of the settings, in a tab. */
export async function openSettings({ browser }: Bench, section: string): Promise<Page> {
  const page = await browser.open(`${browser.origin}/options/index.html#${section}`);
  await until(() => page.evaluate(() => document.querySelector('main h1') !== null), 'the settings show');
  return page;
}

/** Clicks what has this role and name: a button, a link, a radio button or its label. */
export async function press(surface: Surface, name: string): Promise<void> {
  await until(
    () =>
      surface.evaluate((wanted) => {
        const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
        const all = [...document.querySelectorAll<HTMLElement>('button, a, label, summary')];
        const named = (one: HTMLElement) => plain(one.getAttribute('aria-label') ?? one.innerText);
        const found = all.find((one) => named(one) === wanted) ?? all.find((one) => named(one).startsWith(wanted));
        found?.click();
        return found !== undefined;
      }, name),
    `“${name}” can be pressed`,
  );
}

/** Waits for words in what is seen. */
export async function says(surface: Surface, words: string): Promise<void> {
  await until(
    () =>
      surface.evaluate(
        (wanted) => document.body.innerText.replace(/[\s\u00a0\u202f]+/g, ' ').includes(wanted),
        words.replace(/[\s\u00a0\u202f]+/g, ' '),
      ),
    `“${words}” is said`,
  );
}

/** Types into the field of this name, as the page would see it. */
export async function fill(surface: Surface, name: string, value: string): Promise<void> {
  await surface.evaluate(
    (field, text) => {
      const input = document.querySelector<HTMLInputElement>(`[name="${field}"]`);
      if (!input) throw new Error(`no field ${field}`);
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    name,
    value,
  );
}

/** Gives a file to the first file field of the page. */
export async function giveFile(surface: Surface, name: string, text: string): Promise<void> {
  await surface.evaluate(
    (fileName, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      if (!input) throw new Error('no field for files');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

export async function savePicture(surface: Surface, name: string): Promise<void> {
  mkdirSync(inProject('dist/screenshots'), { recursive: true });
  writeFileSync(inProject(`dist/screenshots/${name}.png`), await surface.screenshot());
}

/** Sets stored values directly, as earlier use of the extension would have left them. */
export async function store(bench: Bench, items: Record<string, unknown>): Promise<void> {
  const page = await bench.browser.open(`${bench.browser.origin}/popup/index.html`);
  await page.evaluate(async (values) => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } };
    await chrome.storage.local.set(values);
  }, items);
  await page.close();
}
