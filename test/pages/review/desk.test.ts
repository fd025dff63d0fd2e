import { describe, expect, it, vi } from 'vitest';
import type { Link } from '../../../src/core/review/model.ts';
import type { DeskParts, ReviewDesk } from '../../../src/pages/review/review-desk.ts';
import { finding, link, page } from '../../core/review/some-records.ts';
import { FakeStore, sessionsOver } from './fake-store.ts';
import { deskOver } from './some-desk.ts';

const PASTE = { way: 'paste' } as const;

async function withLinks(count: number) {
  const bench = deskOver();
  await bench.desk.addText(Array.from({ length: count }, (_, at) => link(`p${at}`)).join('\n'), PASTE);
  return bench;
}

const stateOf = (desk: ReviewDesk, path: string) => desk.state.rows.find((row) => row.link === link(path))?.state;

describe('the review desk', () => {
  it('adds each link once, and says what was there already', async () => {
    const { desk } = await withLinks(3);
    await desk.addText(`${link('p0')}?utm_source=x ${link('p0')}#a ${link('new')}`, PASTE);
    expect(desk.state.notice).toMatchObject({ kind: 'added', added: { fresh: 1, known: 1, repeated: 1 } });
    expect(desk.state.rows).toHaveLength(4);
    expect(desk.state.rows[0]?.times).toBe(2);
  });

  it('decides and goes on to the next link', async () => {
    const { desk } = await withLinks(3);
    await desk.decide({ state: 'confirmed' });
    expect(stateOf(desk, 'p0')).toBe('confirmed');
    expect(desk.current?.link).toBe(link('p1'));
  });

  it('goes on to the next one, too, where what was decided is no longer shown', async () => {
    const { desk } = await withLinks(3);
    desk.show({ shown: 'open' });
    await desk.decide({ state: 'escalated' });
    expect(desk.current?.link).toBe(link('p1'));
    expect(desk.state.items).toHaveLength(2);
  });

  it('asks with the number before it decides on many, and takes them back as one', async () => {
    const { desk } = await withLinks(4);
    for (const path of ['p0', 'p2', 'p3']) desk.toggle(link(path));
    desk.run('confirm');
    expect(desk.state.dialog).toEqual({ kind: 'many', decision: { state: 'confirmed' }, links: 3 });
    expect(stateOf(desk, 'p0')).toBe('new');
    await desk.decide({ state: 'confirmed' });
    expect(['p0', 'p1', 'p2', 'p3'].map((path) => stateOf(desk, path))).toEqual([
      'confirmed',
      'new',
      'confirmed',
      'confirmed',
    ]);
    await desk.undo();
    expect(desk.state.rows.every(({ state }) => state === 'new')).toBe(true);
  });

  it('shows a decision only once it is kept', async () => {
    const { desk, store } = await withLinks(2);
    store.full = true;
    await desk.decide({ state: 'confirmed' });
    expect(stateOf(desk, 'p0')).toBe('new');
    expect(desk.state.notice).toMatchObject({ kind: 'failed' });
    expect(desk.current?.link).toBe(link('p0'));
  });

  it('does again what was taken back', async () => {
    const { desk, session } = await withLinks(1);
    await desk.decide({ state: 'escalated' });
    const [decided] = session.log.lastGesture('ana');
    await desk.undo();
    expect(stateOf(desk, 'p0')).toBe('new');
    if (!decided) throw new Error('nothing was decided');
    await desk.doAgain(decided);
    expect(stateOf(desk, 'p0')).toBe('escalated');
  });

  it('says so where there is nothing to take back', async () => {
    const { desk } = deskOver();
    await desk.undo();
    expect(desk.state.notice).toEqual({ kind: 'nothing_to_undo' });
  });

  it('repeats the last decision on the same claim', async () => {
    const { desk, session } = await withLinks(3);
    const seen = (path: string) =>
      ({ kind: 'checked', link: link(path), result: { ok: true, page: page([finding('c1')]) } }) as const;
    await session.act([seen('p0'), seen('p1')]);
    await desk.decide({ state: 'dismissed', reason: 'satire', because: 'April' });
    expect(desk.earlier().map(({ record }) => record.decision)).toEqual([
      { state: 'dismissed', reason: 'satire', because: 'April' },
    ]);
    await desk.repeat();
    expect(stateOf(desk, 'p1')).toBe('dismissed');
    await desk.repeat();
    expect(desk.state.notice).toEqual({ kind: 'nothing_earlier' });
  });

  it('opens the page at the sentence', async () => {
    const { desk, session, opened } = await withLinks(1);
    await session.act([
      { kind: 'checked', link: link('p0'), result: { ok: true, page: page([finding('c1')], { url: link('p0') }) } },
    ]);
    desk.run('open');
    expect(opened).toEqual([`${link('p0')}#:~:text=Le%20pont%20a%20%C3%A9t%C3%A9%20ferm%C3%A9.`]);
  });

  it('shows what another tab writes', async () => {
    const store = new FakeStore();
    const heard = sessionsOver(store);
    const [one, other] = [heard('ana'), heard('bo')];
    await one.act([{ kind: 'added', link: link('p0'), url: link('p0'), from: PASTE }]);
    await vi.waitFor(() => expect(other.rows()).toHaveLength(1));
  });

  it('keeps two decisions that did not know of each other, until somebody settles it', async () => {
    const { desk, session } = await withLinks(1);
    await desk.decide({ state: 'confirmed' });
    const foreign = sessionsOver(new FakeStore())('bo');
    await foreign.import(session.log.records.filter(({ kind }) => kind === 'added'));
    const theirs = await foreign.act([
      { kind: 'decided', link: link('p0'), claim: null, decision: { state: 'escalated' }, over: [] },
    ]);
    await desk.import(theirs, 0);
    expect(desk.state.notice).toMatchObject({ kind: 'imported', records: 1, conflicts: 1 });
    await desk.decide({ state: 'confirmed' });
    expect(desk.state.rows[0]?.conflicts).toEqual([]);
  });

  it('checks what waits, and nothing twice at once', async () => {
    const asked: Link[][] = [];
    let end = () => {};
    const check: DeskParts['check'] = (links) => {
      asked.push(links.map((each) => each.link));
      return new Promise((resolve) => {
        end = () => resolve(true);
      });
    };
    const { desk } = deskOver(new FakeStore(), 'ana', { check });
    await desk.addText(`${link('a')} ${link('b')}`, PASTE);
    const done = desk.check();
    await desk.check();
    end();
    await done;
    expect(asked).toEqual([[link('a'), link('b')]]);
    expect(desk.state.progress).toBeNull();
  });
});
