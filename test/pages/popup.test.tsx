// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { Popup, type PopupProps } from '../../src/pages/popup/popup.tsx';
import type { TabClaim } from '../../src/platform/frames.ts';
import { CLAIM, LATE, packOf, says } from '../core/corroboration/claim-builder.ts';

const pack = packOf({
  claim: { text: { en: 'The bridge is cut' } },
  reports: [says('blueMoD', 'asserts', 'statement')],
});

function claim(change: Partial<TabClaim> = {}): TabClaim {
  const dossier = claimDossier(pack, CLAIM, LATE, null);
  return { pack: pack.id, claim: CLAIM, kind: 'match', passages: 1, frame: 0, dossier, ...change };
}

function show(change: Partial<PopupProps>) {
  const props: PopupProps = {
    state: { kind: 'reading' },
    packs: [{ title: { en: 'Cases', fr: 'Cas' }, version: '1.0.0' }],
    chosen: null,
    level: null,
    reviewed: null,
    troubled: false,
    lang: 'en',
    t: createTranslate(change.lang ?? 'en'),
    onChoose: vi.fn(),
    onAllow: vi.fn(),
    onOpenPanel: vi.fn(),
    onReview: vi.fn(),
    onOnce: vi.fn(),
    onSettings: vi.fn(),
    onLevel: vi.fn(),
    onPause: vi.fn(),
    ...change,
  };
  render(<Popup {...props} />, document.body);
  return { props, text: document.body.textContent?.replace(/\s+/gu, ' ') ?? '' };
}

afterEach(() => render(null, document.body));

const STATES: [string, PopupProps['state'], string][] = [
  ['reading', { kind: 'reading' }, 'Reading the page'],
  ['no claim', { kind: 'claims', claims: [] }, 'No known claim on this page. That says nothing about its reliability.'],
  ['a page too large to be read whole', { kind: 'claims', claims: [], cut: true }, 'Only its beginning'],
  [
    'claims',
    { kind: 'claims', claims: [claim()] },
    '1 claim on this page is in your packs; the rest has not been assessed.',
  ],
  ['unreadable', { kind: 'unreadable', why: 'other' }, 'This page cannot be read.'],
  ['a store', { kind: 'unreadable', why: 'store' }, 'keep extensions out of the stores'],
  ['a PDF document', { kind: 'unreadable', why: 'pdf' }, 'PDF documents are not read.'],
  ['the reader view', { kind: 'unreadable', why: 'reader' }, 'The reader view is a page of the browser’s own.'],
  ['a page of the browser', { kind: 'unreadable', why: 'browser' }, 'a page of the browser’s own'],
  ['silent', { kind: 'silent' }, 'The page does not answer.'],
  [
    'withheld',
    { kind: 'withheld', origin: 'https://a.example/*', refused: false },
    'Recoupe has no access to this site.',
  ],
  ['refused', { kind: 'withheld', origin: 'https://a.example/*', refused: true }, 'Access not granted.'],
];

describe('the popup', () => {
  it.each(STATES)('says in words how it stands: %s', (_name, state, words) => {
    expect(show({ state }).text).toContain(words);
  });

  it.each(STATES)('has no structural fault that axe finds: %s', async (_name, state) => {
    show({ state });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('lists each claim with its finding and shape, and hands over the chosen one', () => {
    const { props, text } = show({ state: { kind: 'claims', claims: [claim({ passages: 3 })] } });
    expect(text).toContain('The bridge is cut');
    expect(text).toContain('Only one known origin.');
    expect(text).toContain('3 passages');
    expect(document.querySelector('button svg')?.getAttribute('aria-label')).toBe('No confirmation');
    document.querySelector<HTMLButtonElement>('.claims button')?.click();
    expect(props.onChoose).toHaveBeenCalledWith(expect.objectContaining({ claim: CLAIM }));
  });

  it('keeps mentions apart and doesn’t count them', () => {
    const { text } = show({ state: { kind: 'claims', claims: [claim({ kind: 'mention' })] } });
    expect(text).toContain('Only mentioned');
    expect(text).toContain('No known claim on this page.');
  });

  it('asks for access from the click itself', () => {
    const { props } = show({ state: { kind: 'withheld', origin: 'https://a.example/*', refused: false } });
    document.querySelector<HTMLButtonElement>('button.primary')?.click();
    expect(props.onAllow).toHaveBeenCalledWith('https://a.example/*');
  });

  it('shows a claim itself where the page can’t show its popover', () => {
    const { text } = show({ chosen: claim(), state: { kind: 'claims', claims: [claim()] } });
    expect(text).toContain('Origin');
    expect(text).toContain('blueMoD');
  });

  it('names packs with their versions, in the reader’s language', () => {
    expect(show({ lang: 'fr' }).text).toContain('Dossiers : Cas, v1.0.0');
    expect(show({ packs: [] }).text).toContain('No pack installed.');
  });

  const here = { site: 'example.org', level: 'all', chosenFor: null, everywhere: 'all', paused: false } as const;

  it('sets how much is shown on this site, and gives the choice back', () => {
    const { props } = show({ level: { ...here, level: 'count', chosenFor: 'example.org' } });
    const select = document.querySelector('select');
    expect(select?.selectedOptions[0]?.textContent).toBe('Count only');
    for (const [value, level] of [
      ['off', 'off'],
      ['', null],
    ] as const) {
      if (select) select.value = value;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      expect(props.onLevel).toHaveBeenLastCalledWith(level);
    }
  });

  it('says where the level comes from when it was not chosen for this site', () => {
    const inherited = () => document.querySelector('option:checked')?.textContent;
    show({ level: here });
    expect(inherited()).toBe('As everywhere: Matches and mentions');
    show({ level: { ...here, site: 'a.example.org', level: 'count', chosenFor: 'example.org' } });
    expect(inherited()).toBe('As on example.org: Count only');
  });

  it('says that nothing is read where it is off or paused, rather than that nothing is known', () => {
    const state = { kind: 'claims', claims: [] } as const;
    const off = show({ state: { ...state, claims: [] }, level: { ...here, level: 'off' } }).text;
    expect(off).toContain('Off on this site.');
    expect(document.querySelector('.level button')).toBeNull();
    const { text, props } = show({ state: { ...state, claims: [] }, level: { ...here, paused: true } });
    expect(text).toContain('Not now on this tab.');
    expect(off + text).not.toContain('No known claim');
    document.querySelector<HTMLButtonElement>('.level button')?.click();
    expect(props.onPause).toHaveBeenCalledWith(false);
  });

  it('reads a page once for readers who give no access to its site', () => {
    const { props } = show({ state: { kind: 'withheld', origin: 'https://a.example/*', refused: false } });
    document.querySelector<HTMLButtonElement>('.buttons .plain')?.click();
    expect(props.onOnce).toHaveBeenCalled();
  });

  it('says when something is wrong with the store', () => {
    expect(show({ troubled: true }).text).toContain('Packs could not be read or stored.');
  });
});
