// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import type { ClaimId, ClaimPack, Day } from '../../src/core/pack/model.ts';
import { ClaimView } from '../../src/pages/panel/claim-view.tsx';
import { joinPack, partNumber, splitPack } from '../../src/store/pack-parts.ts';
import { ClaimList } from '../../src/ui/claim-list.tsx';
import { mountPopover } from '../../src/ui/popover.tsx';
import { bundledPack } from '../support/bundled-pack.ts';

const whole = bundledPack();
const { head, parts } = splitPack(whole);
const claims = whole.claims.map(({ id }) => id);

/** What the background reads of a pack to answer a page. */
function partWith(claim: ClaimId): ClaimPack {
  return joinPack(
    head,
    parts.filter((_, number) => number === partNumber(claim, head.parts)),
  );
}

const textOf = (root: ParentNode, selector: string) => root.querySelector(selector)?.textContent;
const bandOf = (root: ParentNode, selector: string) =>
  root.querySelector(`${selector} [data-band], ${selector}[data-band]`)?.getAttribute('data-band');

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

describe.each(['en', 'fr'] as const)('popover, popup and panel (%s)', (lang) => {
  const speech = { t: createTranslate(lang), lang };

  it.each(['2020-10-11', '2021-03-01'] as Day[])('say the same of every claim on %s', (asOf) => {
    for (const claim of claims) {
      const dossier = claimDossier(partWith(claim), claim, asOf, null);
      const host = document.body.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      const entry = { dossier, kind: 'match' as const, quote: '', said: null };
      const popover = mountPopover(root, { ...speech, entries: [entry], counts: { known: 1 }, onClose: vi.fn() });
      const list = document.body.appendChild(document.createElement('div'));
      render(<ClaimList entries={[{ dossier, kind: 'match', passages: 1 }]} onChoose={vi.fn()} {...speech} />, list);
      const panel = document.body.appendChild(document.createElement('div'));
      const page = { host: null, date: null };
      const shown = { pack: whole, claim, asOf, today: asOf, page, onChooseDay: vi.fn() };
      void act(() => render(<ClaimView {...shown} {...speech} />, panel));

      const finding = textOf(panel, '.finding-line');
      expect([finding, bandOf(panel, '.finding')]).toEqual([expect.any(String), expect.any(String)]);
      expect([textOf(root, '.finding-line'), textOf(list, '.details')]).toEqual([finding, finding]);
      expect(textOf(root, '.counts')).toBe(textOf(panel, '.counts'));
      expect(bandOf(root, '.finding')).toBe(bandOf(panel, '.finding'));
      popover.unmount();
      render(null, list);
      render(null, panel);
    }
  });
});
