// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '../../../src/core/pack/model.ts';
import type { Act } from '../../../src/core/review/model.ts';
import type { ReportProposal } from '../../../src/core/review/trace-model.ts';
import type { AcceptedReport } from '../../../src/pages/review/accept-reports.ts';
import { finding, link, page, record } from '../../core/review/some-records.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { click, enter, says, settled, showReview, type } from './show-review.tsx';

afterEach(() => {
  render(null, document.body);
  vi.unstubAllEnvs();
});

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const linesShown = () => document.querySelectorAll('.line[data-link]').length;

describe('letters', () => {
  it('act on the queue', async () => {
    const { stateOf, desk } = await showReview(3);
    await type('c');
    await type('e');
    expect([stateOf('p0'), stateOf('p1'), stateOf('p2')]).toEqual(['confirmed', 'escalated', 'new']);
    await type('z');
    expect(stateOf('p1')).toBe('new');
    await type('k');
    expect(desk.current?.link).toBe(link('p0'));
  });

  it('do nothing while words are searched for', async () => {
    const { stateOf, desk } = await showReview(3);
    await type('/');
    expect(document.activeElement?.id).toBe('words');
    for (const key of 'cejxzrtmndaplo?') await type(key);
    expect(stateOf('p0')).toBe('new');
    expect(desk.current?.link).toBe(link('p0'));
    expect(desk.state.dialog).toBeNull();
    expect(desk.state.pane).toBe('queue');
  });

  it.each(['.filters select', '[name="view-name"]'])('do nothing in %s', async (field) => {
    const { stateOf } = await showReview(2);
    for (const each of document.querySelectorAll('details')) each.open = true;
    focus(field);
    expect(document.activeElement?.matches(field)).toBe(true);
    await type('c');
    expect(stateOf('p0')).toBe('new');
  });

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])(
    'do nothing with %o',
    async (held) => {
      const { stateOf } = await showReview(2);
      await type('c', held);
      expect(stateOf('p0')).toBe('new');
    },
  );

  it('belong to a question as long as it is asked', async () => {
    const { stateOf, desk } = await showReview(2);
    await type('d');
    await type('c');
    expect(stateOf('p0')).toBe('new');
    expect(desk.state.dialog).toMatchObject({ kind: 'dismiss' });
    await type('4');
    expect(stateOf('p0')).toBe('dismissed');
    expect(says()).toContain('satire');
  });

  it('can be changed, and switched off', async () => {
    const { stateOf, desk } = await showReview(3);
    await type('?');
    const confirm = [...document.querySelectorAll('.keys li')].findIndex((each) =>
      /confirm/i.test(each.textContent ?? ''),
    );
    await enter(`.keys li:nth-child(${confirm + 1}) input`, 'v');
    desk.ask(null);
    await settled();
    await type('c');
    expect(stateOf('p0')).toBe('new');
    await type('v');
    expect(stateOf('p0')).toBe('confirmed');
    await type('?');
    document.querySelector<HTMLInputElement>('dialog input[type="checkbox"]')?.click();
    desk.ask(null);
    await settled();
    await type('v');
    await type('j');
    expect(stateOf('p1')).toBe('new');
    expect(desk.current?.link).toBe(link('p1'));
  });

  it('decide on many only after the number was said', async () => {
    const { stateOf } = await showReview(3);
    await type('x');
    await type('j');
    await type('x');
    await type('c');
    expect(says()).toContain('Confirmed: 2 links?');
    expect(stateOf('p0')).toBe('new');
    await click('No');
    expect([stateOf('p0'), stateOf('p1')]).toEqual(['new', 'new']);
  });
});

describe('what is pasted or dropped', () => {
  const drop = (where: Element, kind: 'paste' | 'drop', data: object) => {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    Object.assign(event, { [kind === 'paste' ? 'clipboardData' : 'dataTransfer']: { files: [], ...data } });
    where.dispatchEvent(event);
    return settled();
  };
  const text = (words: string) => ({ getData: (type_: string) => (type_ === 'text/plain' ? words : '') });

  it.each(['paste', 'drop'] as const)('anywhere (%s) is in the queue', async (kind) => {
    const { stateOf } = await showReview(1);
    await drop(document.body, kind, text(`see ${link('new')}!`));
    expect(stateOf('new')).toBe('new');
  });

  it('into a field stays there', async () => {
    const { stateOf } = await showReview(1);
    const field = document.querySelector('#words');
    if (field) await drop(field, 'paste', text(link('new')));
    expect(stateOf('new')).toBeUndefined();
  });

  it('as files is handed on as files', async () => {
    const onFiles = vi.fn();
    await showReview(1, { onFiles });
    const file = new File(['x'], 'links.txt');
    await drop(document.body, 'drop', { ...text(''), files: [file] });
    expect(onFiles).toHaveBeenCalledWith([file]);
  });

  it('may be typed into a question that Ctrl+K asks, also while words are searched for', async () => {
    const { desk } = await showReview(1);
    await type('/');
    await type('k', { ctrlKey: true });
    expect(desk.state.dialog).toMatchObject({ kind: 'paste' });
  });
});

