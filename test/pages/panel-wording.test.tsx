// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTranslate } from '../../src/core/findings/translate.ts';
import type { ClaimWording } from '../../src/core/findings/word-claims.ts';
import type { ClaimId, PackId } from '../../src/core/pack/model.ts';
import { type PageSaid, readPageSaid } from '../../src/pages/panel/page-said.ts';
import { WordingSection, type WordingSectionProps } from '../../src/pages/panel/wording-section.tsx';
import type { TabSentence } from '../../src/platform/frames.ts';
import type { PageSentences } from '../../src/platform/page-sentences.ts';

const SENTENCE = 'Une chaîne affirme que le pont est tombé.';
const wording: ClaimWording = {
  sentence: { start: 0, end: SENTENCE.length },
  attributedTo: [],
  chain: ['Une chaîne'],
  namesNoSource: false,
  selfDistancing: null,
  hedges: [],
  stance: 'asserts',
  caution: null,
  line: { kind: 'attributed', to: 'Une chaîne', through: [] },
  cues: [{ kind: 'source', start: 0, end: 10 }],
  originName: null,
};
const tracked: TabSentence = {
  frame: 0,
  pack: 'p' as PackId,
  claim: 'c' as ClaimId,
  kind: 'match',
  text: { fr: 'Le pont est tombé', en: 'The bridge fell' },
  passage: 0,
  sentence: SENTENCE,
  wording,
};
const plain = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ frame: 0, block: at, start: 0, end: 9, text: `Phrase numéro ${at}.` }));

function show(said: PageSaid | null, change: Partial<WordingSectionProps> = {}) {
  const lang = change.lang ?? 'en';
  const props: WordingSectionProps = {
    said,
    whole: false,
    isGone: false,
    onChoose: vi.fn(),
    onSentence: vi.fn(),
    onPlace: vi.fn(),
    t: createTranslate(lang),
    lang,
    ...change,
  };
  void act(() => render(<WordingSection {...props} />, document.body));
  return props;
}
const text = () => document.body.textContent?.replace(/\s+/gu, ' ') ?? '';
const click = (element: Element | null | undefined) =>
  void act(() => void element?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
const buttons = () => [...document.querySelectorAll('button')];

afterEach(() => render(null, document.body));

describe('the sentences that carry claims', () => {
  it.each([
    ['en', 'The bridge fell', 'Here: attributed to une chaîne', 'Show on the page'],
    ['fr', 'Le pont est tombé', 'Ici\u00a0: attribué à une chaîne', 'Voir dans la page'],
  ] as const)('say which claim, by whom and how worded (%s)', (lang, claim, line, go) => {
    const { onSentence } = show({ tracked: [tracked], unattributed: null }, { lang });
    for (const part of [claim, line.replace(/\s/gu, ' '), SENTENCE])
      expect(text().replace(/\s/gu, ' ')).toContain(part);
    expect(document.querySelector('mark')?.textContent).toBe('Une chaîne');
    click(buttons().find(({ textContent }) => textContent === go));
    expect(onSentence).toHaveBeenCalledWith(tracked);
  });

  it('are quoted even where there is nothing to remark', () => {
    show({ tracked: [{ ...tracked, wording: { ...wording, line: { kind: 'nothing' } } }], unattributed: null });
    expect(document.querySelector('blockquote')?.textContent).toBe(SENTENCE);
  });

  it('may be none', () => {
    show({ tracked: [], unattributed: null });
    expect(text()).toContain('No sentence of this page carries a claim on file.');
  });
});

describe('the sentences that give no source', () => {
  it('are not spoken of unless asked for', () => {
    const { onChoose } = show({ tracked: [tracked], unattributed: null });
    expect(text()).not.toMatch(/sentences? gives? no source\./u);
    click(document.querySelector('input[type="checkbox"]'));
    expect(onChoose).toHaveBeenCalledWith(true);
  });

  it('are counted, listed a page at a time, and lead to their places', () => {
    const { onPlace } = show({ tracked: [], unattributed: plain(70) }, { whole: true });
    expect(text()).toContain('70 sentences give no source.');
    const items = () => document.querySelectorAll('.plain-sentences button');
    expect(items()).toHaveLength(30);
    click(items()[3]);
    expect(onPlace).toHaveBeenCalledWith(plain(70)[3]);
    click(buttons().at(-1));
    click(buttons().at(-1));
    expect(items()).toHaveLength(70);
  });

  it('may be gone from the page meanwhile, which is said', () => {
    show({ tracked: [], unattributed: [] }, { whole: true, isGone: true });
    expect(text()).toContain('The page no longer shows this sentence.');
  });

  it.each(['fr', 'en'] as const)('have no structural fault that axe finds (%s)', async (lang) => {
    show({ tracked: [tracked], unattributed: plain(40) }, { whole: true, lang });
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('reading what a page says', () => {
  const page: PageSentences['page'] = { lang: 'fr', date: null, url: 'https://a.example' };
  const texts = [
    'Le pont est fermé depuis hier.',
    'Selon le maire, le pont est fermé.',
    'Actualités du jour',
    'Est-ce vrai ?',
  ];
  const blocks = texts.map((said, id) => ({ id, text: said }));

  it('lists the sentences of all frames, and those without a source only where asked', async () => {
    const { passage, frame: _frame, ...sentence } = tracked;
    const ask = async (whole: boolean) =>
      [0, 4].map((frame) => ({ frame, page, sentences: [{ ...sentence, passage }], blocks: whole ? blocks : [] }));
    expect(await readPageSaid(ask, [], false)).toMatchObject({
      tracked: [{ frame: 0 }, { frame: 4 }],
      unattributed: null,
    });
    const { unattributed } = await readPageSaid(ask, [], true);
    expect(unattributed?.map(({ frame, block, text: said }) => [frame, block, said])).toEqual([
      [0, 0, texts[0]],
      [4, 0, texts[0]],
    ]);
  });
});
