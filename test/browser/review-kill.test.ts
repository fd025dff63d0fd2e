import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, launch } from '../support/browsers.ts';
import type { BrowserName, Page } from '../support/driver.ts';
import { pause, until, withLimit } from '../support/limit.ts';
import { Random } from '../support/link-site/random.ts';
import { openReview, paste, records } from './review-page.ts';
import { says } from './settings-page.ts';
import { startWitness, tellDecisions, type Witness } from './witness.ts';

const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);

const DECISIONS = 300;
const KILLS = 20;
/** A decision takes a few hundredths of a second: so a kill may fall anywhere within the one that follows. */
const LATEST_MS = 60;
const REACHED_MS = 60_000;
const WHOLE_MS = 420_000;

interface Moment {
  /** After how many decisions. */
  after: number;
  /** How long after the last of them. */
  ms: number;
}

function drawMoments(random: Random): Moment[] {
  const all = random.shuffled(Array.from({ length: DECISIONS - 1 }, (_, at) => at + 1));
  const drawn = all.slice(0, KILLS).sort((a, b) => a - b);
  return drawn.map((after) => ({ after, ms: random.below(LATEST_MS) }));
}

/** Sent to the review: decides on row after row, from one on, as fast as the screen follows; three kinds of decision. */
function decideFrom(first: number): void {
  const press = (key: string) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  const shows = (selector: string) =>
    new Promise<void>((resolve) => {
      const look = () => (document.querySelector(selector) ? resolve() : setTimeout(look));
      look();
    });
  const decideAll = async () => {
    document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    press('Home');
    for (let at = 0; at < first; at++) press('j');
    for (let at = first; ; at++) {
      await shows(`#line-${at}[data-current]`);
      press(['c', 'd', 'e'][at % 3] ?? 'c');
      if (at % 3 === 1) {
        await shows('dialog :focus');
        press('2');
      }
      await shows(`#line-${at}:not([data-state="new"])`);
    }
  };
  void decideAll();
}

/** The state of each row that is decided, from the first line of the queue to the last, as the screen shows it. */
function statesShown(page: Page): Promise<[string, string][]> {
  return page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]');
    if (!grid) throw new Error('no queue');
    const states = new Map<string, string>();
    for (let top = 0; top < grid.scrollHeight; top += grid.clientHeight) {
      grid.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      for (const { dataset } of document.querySelectorAll<HTMLElement>('.line[data-link]'))
        if (dataset.state !== 'new') states.set(dataset.link ?? '', dataset.state ?? '');
    }
    grid.scrollTop = 0;
    return [...states];
  });
}

/** Reads the queue as it was left: how many are decided, and what was shown of them and is not there now. */
async function comeBack(page: Page, { shown }: Witness): Promise<{ decided: number; lost: string[] }> {
  await until(
    () => page.evaluate((rows) => document.querySelector(`[aria-rowcount="${rows + 1}"]`) !== null, DECISIONS),
    'the queue is read again',
  );
  const now = new Map(await statesShown(page));
  expect((await records(page)).filter(({ kind }) => kind === 'decided')).toHaveLength(now.size);
  const lost = [...shown].filter(([link, state]) => now.get(link) !== state);
  return { decided: now.size, lost: lost.map(([link, state]) => `${link}: ${state}, now ${now.get(link)}`) };
}

async function begin(name: BrowserName, profile: string): Promise<void> {
  const browser = await launch(name, { profile });
  const page = await openReview(browser);
  await paste(page, Array.from({ length: DECISIONS }, (_, at) => `https://site-${at}.example/${at}`).join('\n'));
  await says(page, `${DECISIONS} new links.`);
  await browser.kill();
}

describe.each(BROWSERS)('%s being killed', (name) => {
  it(
    `at ${KILLS} moments of a review of ${DECISIONS} decisions keeps each that was shown`,
    async () => {
      process.stdout.write(`${name}: moments drawn with SEED=${seed}\n`);
      const moments = drawMoments(new Random(seed));
      const profile = mkdtempSync(join(tmpdir(), 'recoupe-review-killed-'));
      const witness = await startWitness();
      await begin(name, profile);
      let browser = await launch(name, { profile });
      try {
        const unseen: number[] = [];
        for (const { after, ms } of [...moments, { after: DECISIONS, ms: 0 }]) {
          const page = await openReview(browser);
          const { decided, lost } = await comeBack(page, witness);
          expect(lost).toEqual([]);
          unseen.push(decided - witness.shown.size);
          await page.evaluate(tellDecisions, witness.address);
          await page.evaluate(decideFrom, decided);
          await withLimit(witness.reaches(after), REACHED_MS, `${after} decisions are shown`);
          await pause(ms);
          await browser.kill();
          browser = await launch(name, { profile });
        }
        const { decided, lost } = await comeBack(await openReview(browser), witness);
        expect(lost).toEqual([]);
        expect(decided).toBe(DECISIONS);
        expect(witness.shown.size).toBe(DECISIONS);
        process.stdout.write(`  decisions kept at each start that had not been shown: ${unseen.join(' ')}\n`);
      } finally {
        await browser.close();
        await witness.close();
      }
    },
    WHOLE_MS,
  );
});
