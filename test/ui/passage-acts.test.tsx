// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { type PassageActs, PassageActsView } from '../../src/ui/passage-acts.tsx';

const LINES = [{ label: 'Phrase', items: ['“bridge cut”'] }];
const NOTE = { text: 'The case', link: 'mailto:a@b.org?subject=x', stored: true };

function show(change: Partial<PassageActs> = {}) {
  const acts: PassageActs = {
    explain: vi.fn(async () => LINES),
    noteWrong: vi.fn(async () => NOTE),
    hide: vi.fn(async () => null),
    ...change,
  };
  render(<PassageActsView acts={acts} t={createTranslate('en')} />, document.body);
  return acts;
}

const says = (words: string) => vi.waitFor(() => expect(document.body.textContent).toContain(words));

function press(name: string): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === name)?.click();
}

function unfold(): void {
  const details = document.querySelector('details');
  if (details) details.open = true;
  details?.dispatchEvent(new Event('toggle'));
}

afterEach(() => render(null, document.body));

describe('what may be asked of a passage', () => {
  it('is asked only when it is unfolded, and once', async () => {
    const acts = show();
    expect(acts.explain).not.toHaveBeenCalled();
    unfold();
    await says('“bridge cut”');
    unfold();
    expect(acts.explain).toHaveBeenCalledTimes(1);
  });

  it('has no structural fault that axe finds', async () => {
    show();
    unfold();
    await says('“bridge cut”');
    press('Wrong match');
    await says('Noted on this device');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['not here', 'here', 'Hidden on this site.'],
    ['never', 'everywhere', 'Hidden everywhere.'],
  ] as const)('includes hiding the claim, %s, and taking that back', async (name, where, words) => {
    const acts = show();
    unfold();
    press(name);
    await says(words);
    expect(acts.hide).toHaveBeenLastCalledWith(where, true);
    press('Undo');
    await vi.waitFor(() => expect(document.body.textContent).not.toContain(words));
    expect(acts.hide).toHaveBeenLastCalledWith(where, false);
  });

  it('hands a wrong match over as text, to be mailed by the reader', async () => {
    show();
    unfold();
    press('Wrong match');
    await says('nothing was sent');
    expect(document.querySelector('textarea')?.value).toBe('The case');
    expect(document.querySelector('a')?.href).toBe(NOTE.link);
  });

  it('says so in private windows, where nothing is stored', async () => {
    show({ noteWrong: async () => ({ ...NOTE, stored: false }) });
    unfold();
    press('Wrong match');
    await says('nothing is stored');
  });

  it('says when it could not be done, or the pack has changed', async () => {
    show({ explain: async () => null, hide: () => Promise.reject(new Error('gone')) });
    unfold();
    await says('The pack has changed since');
    press('never');
    await says('That did not work.');
  });
});
