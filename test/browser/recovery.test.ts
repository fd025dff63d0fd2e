import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDataFile } from '../../src/core/choices/data-file.ts';
import { DEFAULT_LOOKS } from '../../src/core/choices/looks.ts';
import { DEFAULT_CHOICES } from '../../src/core/choices/model.ts';
import type { Day } from '../../src/core/pack/model.ts';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { Browser, Page } from '../support/driver.ts';
import { pause, until } from '../support/limit.ts';
import { limitedExtension } from '../support/limited-extension.ts';
import { inProject } from '../support/paths.ts';
import { markedPlace, marksOf } from '../support/reading.ts';
import { startServer } from '../support/server.ts';
import { articlePage, type Bench, DEMO_FR, inEachBrowser } from './harness.ts';
import { giveFile, openSettings, press, says, store } from './settings-page.ts';

const JETS = 'Des F-16 turcs sont stationnés sur l’aéroport de Gandja.';
const PAGES = { '/article': articlePage(`<main><p>${JETS}</p></main>`) };

const bundled = JSON.parse(readFileSync(inProject('src/packs/karabakh-2020.json'), 'utf8'));

/** A pack of 1,500 claims with these texts. */
const packOf = (id: string, text: (claim: number) => Record<'en' | 'fr', string>) => ({
  ...bundled,
  id,
  version: '1.0.0',
  title: { en: 'Bridges', fr: 'Ponts' },
  names: [],
  evidence: [],
  reviews: [],
  changes: [],
  claims: Array.from({ length: 1_500 }, (_, i) => ({
    ...bundled.claims[0],
    id: `cut${i}`,
    text: text(i),
    since: '2020-10-01',
    related: [],
    matchers: [{ lang: 'fr', phrase: `pont coupé n${i}`, gap: 4, near: [['Orsk']] }],
  })),
  reports: [],
});

/** It takes a while to store. */
const LARGE = packOf('bridges', (i) => ({
  en: `Bridge ${i} at Orsk was cut.`,
  fr: `Le pont ${i} d’Orsk a été coupé.`,
}));

const noise = () => Array.from({ length: 6 }, () => randomUUID()).join(' ');

/** No store can make it much smaller. */
const NOISY = packOf('noise', () => ({ en: noise(), fr: noise() }));

/** Enough for the pack that ships, not for `NOISY` beside it. */
const ROOM = 1.25 * 1024 * 1024;

const NO_ROOM = 'Could not be stored: your disk or the browser’s storage is full. Nothing has changed.';

const titles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('article.card:not(.candidate)')].map(
      (card) => card.innerText.split('\n')[0] ?? '',
    ),
  );

const isStoring = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return Boolean((await chrome.storage.local.get('unfinished-pack'))['unfinished-pack']);
  });

describe('the background being killed', () => {
  inEachBrowser(PAGES, (bench) => {
    it('while it has any message to answer loses no mark', async () => {
      const page = await bench.open('/article');
      await marksOf(page, 'F-16', 1);
      for (let round = 1; round <= 8; round++) {
        await page.evaluate(
          (text, number) => {
            const added = document.createElement('p');
            added.textContent = `${number}. ${text}`;
            document.querySelector('main')?.append(added);
          },
          JETS,
          round,
        );
        await pause(60 + 25 * round);
        await bench.browser.stopBackground();
        await marksOf(page, 'F-16', 1 + round);
      }
    });
  });
});

describe.each(BROWSERS)('%s being killed', (name) => {
  it('while a pack is stored starts whole, and says what became of it', async () => {
    const server = await startServer();
    const profile = mkdtempSync(join(tmpdir(), 'recoupe-killed-'));
    let browser = await launch(name, { profile });
    try {
      for (const wait of [0, 150]) {
        const bench = { browser, server } as Bench;
        await store(bench, { language: 'en' });
        const before = await openSettings(bench, 'packs');
        await until(async () => (await titles(before)).length > 0, 'the bundled pack is installed');
        await giveFile(before, 'bridges.json', JSON.stringify(LARGE));
        await says(before, 'Add this pack');
        await press(before, 'Add this pack');
        await until(() => isStoring(before), 'the pack is being stored');
        await pause(wait);
        await browser.kill();

        browser = await launch(name, { profile });
        const article = await browser.open(server.address + DEMO_FR);
        await markedPlace(article, 'F-16 turcs sont stationnés');
        await article.close();
        const after = await openSettings({ browser, server } as Bench, 'packs');
        await until(async () => (await titles(after)).length > 0, 'the bundled pack is still installed');
        if ((await titles(after)).length > 1) await says(after, 'Bridges');
        else await says(after, 'Storing “Bridges” was interrupted');
        expect((await titles(after)).length).toBeLessThanOrEqual(2);
        await after.close();
      }
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

describe.each(BROWSERS)('%s without room', (name) => {
  const extension = limitedExtension(name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name, { extension, room: ROOM });
    await store({ browser } as Bench, { language: 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(extension, { recursive: true });
  });

  it('refuses a pack that doesn’t fit, says so, and keeps what was there', async () => {
    const page = await openSettings({ browser } as Bench, 'packs');
    await until(async () => (await titles(page)).length > 0, 'the bundled pack is installed');
    await giveFile(page, 'noise.json', JSON.stringify(NOISY));
    await press(page, 'Add this pack');
    await says(page, NO_ROOM);
    expect(await titles(page)).toEqual(['Karabakh 2020']);
    await page.close();
  });

  it('imports nothing of a file of which one pack doesn’t fit', async () => {
    const page = await openSettings({ browser } as Bench, 'data');
    const from = { kind: 'file', name: 'a.json' } as const;
    const packs = [packOf('small', () => ({ en: 'A bridge was cut.', fr: 'Un pont a été coupé.' })), NOISY];
    const data = {
      looks: DEFAULT_LOOKS,
      choices: { ...DEFAULT_CHOICES, level: 'count' as const },
      language: 'en' as const,
    };
    const wrongMatches = [{ pack: 'p', version: '1', claim: 'c', day: '2026-01-02' as Day, text: 'A case' }];
    const file = writeDataFile({ ...data, wrongMatches, packs: packs.map((pack) => ({ pack, from })) });
    await giveFile(page, 'data.json', file);
    await press(page, 'Import');
    await says(page, NO_ROOM);
    await says(page, '0 wrong matches');
    await page.evaluate(() => {
      location.hash = 'packs';
    });
    await until(async () => (await titles(page)).length > 0, 'the packs are listed');
    expect(await titles(page)).toEqual(['Karabakh 2020']);
    await page.evaluate(() => {
      location.hash = 'marks';
    });
    await says(page, 'Matches and mentions');
    const level = await page.evaluate(
      () => document.querySelector('label:has(input[name="level"]:checked) .choice')?.textContent,
    );
    expect(level).toBe('Matches and mentions');
    await page.close();
  });
});