describe('a link that is muted', () => {
  it('is out of sight until the day that was chosen', async () => {
    const { desk, session, stateOf } = await showReview(1);
    await type('m');
    await enter('[name="until"]', '2026-03-12');
    await click('Mute until then');
    expect(stateOf('p0')).toBe('muted');
    expect(session.log.row(link('p0'), '2026-03-11' as Day)?.state).toBe('muted');
    expect(session.log.row(link('p0'), '2026-03-12' as Day)?.state).toBe('new');
    expect(desk.state.notice).toMatchObject({ kind: 'decided' });
  });
});

describe('a view', () => {
  it('is kept under a name, shown again, and forgotten', async () => {
    const { desk } = await showReview(4);
    await type('c');
    await enter('.filters select', 'confirmed', 'change');
    expect(linesShown()).toBe(1);
    await enter('[name="view-name"]', 'Done');
    document.querySelector('form')?.requestSubmit();
    await settled();
    await enter('.filters select', 'all', 'change');
    expect(linesShown()).toBe(4);
    await click('Done');
    expect(linesShown()).toBe(1);
    expect(desk.state.view.shown).toBe('confirmed');
    await click('Forget');
    expect(document.querySelector('[aria-label^="Forget"]')).toBeNull();
  });
});

describe('the columns', () => {
  const heads = () => [...document.querySelectorAll('.heads [role="columnheader"]')].map((each) => each.className);
  const cells = () => [...(document.querySelector('.line[data-link]')?.children ?? [])].map((each) => each.className);

  it('are those that were chosen, in the heads as in the rows', async () => {
    await showReview(2);
    expect(heads()).toEqual(['pick-cell', 'state-cell', 'outlet-cell', 'title-cell', 'claims-cell']);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.filters [type="checkbox"]')];
    boxes[1]?.click();
    await settled();
    expect(heads()).toEqual(['pick-cell', 'state-cell', 'title-cell', 'claims-cell']);
    expect(cells()).toEqual(heads());
    boxes[0]?.click();
    await settled();
    boxes[1]?.click();
    await settled();
    expect(heads()).toEqual(['pick-cell', 'outlet-cell', 'title-cell', 'claims-cell']);
    expect(cells()).toEqual(heads());
  });
});

describe('the link in hand', () => {
  const found = (path: string) =>
    ({ kind: 'checked', link: link(path), result: { ok: true, page: page([finding('c1')]) } }) as const;

  it('shows what was decided on its claim before, and decides alike with one key, taken back with another', async () => {
    const { session, desk, stateOf } = await showReview(2);
    await session.act([found('p0'), found('p1')]);
    await settled();
    await type('d');
    await enter('[name="because"]', 'the bridge of another town');
    document.querySelector<HTMLElement>('.reasons [data-first]')?.focus();
    await type('2');
    expect(desk.current?.link).toBe(link('p1'));
    expect(says()).toMatch(/another event.*the bridge of another town.*ana/s);
    await type('p');
    expect(stateOf('p1')).toBe('dismissed');
    expect(desk.state.rows[1]?.decision?.decision).toMatchObject({ because: 'the bridge of another town' });
    await type('z');
    expect(stateOf('p1')).toBe('suggested');
  });

  it('shows side by side what two people decided apart', async () => {
    const { session, desk } = await showReview(1);
    const decide = (state: 'confirmed' | 'escalated', by: string) =>
      record({ kind: 'decided', link: link('p0'), claim: null, decision: { state }, over: [] }, by);
    await desk.import([decide('confirmed', 'ben'), decide('escalated', 'cem')], 0);
    await settled();
    const conflict = document.querySelector('.conflicts')?.textContent ?? '';
    expect(conflict).toMatch(/ben.*Confirmed/);
    expect(conflict).toMatch(/cem.*Escalated/);
    await type('c');
    expect(session.rows()[0]?.conflicts).toEqual([]);
    await type('k');
    expect(document.querySelector('.conflicts')).toBeNull();
  });

  it.each([
    ['Asia/Yerevan', '1 Mar 2026, 02:30'],
    ['America/New_York', '28 Feb 2026, 17:30'],
  ])('tells when it was decided by the clock of %s', async (zone, when) => {
    vi.stubEnv('TZ', zone);
    const { desk } = await showReview(1);
    const head = { at: '2026-02-28T22:30:00.000Z' };
    const decide = (state: 'confirmed' | 'escalated', by: string) =>
      record({ kind: 'decided', link: link('p0'), claim: null, decision: { state }, over: [] }, by, head);
    await desk.import([decide('confirmed', 'ben'), decide('escalated', 'cem')], 0);
    await settled();
    const times = [...document.querySelectorAll('.conflicts time')].map((time) => time.textContent);
    expect(times).toEqual([when, when]);
    expect(document.querySelector('.standing')?.textContent).toContain(when);
    desk.ask({ kind: 'acts' });
    await settled();
    const acts = [...document.querySelectorAll('.last-acts time')].map((time) => time.textContent);
    expect(acts.filter((time) => time === when)).toHaveLength(2);
  });

  it('tells in the queue at what time somebody decided', async () => {
    vi.stubEnv('TZ', 'Asia/Yerevan');
    const { desk } = await showReview(1);
    const head = { at: '2026-02-28T22:30:00.000Z' };
    const decided: Act = {
      kind: 'decided',
      link: link('p0'),
      claim: null,
      decision: { state: 'confirmed' },
      over: [],
    };
    await desk.import([record(decided, 'ben', head)], 0);
    await settled();
    expect(document.querySelector('[data-link] .state-cell')?.textContent).toContain('ben · 02:30');
  });

  it('keeps a note as private where that was said', async () => {
    const { session } = await showReview(1);
    await type('n');
    await enter('[name="note"]', 'ask the town hall');
    document.querySelector<HTMLInputElement>('dialog input[type="checkbox"]')?.click();
    await settled();
    await click('Save the note');
    expect(session.log.records.at(-1)).toMatchObject({ kind: 'noted', text: 'ask the town hall', private: true });
  });

  it('is read in a tab only on request, after saying what the site will see', async () => {
    const onReadInTab = vi.fn();
    const { session } = await showReview(1, { onReadInTab });
    await session.act([
      { kind: 'checked', link: link('p0'), result: { ok: false, failure: { reason: 'needs_scripts' } } },
    ]);
    await settled();
    expect(says()).toContain('the site sees your login');
    expect(onReadInTab).not.toHaveBeenCalled();
    await click('Read it in a tab');
    expect(onReadInTab).toHaveBeenCalledWith(link('p0'));
  });
});

