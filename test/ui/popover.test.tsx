// @vitest-environment jsdom
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import type { ClaimWording } from '../../src/core/findings/word-claims.ts';
import type { Day, SourceId } from '../../src/core/pack/model.ts';
import type { WordingSignals } from '../../src/core/wording/model.ts';
import { pageWording } from '../../src/core/wording/page-wording.ts';
import { readWording } from '../../src/core/wording/read-wording.ts';
import { type MountedPopover, mountPopover, type PopoverEntry, type PopoverProps } from '../../src/ui/popover.tsx';
import { CLAIM, LATE, packOf, relays, type Setting, says } from '../core/corroboration/claim-builder.ts';

const accusation = says('blueMoD', 'asserts', 'statement');
const setting: Setting = {
  claim: { text: { fr: 'Le pont est coupé', en: 'The bridge is cut' } },
  reports: [
    { ...accusation, quote: { text: 'мост разрушен', lang: 'ru' } },
    relays('np1', ['r1'], { dateApprox: true }),
    relays('np2', ['r1'], { via: 'np3' }),
    says('redMoD', 'denies', 'statement'),
    says('greenMoD', 'denies', 'statement', { at: '2024-01-20' }),
  ],
};

let mounted: MountedPopover | null = null;
afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

function entry(kind: PopoverEntry['kind'] = 'match', pageDate: string | null = null): PopoverEntry {
  return {
    dossier: claimDossier(packOf(setting), CLAIM, LATE, pageDate as Day | null),
    kind,
    quote: 'pont coupé',
    said: null,
  };
}

function show(change: Partial<PopoverProps> = {}) {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const lang = change.lang ?? 'en';
  const props = {
    t: createTranslate(lang),
    lang,
    entries: [entry()],
    counts: { known: 2 },
    onClose: vi.fn(),
    ...change,
  };
  mounted = mountPopover(root, props);
  const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
  if (!dialog) throw new Error('no dialog');
  return { root, dialog, props, text: () => dialog.textContent?.replace(/\s+/gu, ' ') ?? '' };
}

