// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { GRADES } from '../../src/core/corroboration/bands.ts';
import { RULES } from '../../src/core/corroboration/rules.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { Method } from '../../src/pages/method/method.tsx';
import { bundledPack } from '../support/bundled-pack.ts';

const show = (lang: 'fr' | 'en') => {
  render(<Method packs={[bundledPack()]} t={createTranslate(lang)} lang={lang} />, document.body);
  return document.body.textContent ?? '';
};

afterEach(() => render(null, document.body));

describe.each(['fr', 'en'] as const)('the method page (%s)', (lang) => {
  const t = createTranslate(lang);

  it('has every rule with its grade and each condition of each of its ways', () => {
    show(lang);
    for (const { id, grade, ways } of RULES) {
      const entry = document.getElementById(id)?.textContent ?? '';
      expect(entry).toContain(t(`grade_${grade}`));
      for (const condition of ways.flat()) expect(entry).toContain(t(`panel_if_${condition}`));
    }
  });

  it('has an example for each rule that this very rule decides', () => {
    show(lang);
    for (const { id, grade } of RULES) {
      const computed = document.getElementById(id)?.querySelector('.computed')?.textContent;
      expect(computed).toBe(t('method_example_gives', { rule: id, grade: t(`grade_${grade}`) }));
    }
  });

  it('lists every grade, the limits, the corrections policy and the change log', () => {
    const text = show(lang);
    for (const grade of GRADES) expect(text).toContain(t(`grade_${grade}`));
    for (const part of ['method_limit_independent', 'method_correction_time', 'method_flag_hedge_lost'] as const) {
      expect(text).toContain(t(part));
    }
    expect(text).toContain(bundledPack().changes[0]?.what[lang]);
  });

  it('has no structural fault that axe finds', async () => {
    show(lang);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
