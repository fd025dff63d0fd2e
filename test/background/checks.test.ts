import { describe, expect, it } from 'vitest';
import { backgroundChecks } from '../../src/background/checks.ts';

const page = { url: 'https://example.org/', lang: 'fr', date: '2020-10-11' };
const request = { page, blocks: [{ id: 0, text: 'un' }], known: ['pack claim'], texts: null };
const fromPage = { id: 'x', tab: { id: 1 }, frameId: 0, url: 'https://example.org/' };
const fromExtension = { id: 'x', url: 'chrome-extension://x/popup/index.html' };

describe('a batch of text', () => {
  it('is accepted from a page', () => {
    expect(backgroundChecks.matchBlocks(request, fromPage)).toBe(true);
    expect(backgroundChecks.matchBlocks({ ...request, page: { ...page, lang: null, date: null } }, fromPage)).toBe(
      true,
    );
  });

  it('is refused from anywhere else', () => {
    expect(backgroundChecks.matchBlocks(request, fromExtension)).toBe(false);
  });

  it.each([
    ['nothing', null],
    ['no page', { ...request, page: null }],
    ['a day that is none', { ...request, page: { ...page, date: '2020-02-30' } }],
    ['a language that is a novel', { ...request, page: { ...page, lang: 'x'.repeat(1_000) } }],
    ['blocks that are no list', { ...request, blocks: { length: 1 } }],
    ['a block without text', { ...request, blocks: [{ id: 0 }] }],
    ['a block without number', { ...request, blocks: [{ id: -1, text: 'un' }] }],
    ['too much text', { ...request, blocks: [{ id: 0, text: 'x'.repeat(500_000) }] }],
    ['claims that are no names', { ...request, known: [1] }],
    ['too many blocks', { ...request, blocks: Array.from({ length: 30_000 }, (_, id) => ({ id, text: '' })) }],
  ])('is refused with %s', (_what, broken) => {
    expect(backgroundChecks.matchBlocks(broken, fromPage)).toBe(false);
  });
});

describe('other messages', () => {
  it('are checked for shape and size', () => {
    const { pageSummary, insertMarkRules, framesWithMarks } = backgroundChecks;
    expect(pageSummary({ doc: 'd', since: 1, claims: 1, marks: 2 }, fromPage)).toBe(true);
    expect(pageSummary({ doc: 'd', since: 1, claims: 1.5, marks: 2 }, fromPage)).toBe(false);
    expect(insertMarkRules({ css: '::highlight(x) {}' }, fromPage)).toBe(true);
    expect(insertMarkRules({ css: 'x'.repeat(100_000) }, fromPage)).toBe(false);
    expect(framesWithMarks({ tab: 3 }, fromExtension)).toBe(true);
    expect(framesWithMarks({ tab: 3 }, fromPage)).toBe(false);
  });
});
