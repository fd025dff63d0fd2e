// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholeText } from '../../src/content/whole-text.ts';

const PAGE = `<h1>A heading here</h1><div>Loose words<p>First <b>sentence</b> of it.</p><script>none()</script>
  <p hidden>Not shown at all.</p><ul><li>An item here</li></ul></div>`;

afterEach(() => vi.restoreAllMocks());

/** jsdom lays nothing out. */
function layOut(count = 1): void {
  Range.prototype.getClientRects = () => Array.from({ length: count }) as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => ({ top: 0, bottom: 1 }) as DOMRect;
  Element.prototype.scrollIntoView = vi.fn();
  window.scrollBy = vi.fn();
}

describe('the whole text of a page', () => {
  it('is read block by block in its order', async () => {
    document.body.innerHTML = PAGE;
    const blocks = await wholeText(document).read();
    expect(blocks.map(({ text }) => text.trim())).toEqual([
      'A heading here',
      'Loose words',
      'First sentence of it.',
      'An item here',
    ]);
    expect(blocks.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  });

  it('leads to a place of it, by selecting the words', async () => {
    layOut();
    document.body.innerHTML = PAGE;
    const text = wholeText(document);
    await text.read();
    expect(text.show({ block: 2, start: 6, end: 14 })).toBe(true);
    expect(document.getSelection()?.toString()).toBe('sentence');
  });

  it('leads nowhere once the page has lost the words, or does not show them', async () => {
    document.body.innerHTML = PAGE;
    const text = wholeText(document);
    await text.read();
    layOut(0);
    expect(text.show({ block: 2, start: 6, end: 14 })).toBe(false);
    layOut();
    expect(text.show({ block: 9, start: 0, end: 1 })).toBe(false);
    document.body.innerHTML = '';
    expect(text.show({ block: 2, start: 6, end: 14 })).toBe(false);
  });
});
