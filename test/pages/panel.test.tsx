// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { ClaimId, ClaimPack, Day } from '../../src/core/pack/model.ts';
import { Panel, type PanelProps } from '../../src/pages/panel/panel.tsx';
import { CLAIM, packOf, rates, relays, says } from '../core/corroboration/claim-builder.ts';
import { bigPack } from '../support/big-pack.ts';
import { bundledPack } from '../support/bundled-pack.ts';

const day = (text: string) => toDay(text) as Day;
const TODAY = day('2026-01-01');
const pack = bundledPack();

/** Resolves once everything is there, also what comes after the first paint. */
async function show(change: Partial<PanelProps> = {}) {
  const lang = change.lang ?? 'en';
  const props: PanelProps = {
    packs: [pack],
    front: null,
    shown: { pack, claim: 'k02' as ClaimId },
    missing: null,
    asOf: day('2020-12-11'),
    today: TODAY,
    page: { host: null, date: null },
    onChoose: vi.fn(),
    onChooseDay: vi.fn(),
    onBack: vi.fn(),
    t: createTranslate(lang),
    lang,
    ...change,
  };
  void act(() => render(<Panel {...props} />, document.body));
  await vi.waitFor(() => expect(props.shown === null || document.querySelector('.export')).toBeTruthy(), {
    timeout: 20_000,
  });
  return props;
}
const text = (selector = 'main') => document.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ') ?? '';
const nodes = () => [...document.querySelectorAll<SVGElement>('.graph svg .node')];
const click = (element: Element | null | undefined) =>
  void act(() => void element?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
const press = (element: Element | null | undefined, key: string) =>
  void act(() => void element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const of = (whole: ClaimPack) => ({ packs: [whole], shown: { pack: whole, claim: CLAIM }, asOf: TODAY });

afterEach(() => render(null, document.body));

describe('the claim at full length', () => {
  it.each([
    ['2020-10-11', 'Denied by Armenia defence ministry and Nagorno-Karabakh defence ministry', 'figure given: 7'],
    ['2020-12-11', 'Confirmed by one independent source', 'The figure changed: 7 → 10.'],
    ['2021-03-01', 'Confirmed by at least two origins', 'The figure changed: 7 → 10.'],
  ])('stands as of the day: %s', async (asOf, finding, figure) => {
    await show({ asOf: day(asOf) });
    expect(text('.finding')).toContain(finding);
    expect(text()).toContain(figure);
  });

  it('draws a node for each report, and says the same in a table', async () => {
    await show({ shown: { pack, claim: 'k10' as ClaimId }, asOf: day('2020-10-10') });
    expect(nodes()).toHaveLength(6);
    expect(document.querySelectorAll('.graph-table tbody tr')).toHaveLength(6);
    expect(nodes().filter(({ dataset }) => dataset.role === 'origin')).toHaveLength(1);
    expect(nodes().filter(({ dataset }) => dataset.role === 'relay')).toHaveLength(4);
  });

  it('marks the source of the page in front', async () => {
    await show({ page: { host: 'www.presstv.com', date: day('2020-10-11') } });
    await vi.waitFor(() => expect(nodes().filter(({ dataset }) => dataset.here)).toHaveLength(1));
    expect(text('.graph svg [data-here]')).toContain('this page');
    expect(text('.day-controls')).toContain('When this page was published (11 Oct 2020)');
  });

  it('shows a report when its node is clicked, and puts it away again', async () => {
    await show();
    expect(text('.selected-report')).toContain('Choose a report');
    click(nodes().find(({ dataset }) => dataset.role === 'confirmation'));
    expect(text('.selected-report')).toMatch(/Human Rights Watch.*11 Dec 2020.*seen first-hand.*figure given: 10/u);
    expect(document.querySelector('.selected-report a')?.getAttribute('href')).toMatch(/^https:/u);
    click(document.querySelector('.selected-report button'));
    expect(text('.selected-report')).toContain('Choose a report');
  });

  it('walks from node to node by arrow keys; Tab reaches one only', async () => {
    await show({ shown: { pack, claim: 'k10' as ClaimId }, asOf: day('2020-10-10') });
    const reachable = () => nodes().filter((node) => node.getAttribute('tabindex') === '0');
    expect(reachable()).toHaveLength(1);
    press(reachable()[0], 'ArrowRight');
    expect(document.activeElement?.getAttribute('data-role')).toBe('relay');
    expect(text('.selected-report')).toContain('WarGonzo');
    expect(reachable()).toEqual([document.activeElement]);
    press(document.activeElement, 'Enter');
    expect(text('.selected-report')).toContain('Choose a report');
  });

  it('explains the grade: the rule, what it saw, what would change it', async () => {
    await show({ shown: { pack, claim: 'k03' as ClaimId }, asOf: day('2020-10-06') });
    expect(text('.why')).toContain('Rule R11 decides: Single origin.');
    expect(text('.why')).toContain('all reports go back to one origin');
    expect(text('.would')).toMatch(/“One independent source”, with one of these:.*an independent source confirms/u);
  });

  it('says that no report can change a judgement', async () => {
    await show({ shown: { pack, claim: 'k13' as ClaimId } });
    expect(text('.why')).toContain('No report can change it: this is not a question of fact.');
  });

  it('says where a fact-check decides that no report lifts its verdict, and which would only stand against it', async () => {
    const accusation = says('blueMoD', 'asserts', 'statement');
    await show(of(packOf({ reports: [accusation], reviews: [rates('fc1', 'false')] })));
    expect(text('.why')).toMatch(
      /No report can change it: only the published fact-checks can\.A report could only bring evidence to the contrary; that verdict would stay:.*“Conflicting accounts”.*red acknowledges/u,
    );
    render(null, document.body);
    await show(of(packOf({ reviews: [rates('fc1', 'true'), rates('fc2', 'false')] })));
    expect(text('.why')).toContain('No report can change it: only the published fact-checks can.');
    expect(text('.why')).not.toContain('evidence to the contrary');
  });

  it('looks different in a circle, withdrawn, and known by another’s quote', async () => {
    const circle = [relays('np1', ['r2']), relays('np2', ['r1'])];
    const quoted = says('blueMoD', 'asserts', 'statement', { via: 'np3' as never });
    const withdrawn = says('igo', 'asserts', 'first_hand', { retractedAt: '2024-02-01' });
    await show(of(packOf({ reports: [...circle, quoted, withdrawn] })));
    expect(document.querySelectorAll('.node[data-circular]')).toHaveLength(2);
    expect(text('.node[data-quoted]')).toContain('as quoted by np3');
    expect(document.querySelectorAll('.node[data-role="withdrawn"]')).toHaveLength(1);
  });

  it('opens a folded lane of 60 reports on demand', async () => {
    await show(of(bigPack('star', 60)));
    expect(nodes().length).toBeLessThan(12);
    click(document.querySelector('.folds button'));
    expect(nodes()).toHaveLength(60);
    expect(document.querySelector('.folds button')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('shows a claim with 5,000 reports within seconds', { timeout: 30_000 }, async () => {
    await show(of(bigPack('origins', 5000)));
    expect(text('.finding')).toContain('Confirmed by at least two origins');
    expect(nodes().length).toBeLessThan(200);
  });

  it.each([
    'مصدر يحمل اسما طويلا جدا من اليمين إلى اليسار'.repeat(20),
    '<img src=x onerror=alert(1)>',
    'x'.repeat(1900),
  ])('shows any name as text: %#', async (name) => {
    const odd = packOf({ reports: [says('np1', 'asserts', 'first_hand')] });
    const sources = odd.sources.map((source) => ({ ...source, name: { und: name } }));
    await show(of({ ...odd, sources }));
    expect(document.querySelector('main img[src="x"]')).toBeNull();
    expect(text('.who-says')).toContain(name.slice(0, 20));
  });

  it.each(['fr', 'en'] as const)('has no structural fault that axe finds (%s)', async (lang) => {
    await show({ lang });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes: at }) => [id, at.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the lists', () => {
  it('put the claims of the page in front first', async () => {
    await show({
      shown: null,
      front: { tab: 1, host: 'a.example', date: null, state: { kind: 'claims', claims: [] } },
    });
    expect(text('.list')).toMatch(/On this page.*No known claim on this page\..*All claims on file/u);
  });

  it('hand over the chosen claim', async () => {
    const { onChoose } = await show({ shown: null });
    click(
      [...document.querySelectorAll('.browser .claims button')].find((row) => /special forces/.test(row.textContent)),
    );
    expect(onChoose).toHaveBeenCalledWith({ pack: pack.id, claim: 'k10' });
  });

  it('narrow down while typing, and only then say how many fit', async () => {
    await show({ shown: null });
    expect(text('.browser summary')).toBe('Filters');
    expect(text('.browser [role="status"]')).toBe('');
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('no search');
    void act(() => {
      field.value = 'HADROUT speciales';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const rows = [...document.querySelectorAll('.browser .claims button')];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(5);
    expect(text('.browser [role="status"]')).toMatch(/^\d claims? fits?\.$/u);
    click(document.querySelector('.browser input[type="checkbox"]'));
    expect(text('.browser summary')).toBe('Filters (1)');
  });

  it('say that no pack has a claim, and that there is no pack', async () => {
    await show({ shown: null, missing: 'other/k1' });
    expect(text('.detail')).toContain('No installed pack has the claim “other/k1”.');
    await show({ shown: null, packs: [] });
    expect(text('.list')).toContain('No pack installed.');
  });
});
