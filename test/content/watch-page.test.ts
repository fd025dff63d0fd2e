// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockToRead } from '../../src/content/reading.ts';
import { PageWatch } from '../../src/content/watch-page.ts';

let end: AbortController;
let seen: BlockToRead[][];
let hidden = false;

function watchBody(html: string, spent = 0): HTMLElement {
  document.body.innerHTML = html;
  new PageWatch(
    document,
    async (changed) => {
      seen.push(changed);
      return spent;
    },
    end.signal,
  );
  return document.body;
}

/** Mutation records arrive in a microtask, timers by the fake clock. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const names = () =>
  seen.map((batch) =>
    batch.map(({ block, deep }) => `${(block as Element).id || block.nodeName.toLowerCase()}${deep ? '*' : ''}`),
  );
const byId = (id: string) => document.getElementById(id) as HTMLElement;

function setHidden(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'));
  end = new AbortController();
  seen = [];
});

afterEach(() => {
  hidden = false;
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watching a page', () => {
  it('names the block around changed text, and no other', async () => {
    watchBody('<p id="a">un <b>deux</b></p><p id="b">trois</p>');
    (byId('a').querySelector('b')?.firstChild as Text).data = 'quatre';
    await pass(150);
    expect(names()).toEqual([['a']]);
  });

  it('names an added block with all inside it, and the block around added words', async () => {
    watchBody('<div id="list"></div><p id="a">un</p>');
    const item = document.createElement('article');
    item.innerHTML = '<p>neuf</p>';
    byId('list').append(item);
    byId('a').append(document.createElement('i'));
    await pass(150);
    expect(names()).toEqual([['article*', 'a']]);
  });

  it('names a block that lost something, and one that appears', async () => {
    watchBody('<p id="a">un <b>deux</b></p><p id="b" hidden>trois</p>');
    byId('a').querySelector('b')?.remove();
    byId('b').hidden = false;
    await pass(150);
    expect(names()).toEqual([['a', 'b*']]);
  });

  it('does not name what is being edited or is gone already', async () => {
    watchBody('<div contenteditable id="note">un</div><p id="a">deux</p>');
    byId('note').append('frappe');
    byId('a').append('neuf');
    byId('a').remove();
    await pass(150);
    expect(names()).toEqual([['body']]);
  });

  it('hands changes over at most twice a second, however fast they come', async () => {
    watchBody('<p id="a">un</p>');
    for (let i = 0; i < 1_000; i++) {
      byId('a').textContent = `mot ${i}`;
      await pass(2);
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual(5);
  });

  it('waits longer when reading takes long: a twentieth of the time is the most', async () => {
    watchBody('<p id="a">un</p>', 100);
    for (let i = 0; i < 100; i++) {
      byId('a').textContent = `mot ${i}`;
      await pass(100);
    }
    expect(seen.length).toBeLessThanOrEqual(6);
  });

  it('reads the whole page again rather than keep a very long list', async () => {
    watchBody(Array.from({ length: 1_200 }, () => '<p>mot</p>').join(''));
    for (const block of document.querySelectorAll('p')) block.append('!');
    await pass(150);
    expect(names()).toEqual([['body*']]);
  });

  it('does nothing on a hidden page and reads it anew when it is seen again', async () => {
    watchBody('<p id="a">un</p>');
    setHidden(true);
    byId('a').append('deux');
    await pass(5_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(seen).toEqual([]);
    setHidden(false);
    await pass(150);
    expect(names()).toEqual([['body*']]);
  });

  it('does nothing when a page that did not change is seen again, and sets no timer', async () => {
    watchBody('<p>un</p>');
    setHidden(true);
    setHidden(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends with its signal', async () => {
    watchBody('<p id="a">un</p>');
    end.abort();
    byId('a').append('deux');
    await pass(1_000);
    expect(seen).toEqual([]);
  });
});