describe('the popover', () => {
  it('is a dialog named by the claim', () => {
    const { dialog, root } = show();
    const title = root.getElementById(dialog.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent).toContain('The bridge is cut');
  });

  it('says the finding first, then the numbers', () => {
    const text = show().text();
    const order = [
      'Denied by greenMoD and redMoD, with no independent',
      '3 publications, 1 origin',
      'Repeated by',
      'Note',
      'As of',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  describe('on how the page words it', () => {
    const sentence = 'Selon Avia.pro, le pont est coupé.';
    const wording: ClaimWording = {
      ...pageWording(readWording(sentence, { lang: 'fr' })[0] as WordingSignals, {
        kind: 'caution_lost',
        hedge: 'hedged',
        origin: {
          source: 'np1' as SourceId,
          at: '2024-01-11' as Day,
          url: 'https://np1.example/1',
          quote: { text: 'перед мостом', lang: 'ru' },
        },
      }),
      originName: { und: 'Nouvelle Presse' },
    };
    const said = { wording, sentence };

    it('says whom the sentence names, and that the origin was more cautious, with a link', () => {
      const { root, text } = show({ entries: [{ ...entry(), said }] });
      expect(text()).toContain('Here: attributed to Avia.pro');
      expect(text()).toContain('The origin was more cautious: “перед мостом” (Nouvelle Presse');
      expect(root.querySelector<HTMLAnchorElement>('.said-here a')?.href).toBe('https://np1.example/1');
    });

    it('puts the link on the name of whoever quotes the origin, where that is where it leads', () => {
      const quoted = { sentence, wording: { ...wording, viaName: { und: 'Courrier du soir' } } };
      const { root, text } = show({ entries: [{ ...entry(), said: quoted }] });
      expect(text()).toContain('(Nouvelle Presse, as quoted by Courrier du soir (new tab), 11 Jan 2024)');
      expect(root.querySelector('.said-here a')?.textContent).toContain('as quoted by Courrier du soir');
    });

    it('quotes the sentence with the telling words marked', () => {
      const { root } = show({ entries: [{ ...entry(), said }] });
      expect(root.querySelector('blockquote')?.textContent).toBe(sentence);
      expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Selon', 'Avia.pro']);
    });

    it('puts it under the finding, before the sources', () => {
      const words = show({ entries: [{ ...entry(), said }] }).text();
      expect(words.indexOf('3 publications')).toBeLessThan(words.indexOf('Here: attributed'));
      expect(words.indexOf('Here: attributed')).toBeLessThan(words.indexOf('Repeated by'));
    });

    it('is silent where there is nothing to remark', () => {
      const silent = { sentence, wording: { ...wording, caution: null, line: { kind: 'nothing' as const } } };
      expect(show({ entries: [{ ...entry(), said: silent }] }).root.querySelector('.said-here')).toBeNull();
    });
  });

  it('speaks the reader’s language and says so', () => {
    const { dialog, text } = show({ lang: 'fr' });
    expect(dialog.lang).toBe('fr');
    expect(text()).toContain('Démenti par');
    expect(text()).toContain('2 affirmations de cette page figurent dans vos dossiers');
  });

  it.each([
    [{ en: 'The bridge is cut' }, 'The bridge is cut', 'en'],
    [{ 'en-GB': 'The bridge is cut' }, 'The bridge is cut', 'en-GB'],
    [{ und: 'Pons rescissus est' }, 'Pons rescissus est', ''],
    [{ ar: 'الجسر مقطوع', 'fr-CA': 'Le pont est coupé' }, 'Le pont est coupé', null],
  ])('says in which language a claim is written that is not in the reader’s: %j', (claim, words, lang) => {
    const { dossier, ...rest } = entry();
    const { root } = show({ lang: 'fr', entries: [{ ...rest, dossier: { ...dossier, text: claim } }] });
    const shown = [...root.querySelectorAll('#title [dir="auto"]')];
    expect(shown.map((element) => [element.textContent, element.getAttribute('lang')])).toEqual([[words, lang]]);
  });

  it('says of a mention that the passage mentions, never that it claims', () => {
    const text = show({ entries: [entry('mention')] }).text();
    expect(text).toContain('This passage mentions');
    expect(text).not.toContain('Claim on file');
  });

  it('links every report to its page, in a new tab that learns nothing', () => {
    const { root } = show();
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.reports a')];
    expect(links.map(({ href }) => href)).toContain('https://example.org/r1');
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toContain('noopener');
      expect(link.textContent).toContain('new tab');
    }
  });

  it('marks days that are not certain and reports known through another', () => {
    const text = show().text();
    expect(text).toContain('around 10 Jan 2024');
    expect(text).toContain('as quoted by np3');
  });

  it('says the language of a quote', () => {
    const { root } = show();
    expect(root.querySelector('[lang="ru"]')?.textContent).toBe('“мост разрушен”');
  });

  it('lists who denies by name of the party, whoever was first', () => {
    const { root } = show();
    const names = [...root.querySelectorAll('[data-group="denials"] .who a')].map(
      (link) => link.firstChild?.textContent,
    );
    expect(names).toEqual(['greenMoD', 'redMoD']);
  });

  it('says in one line what stood when the page was published', () => {
    const text = show({ entries: [entry('match', '2024-01-09')] }).text();
    expect(text).toContain('When this page was published (9 Jan 2024): No origin given.');
  });

  it('says of each of several claims what it is, the best open', () => {
    const { root, text } = show({
      entries: [entry(), { ...entry('mention'), dossier: { ...entry().dossier, claim: 'd' as never } }],
    });
    const parts = [...root.querySelectorAll('details')];
    expect(parts.map(({ open }) => open)).toEqual([true, false]);
    expect(text()).toContain('2 claims for this passage');
  });

  it('shows the claim’s band as a shape with a name', () => {
    const { root } = show();
    expect(root.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toBe('Conflicting accounts');
  });

  it('closes on Escape and keeps that key from the page', () => {
    const { dialog, props } = show();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    dialog.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    document.removeEventListener('keydown', heard);
    expect(props.onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('closes by its button', () => {
    const { root, props } = show();
    root.querySelector<HTMLButtonElement>('button.close')?.click();
    expect(props.onClose).toHaveBeenCalledOnce();
  });

  it('takes the focus when asked to, not before', () => {
    const { root, dialog } = show();
    expect(root.activeElement).toBeNull();
    mounted?.focus();
    expect(root.activeElement).toBe(dialog);
  });

  it('offers the claim at full length where somebody can show it', () => {
    const onOpenClaim = vi.fn();
    const { root } = show({ onOpenClaim });
    root.querySelector<HTMLButtonElement>('button.more')?.click();
    expect(onOpenClaim).toHaveBeenCalledWith({ pack: 'cases', claim: 'c' });
  });

  it('shows what it is updated with', () => {
    const { props, text } = show();
    mounted?.update({ ...props, counts: { known: 1 } });
    expect(text()).toContain('1 claim on this page is in your packs');
  });

  it('leaves nothing behind', () => {
    const { root } = show();
    mounted?.unmount();
    mounted = null;
    expect(root.querySelector('[role="dialog"]')).toBeNull();
  });

  it('puts text from packs on the page as text', () => {
    const evil = entry();
    evil.dossier.text = { en: '<img src=x onerror=alert(1)>' };
    const { root, text } = show({ entries: [evil] });
    expect(root.querySelector('img')).toBeNull();
    expect(text()).toContain('<img src=x');
  });

  it.each([1, 2])('has no structural fault that axe finds, with %d claims', async (count) => {
    const several = [entry(), { ...entry('mention'), dossier: { ...entry().dossier, claim: 'd' as never } }];
    const { root } = show({ entries: several.slice(0, count) });
    const rules = {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    };
    const { violations, passes } = await axe.run(root.host, { rules });
    expect(passes.map(({ id }) => id)).toContain('aria-dialog-name');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
