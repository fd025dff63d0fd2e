import type { ClaimPack } from '../../src/core/pack/model.ts';
import { splitPack } from '../../src/store/pack-parts.ts';
import type { Browser } from './driver.ts';
import { until } from './limit.ts';

/**
 * Puts a pack beside those installed, for the extension's own pages to read. With `claims` it gets so many: copies of
 * its first one, each with its own number in id and text, made in the browser so that they needn't travel there.
 */
export async function storePack(browser: Browser, pack: ClaimPack, claims = 0): Promise<void> {
  const page = await browser.open(`${browser.origin}/panel/index.html`);
  await until(() => page.evaluate(() => document.querySelector('.claims button') !== null), 'packs are installed');
  await page.evaluate(
    (added, { head, parts }, count) =>
      new Promise<null>((resolve, reject) => {
        const [first] = added.claims;
        const copies = Array.from({ length: count }, (_, index) => ({
          ...first,
          id: `n${index}`,
          text: { en: `Claim number ${index} of the large pack`, fr: `Affirmation numéro ${index} du grand dossier` },
        }));
        const opening = indexedDB.open('recoupe');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['packs', 'heads', 'parts'], 'readwrite');
          transaction.objectStore('packs').put({ ...added, claims: [...added.claims, ...copies] });
          // The copies are looked for in the whole pack only.
          transaction.objectStore('heads').put(head);
          for (const [number, part] of parts.entries()) transaction.objectStore('parts').put(part, [added.id, number]);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    pack,
    splitPack(pack),
    claims,
  );
  await page.close();
}
