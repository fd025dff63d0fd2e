import type { Browser, Footprint, Page } from './driver.ts';
import { until } from './limit.ts';
import { marksOf } from './reading.ts';

/** A page with three known passages; it changes when it is told to, and is in the end as it was. */
export const SOAK_PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Dépêches</title>
  <meta property="article:published_time" content="2020-10-11"></head><body><main>
  <p>Des F-16 turcs sont stationnés sur l’aéroport de Gandja.</p>
  ${Array.from({ length: 60 }, (_, i) => `<p class="row">Ligne ${i}, sans rien de connu.</p>`).join('')}
  <p>Une frappe sur Gandja a fait sept morts, accuse Bakou.</p>
  </main><script>
  document.addEventListener('change-much', async () => {
    const rows = document.querySelectorAll('.row');
    const wanted = Number(document.documentElement.dataset.changes);
    for (let done = 0; done < wanted; done += 4) {
      const row = rows[done % rows.length];
      const before = row.textContent;
      row.textContent = done % 40 ? 'Dépêche ' + done : 'Des F-16 turcs sont stationnés à Gandja, dit la dépêche ' + done;
      row.parentNode.prepend(row);
      if (done % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 4));
      row.textContent = before;
      row.parentNode.append(row);
    }
    document.documentElement.dataset.changed = 'yes';
  });</script></body></html>`;

export interface SoakPlan {
  navigations: number;
  /** On each page. */
  changes: number;
  /** After which navigations to look. */
  looks: readonly number[];
}

/** Goes from page to page in one tab, changes each, and looks now and then at what is left in memory. */
export async function soak(browser: Browser, address: string, { navigations, changes, looks }: SoakPlan) {
  const page = await browser.open(address);
  const seen: Footprint[] = [];
  for (let navigation = 1; navigation <= navigations; navigation++) {
    await page.goto(`${address}?n=${navigation}`);
    await marksOf(page, 'F-16', 1);
    await changeMuch(page, changes);
    await marksOf(page, 'F-16', 1);
    if (looks.includes(navigation)) seen.push(await page.footprint());
  }
  await page.close();
  return seen;
}

async function changeMuch(page: Page, changes: number): Promise<void> {
  await page.evaluate((count) => {
    document.documentElement.dataset.changes = String(count);
    document.dispatchEvent(new Event('change-much'));
  }, changes);
  await until(() => page.evaluate(() => document.documentElement.dataset.changed), 'the page has changed', 30_000);
}
