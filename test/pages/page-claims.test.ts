import { describe, expect, it, vi } from 'vitest';
import {
  injectAndRead,
  mergeClaims,
  originPattern,
  type PopupState,
  readTab,
  type TabAccess,
} from '../../src/pages/popup/page-claims.ts';
import { unreadable } from '../../src/pages/popup/unreadable.ts';
import type { TabClaim, TabClaims } from '../../src/platform/frames.ts';

function claim(id: string, change: Partial<TabClaim> = {}): TabClaim {
  return { pack: 'p', claim: id, kind: 'match', passages: 1, frame: 0, dossier: {}, ...change } as TabClaim;
}

const read = (...claims: TabClaim[]): TabClaims => ({ state: 'read', cut: false, date: null, claims });
const reading = (...claims: TabClaim[]): TabClaims => ({ state: 'reading', cut: false, date: null, claims });

/** A tab that answers in turn, then keeps to its last answer. */
function tab(answers: (TabClaims | null)[], change: Partial<TabAccess> = {}): TabAccess {
  let turn = 0;
  return {
    url: 'https://news.example/a',
    contentType: async () => 'text/html',
    hasAccess: async () => true,
    inject: async () => undefined,
    claims: async () => answers[Math.min(turn++, answers.length - 1)] ?? null,
    pause: async () => undefined,
    ...change,
  };
}

const refuse = () => Promise.reject(new Error('refused'));

describe('originPattern', () => {
  it.each([
    ['https://news.example:8443/a?b#c', 'https://news.example/*'],
    ['http://127.0.0.1:8000/', 'http://127.0.0.1/*'],
    ['chrome://settings/', null],
    ['about:reader?url=x', null],
    ['file:///home/a.html', null],
    ['', null],
    [undefined, null],
  ])('%s → %s', (url, pattern) => {
    expect(originPattern(url)).toBe(pattern);
  });
});

describe('what the popup says of a tab', () => {
  it('tells that a page was too large to be read whole', async () => {
    const page = { ...read(claim('a')), cut: true };
    expect(await readTab(tab([page]), vi.fn())).toEqual({ kind: 'claims', claims: [claim('a')], cut: true });
  });

  it('are its claims', async () => {
    expect(await readTab(tab([read(claim('a'))]), vi.fn())).toEqual({ kind: 'claims', claims: [claim('a')] });
  });

  it('grows while the page still reads itself', async () => {
    const told: PopupState[] = [];
    const access = tab([reading(), reading(claim('a')), read(claim('a'), claim('b'))]);
    const last = await readTab(access, (state) => told.push(state));
    expect(told).toEqual([{ kind: 'claims', claims: [claim('a')] }]);
    expect(last).toEqual({ kind: 'claims', claims: [claim('a'), claim('b')] });
  });

  it('does not wait for ever for a page that keeps changing', async () => {
    const last = await readTab(tab([reading(claim('a'))]), vi.fn());
    expect(last).toEqual({ kind: 'claims', claims: [claim('a')] });
  });

  it('is that a browser’s own page can’t be read', async () => {
    expect(await readTab(tab([null], { url: 'about:addons' }), vi.fn())).toEqual({
      kind: 'unreadable',
      why: 'browser',
    });
  });

  it('is that a PDF can’t be read, although the script runs beside it', async () => {
    const pdf = tab([read()], { contentType: async () => 'application/pdf' });
    expect(await readTab(pdf, vi.fn())).toEqual({ kind: 'unreadable', why: 'pdf' });
  });

  it('is that a store can’t be read, where the browser refuses although the address is allowed', async () => {
    const store = tab([null], { contentType: refuse, inject: refuse });
    expect(await readTab(store, vi.fn())).toEqual({ kind: 'unreadable', why: 'other' });
  });

  it('is that the browser hides the page, of which nothing is asked: an answer might never come', async () => {
    const never = vi.fn(() => new Promise<never>(() => undefined));
    const hidden = tab([null], { url: undefined, contentType: never, inject: never, hasAccess: never });
    expect(await readTab(hidden, vi.fn())).toEqual({ kind: 'unreadable', why: 'hidden' });
    expect(never).not.toHaveBeenCalled();
  });

  it('is that access is withheld, with what to ask for', async () => {
    const inject = vi.fn(async () => undefined);
    const withheld = tab([null], { hasAccess: async () => false, contentType: refuse, inject });
    const state = { kind: 'withheld', origin: 'https://news.example/*', refused: false };
    expect(await readTab(withheld, vi.fn())).toEqual(state);
    expect(inject).not.toHaveBeenCalled();
  });

  it('are the claims of a tab older than the extension, once the script is in', async () => {
    const inject = vi.fn(async () => undefined);
    expect(await readTab(tab([null, null, read(claim('a'))], { inject }), vi.fn())).toMatchObject({ kind: 'claims' });
    expect(inject).toHaveBeenCalledOnce();
  });

  it('is that the page does not answer', async () => {
    expect(await injectAndRead(tab([null]), vi.fn())).toEqual({ kind: 'silent' });
  });
});

describe('mergeClaims', () => {
  it('lists a claim of several frames once, with all its passages, in the frame that makes it', () => {
    const merged = mergeClaims([
      claim('a', { kind: 'mention', frame: 0 }),
      claim('b'),
      claim('a', { kind: 'match', frame: 3, passages: 2 }),
    ]);
    expect(merged).toEqual([claim('a', { kind: 'match', frame: 3, passages: 3 }), claim('b')]);
  });
});

describe('why a page can’t be read', () => {
  it.each([
    ['https://chromewebstore.google.com/detail/x', 'text/html', 'store'],
    ['https://addons.mozilla.org/fr/firefox/', 'text/html', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'text/html', 'store'],
    ['https://microsoftedge.microsoft.com/other', 'text/html', null],
    ['https://example.org/a', 'application/pdf', 'pdf'],
    ['https://example.org/a.pdf?x=1', null, 'pdf'],
    ['https://example.org/a.pdf', 'text/html', null],
    ['about:reader?url=https%3A%2F%2Fexample.org', null, 'reader'],
    ['about:config', null, 'browser'],
    ['chrome://settings/', null, 'browser'],
    ['file:///home/me/a.html', 'text/html', 'file'],
    ['https://example.org/a', 'text/html', null],
    [undefined, null, null],
  ])('%s (%s): %s', (url, type, why) => expect(unreadable(url, type)).toBe(why));
});