describe('exporting the review', () => {
  it('leaves private notes out unless they are asked for', async () => {
    const onExport = vi.fn();
    const { desk } = await showReview(2, { onExport });
    desk.ask({ kind: 'export' });
    await settled();
    await click('Table');
    expect(onExport).toHaveBeenLastCalledWith('csv', 'all', false);
    document.querySelector<HTMLInputElement>('dialog input[type="checkbox"]')?.click();
    await settled();
    await click('Table');
    expect(onExport).toHaveBeenLastCalledWith('csv', 'all', true);
  });
});

describe('the last acts', () => {
  it('can each be taken back and done again', async () => {
    const { desk, stateOf } = await showReview(2);
    await type('c');
    await type('e');
    desk.ask({ kind: 'acts' });
    await settled();
    const first = [...document.querySelectorAll('.last-acts li')].find((each) =>
      /Confirmed/.test(each.textContent ?? ''),
    );
    first?.querySelector('button')?.click();
    await settled();
    expect([stateOf('p0'), stateOf('p1')]).toEqual(['new', 'escalated']);
  });

  it('say who did what', async () => {
    const { desk } = await showReview(1);
    await type('c');
    desk.ask({ kind: 'acts' });
    await settled();
    expect(document.querySelector('.last-acts')?.textContent).toMatch(/ana.*exemple\.fr\/p0/);
  });
});

describe('proposed reports', () => {
  it('are asked for with one key, and only those that a person ticks are taken', async () => {
    const pack = bundledPack();
    const proposed = (id: string) =>
      ({
        link: link(id),
        pack: pack.id,
        outlet: id,
        report: {
          id,
          claim: pack.claims[0]?.id,
          by: null,
          at: '2020-10-12',
          stance: 'relays',
          basis: 'unstated',
          url: link(id),
        },
        unknownSources: [],
      }) as unknown as ReportProposal;
    const onAccept = vi.fn();
    const { desk } = await showReview(1, {
      proposalsFor: (each) => (each.id === pack.id ? [proposed('n1'), proposed('n2')] : []),
      onAccept,
    });
    desk.setPacks([pack]);
    await type('a');
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.proposals [type="checkbox"]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false]);
    document.querySelector<HTMLElement>('dialog .buttons .plain')?.click();
    expect(onAccept).not.toHaveBeenCalled();
    boxes[1]?.click();
    await settled();
    document.querySelector<HTMLElement>('dialog .buttons .plain')?.click();
    expect(onAccept).toHaveBeenCalledTimes(1);
    const [of, accepted, how] = onAccept.mock.calls[0] ?? [];
    expect([of.id, accepted.map((each: AcceptedReport) => each.proposal.report.id), how]).toEqual([
      pack.id,
      ['n2'],
      'save',
    ]);
  });
});
