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

describe('what readers choose', () => {
  const { tabLevel, changeChoices, pauseTab, hideClaim, shareSettings, refreshPages, startOver, troubles } =
    backgroundChecks;
  const change = { kind: 'site', site: 'example.org', level: 'off' };

  it('is changed by the extension’s own pages only', () => {
    for (const [sender, accepted] of [
      [fromExtension, true],
      [fromPage, false],
    ] as const) {
      expect(changeChoices({ change, secret: false }, sender)).toBe(accepted);
      expect(tabLevel({ tab: 1 }, sender)).toBe(accepted);
      expect(pauseTab({ tab: 1, paused: true }, sender)).toBe(accepted);
      expect(shareSettings({ on: true }, sender)).toBe(accepted);
      expect(refreshPages({ packs: true }, sender)).toBe(accepted);
      expect(startOver(null, sender)).toBe(accepted);
      expect(troubles(null, sender)).toBe(accepted);
    }
  });

  it.each([
    ['a level that is none', { change: { ...change, level: 'loud' }, secret: false }],
    ['a site that is none', { change: { ...change, site: 'a b' }, secret: false }],
    ['an unknown kind', { change: { kind: 'loud' }, secret: false }],
    [
      'too much',
      {
        change: { kind: 'all', choices: { level: 'all', sites: {}, packs: {}, hidden: Array(20_000) } },
        secret: false,
      },
    ],
    ['no word on privacy', { change }],
  ])('is refused with %s', (_what, request_) => expect(changeChoices(request_, fromExtension)).toBe(false));

  it('may be hiding a claim, from its page', () => {
    const hide = { pack: 'p', claim: 'c', where: 'here', hidden: true };
    expect(hideClaim(hide, fromPage)).toBe(true);
    expect(hideClaim(hide, fromExtension)).toBe(false);
    expect(hideClaim({ ...hide, where: 'somewhere' }, fromPage)).toBe(false);
    expect(hideClaim({ ...hide, claim: 'x'.repeat(1_000) }, fromPage)).toBe(false);
  });
});

describe('a question about a passage', () => {
  const { explainMatch, noteWrongMatch } = backgroundChecks;
  const asked = {
    pack: 'p',
    claim: 'c',
    matcher: 0,
    kind: 'match',
    start: 0,
    end: 4,
    sentence: { start: 0, end: 9 },
    text: 'A bridge.',
    elsewhere: ['More'],
    date: null,
  };

  it('is accepted from a page', () => {
    expect(explainMatch(asked, fromPage)).toBe(true);
    expect(noteWrongMatch(asked, fromPage)).toBe(true);
    expect(explainMatch(asked, fromExtension)).toBe(false);
  });

  it.each([
    ['a place outside the text', { ...asked, end: 10 }],
    ['a sentence outside the text', { ...asked, sentence: { start: 0, end: 10 } }],
    ['a matcher that is no number', { ...asked, matcher: '0' }],
    ['another kind', { ...asked, kind: 'related' }],
    ['a day that is none', { ...asked, date: '2020-02-30' }],
    ['texts that are none', { ...asked, elsewhere: [1] }],
    ['too much text', { ...asked, elsewhere: ['x'.repeat(2_000_000)] }],
    ['nothing', null],
  ])('is refused with %s', (_what, broken) => expect(explainMatch(broken, fromPage)).toBe(false));
});
