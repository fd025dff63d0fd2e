// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as hit from '../../src/content/hit-test.ts';
import { PassagePopover } from '../../src/content/passage-popover.ts';
import { groupPassages, type Passage } from '../../src/content/passages.ts';
import type { TextRun } from '../../src/content/read-block.ts';
import { claimDossier } from '../../src/core/findings/dossier.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { askBackground } from '../../src/platform/api.ts';
import { CLAIM, LATE, packOf, says } from '../core/corroboration/claim-builder.ts';
import { finding, runOf } from './fakes.ts';

vi.mock('../../src/platform/api.ts', () => ({ askBackground: vi.fn(async () => null) }));
// jsdom has neither a top layer nor layout: nothing scrolls, and there is no place to find.
vi.hoisted(() => Object.assign(Element.prototype, { showPopover() {}, scrollIntoView() {} }));
vi.mock('../../src/ui/place-popover.ts', () => ({ placePopover: () => () => undefined }));

const speech = { t: createTranslate('en'), lang: 'en' as const };
const near = { x: 5, y: 5 };
const pack = packOf({ claim: { text: { en: 'The bridge is cut' } }, reports: [says('np1', 'asserts', 'statement')] });
const dossier = claimDossier(pack, CLAIM, LATE, null);

let run: TextRun;
let popover: PassagePopover;
let root: ShadowRoot | null;

function passagesAt(...words: string[]): Passage[] {
  return groupPassages(words.map((each) => ({ ...finding(run, { claim: each, words: each }), dossier })));
}

const first = ([passage]: Passage[]): Passage => {
  if (!passage) throw new Error('no passage');
  return passage;
};
const hosts = () => document.documentElement.children.length - 2;
const dialog = () => root?.querySelector<HTMLElement>('[role="dialog"]');
const button = (name: string) =>
  [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);

beforeEach(() => {
  vi.spyOn(hit, 'rectsOf').mockReturnValue([{ top: 0, bottom: 20 } as DOMRect]);
  root = null;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attached(this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  run = runOf('<p>un deux trois</p>');
  popover = new PassagePopover();
});

afterEach(() => {
  popover.host.close();
  vi.restoreAllMocks();
  vi.mocked(askBackground).mockClear();
});

describe('the popover of a passage', () => {
  it('opens beside the body with what is known of the claim, and leaves the body as it is', () => {
    const before = document.body.innerHTML;
    const passages = passagesAt('un', 'deux');
    popover.update(passages, speech);
    expect(hosts()).toBe(0);
    popover.openAt(first(passages), 'hover', near);
    expect(hosts()).toBe(1);
    expect(dialog()?.textContent).toContain('The bridge is cut');
    expect(dialog()?.textContent).toContain('2 claims on this page');
    expect(popover.host.shown).toEqual({ passage: passages[0], hold: 'hover' });
    expect(document.body.innerHTML).toBe(before);
  });

  it('does not open before there are texts to show', () => {
    const passages = passagesAt('un');
    popover.update(passages, null);
    popover.openAt(first(passages), 'held', near);
    expect(popover.host.shown).toBeNull();
    expect(hosts()).toBe(0);
  });

  it('takes the place of the one before', () => {
    const passages = passagesAt('un', 'deux');
    popover.update(passages, speech);
    for (const passage of passages) popover.openAt(passage, 'held', near);
    expect(hosts()).toBe(1);
    expect(popover.host.shown?.passage).toBe(passages[1]);
  });

  it('stays while its passage does, and closes when that is gone', () => {
    popover.update(passagesAt('un', 'deux'), speech);
    popover.openAt(first(passagesAt('un')), 'held', near);
    popover.update(passagesAt('un'), speech);
    expect(popover.host.shown).not.toBeNull();
    popover.update(passagesAt('deux'), speech);
    expect(popover.host.shown).toBeNull();
    expect(hosts()).toBe(0);
  });

  it('stays when its claim has just been hidden from it, so that this can be taken back', () => {
    const passages = passagesAt('un');
    popover.update(passages, speech);
    popover.openAt(first(passages), 'held', near);
    button('not here')?.click();
    expect(askBackground).toHaveBeenCalledWith('hideClaim', { pack: 'p', claim: 'un', where: 'here', hidden: true });
    popover.update([], speech);
    expect(popover.host.shown).not.toBeNull();
  });

  it('gives way to the panel with all that is on file, as of the page’s day', () => {
    document.head.innerHTML = '<meta property="article:published_time" content="2020-10-11">';
    const passages = passagesAt('un');
    popover.update(passages, speech);
    popover.openAt(first(passages), 'held', near);
    root?.querySelector<HTMLButtonElement>('button.more')?.click();
    const { pack: of, claim } = dossier;
    expect(askBackground).toHaveBeenCalledWith('openClaimPanel', { pack: of.id, claim, date: '2020-10-11' });
    expect(popover.host.shown).toBeNull();
  });
});

describe('going to a passage', () => {
  const heard = () => vi.waitFor(() => expect(root?.querySelector('[role="status"]')?.textContent).toBeTruthy());

  it('opens it, takes the focus and reads out where one is', async () => {
    const passages = passagesAt('un', 'deux', 'trois');
    popover.update(passages, speech);
    expect(popover.goTo(passages[1] as Passage, passages)).toBe('popover');
    expect(popover.host.shown?.hold).toBe('held');
    expect(root?.activeElement).toBe(dialog());
    await heard();
    const said = root?.querySelector('[role="status"]')?.textContent;
    expect(said).toContain('2 of 3');
    expect(said).toContain('The bridge is cut');
  });

  it('gives the focus back on closing', () => {
    document.body.insertAdjacentHTML('beforeend', '<button>un</button>');
    document.querySelector('button')?.focus();
    const passages = passagesAt('un');
    popover.update(passages, speech);
    popover.goTo(first(passages), passages);
    expect(document.activeElement).not.toBe(document.querySelector('button'));
    popover.host.close();
    expect(document.activeElement).toBe(document.querySelector('button'));
  });

  it('opens nothing behind a modal dialog of the page, which would keep keys and pointer from it', () => {
    const query = document.querySelector.bind(document);
    vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
      selector === 'dialog:modal' ? document.body : query(selector),
    );
    const passages = passagesAt('un');
    popover.update(passages, speech);
    expect(popover.goTo(first(passages), passages)).toBe('covered');
    expect(popover.host.shown).toBeNull();
    expect(popover.placeAmong(passages)).toBe(0);
  });

  it('goes on from the passage that is or was open, until one leaves', () => {
    const passages = passagesAt('un', 'deux', 'trois');
    popover.update(passages, speech);
    expect(popover.placeAmong(passages)).toBe(-1);
    popover.goTo(passages[2] as Passage, passages);
    popover.openAt(passages[1] as Passage, 'hover', near);
    expect(popover.placeAmong(passages)).toBe(1);
    popover.host.close();
    expect(popover.placeAmong(passagesAt('un', 'deux', 'trois'))).toBe(1);
    popover.leave();
    expect(popover.placeAmong(passages)).toBe(-1);
  });
});
