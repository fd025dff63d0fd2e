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
    lang: 'en',
    t: createTranslate(change.lang ?? 'en'),
    onChoose: vi.fn(),
    onAllow: vi.fn(),
    onOpenPanel: vi.fn(),
    ...change,
  };
  render(<Popup {...props} />, document.body);
  return { props, text: document.body.textContent?.replace(/\s+/gu, ' ') ?? '' };
}

afterEach(() => render(null, document.body));

const STATES: [string, PopupProps['state'], string][] = [
  ['reading', { kind: 'reading' }, 'Reading the page'],
  ['no claim', { kind: 'claims', claims: [] }, 'No known claim on this page. That says nothing about its reliability.'],
  [
    'claims',
    { kind: 'claims', claims: [claim()] },
    '1 claim on this page is in your packs; the rest has not been assessed.',
  ],
  ['unreadable', { kind: 'unreadable' }, 'This page cannot be read.'],
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
});
