import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/pack/model.ts';
import { foldQueue } from '../../../src/core/review/fold-queue.ts';
import type { Act, Decision, RecordOf, ReviewRecord } from '../../../src/core/review/model.ts';
import { ReviewLog } from '../../../src/core/review/review-log.ts';
import { added, checked, claim, finding, link, record, TODAY } from './some-records.ts';

const decided = (path: string, decision: Decision, by?: string, over: string[] = [], on: string | null = null) =>
  record({ kind: 'decided', link: link(path), claim: on === null ? null : claim(on), decision, over }, by);
const undone = (act: ReviewRecord, by?: string) => record({ kind: 'undone', act: act.id }, by);
const merged = (from: string, into: string) =>
  record({ kind: 'merged', link: link(from), into: link(into), because: 'redirect' });
const states = (records: ReviewRecord[], today = TODAY) => foldQueue(records, today).map(({ state }) => state);
const confirmed: Decision = { state: 'confirmed' };
const dismissed: Decision = { state: 'dismissed', reason: 'denial' };

describe('the queue', () => {
  it('has one row for a link however often it was added', () => {
    const [row, ...others] = foldQueue([added('a'), added('a', 'ben'), added('a')], TODAY);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ link: link('a'), times: 3, addedBy: 'ana', state: 'new', check: { kind: 'waiting' } });
  });

  it('suggests what was found, and leaves alone what was not', () => {
    const records = [added('a'), checked('a', finding('un')), added('b'), checked('b')];
    expect(states(records)).toEqual(['suggested', 'new']);
  });

  it('keeps what was read when a later check fails', () => {
    const failed: Act = { kind: 'checked', link: link('a'), result: { ok: false, failure: { reason: 'timeout' } } };
    expect(foldQueue([added('a'), record(failed)], TODAY)[0]?.check).toMatchObject({ kind: 'failed' });
    expect(foldQueue([added('a'), checked('a', finding('un')), record(failed)], TODAY)[0]?.check.kind).toBe('done');
  });

  it.each<[Decision, string]>([
    [confirmed, 'confirmed'],
    [dismissed, 'dismissed'],
    [{ state: 'escalated' }, 'escalated'],
    [{ state: 'muted', until: '2026-03-11' as Day }, 'muted'],
    [{ state: 'muted', until: TODAY }, 'suggested'],
    [{ state: 'reopened' }, 'suggested'],
  ])('shows the decision %j as %s', (decision, state) => {
    expect(states([added('a'), checked('a', finding('un')), decided('a', decision)])).toEqual([state]);
  });

  it('takes back any act, and does it again', () => {
    const start = added('a');
    const check = checked('a', finding('un'));
    const decision = decided('a', confirmed);
    const undo = undone(decision);
    const redo = undone(undo);
    expect(states([start, check, decision, undo])).toEqual(['suggested']);
    expect(states([start, check, decision, undo, redo])).toEqual(['confirmed']);
    expect(states([start, check, decision, undo, redo, undone(redo)])).toEqual(['suggested']);
    expect(states([start, check, undone(check)])).toEqual(['new']);
    expect(states([start, check, undone(start)])).toEqual([]);
  });

  it('goes back to the decision before when the last one is taken back', () => {
    const first = decided('a', dismissed);
    const second = decided('a', confirmed, 'ana', [first.id]);
    expect(states([added('a'), first, second])).toEqual(['confirmed']);
    expect(states([added('a'), first, second, undone(second)])).toEqual(['dismissed']);
  });

  it('shows side by side what two people decided apart, and neither when one saw the other', () => {
    const ana = decided('a', confirmed, 'ana');
    const ben = decided('a', dismissed, 'ben');
    const [row] = foldQueue([added('a'), ana, ben], TODAY);
    expect(row?.conflicts).toEqual([{ claim: null, decisions: [ben, ana] }]);
    expect(foldQueue([added('a'), ana, decided('a', dismissed, 'ben', [ana.id])], TODAY)[0]?.conflicts).toEqual([]);
    expect(foldQueue([added('a'), ana, decided('a', confirmed, 'ben')], TODAY)[0]?.conflicts).toEqual([]);
    const settled = decided('a', dismissed, 'ana', [ana.id, ben.id]);
    expect(foldQueue([added('a'), ana, ben, settled], TODAY)[0]).toMatchObject({ conflicts: [], state: 'dismissed' });
  });

  it('keeps decisions on two claims of one page apart', () => {
    const records = [
      added('a'),
      checked('a', finding('un'), finding('deux', 'mention')),
      decided('a', confirmed, 'ana', [], 'un'),
      decided('a', dismissed, 'ben', [], 'deux'),
    ];
    const [row] = foldQueue(records, TODAY);
    expect(row?.conflicts).toEqual([]);
    expect(row?.claims.map((each) => [each.claim, each.decisions.map(({ decision }) => decision.state)])).toEqual([
      ['un', ['confirmed']],
      ['deux', ['dismissed']],
    ]);
  });

  it('makes one row of links that turn out to be one page, until that is taken back', () => {
    const merge = merged('b', 'a');
    const records = [added('a'), added('b'), decided('b', confirmed), merge];
    expect(foldQueue(records, TODAY)).toMatchObject([
      { link: link('a'), aliases: [link('b')], times: 2, state: 'confirmed' },
    ]);
    expect(states([...records, undone(merge)])).toEqual(['new', 'confirmed']);
  });

  it('follows merges through several links and survives a ring of them', () => {
    const chain = [added('a'), merged('a', 'b'), merged('b', 'c')];
    expect(foldQueue(chain, TODAY)).toMatchObject([{ link: link('c'), aliases: [link('a'), link('b')] }]);
    expect(foldQueue([...chain, merged('c', 'a')], TODAY)).toHaveLength(1);
  });

  it('survives acts that take themselves or each other back', () => {
    const one = record({ kind: 'undone', act: 'x2' }, 'ana', { id: 'x1' });
    const two = record({ kind: 'undone', act: 'x1' }, 'ana', { id: 'x2' });
    const self = record({ kind: 'undone', act: 'x3' }, 'ana', { id: 'x3' });
    expect(states([added('a'), one, two, self])).toEqual(['new']);
  });
});

describe('a review log', () => {
  it('names one gesture to take back, with all its records', () => {
    const log = new ReviewLog([added('a'), added('b')]);
    const both = ['a', 'b'].map((path) =>
      record({ kind: 'decided', link: link(path), claim: null, decision: confirmed, over: [] }, 'ana', { batch: 'g1' }),
    );
    log.add([...both, decided('a', dismissed, 'ben')]);
    expect(log.lastGesture('ana').map(({ id }) => id)).toEqual(both.map(({ id }) => id));
    log.add(both.map((each) => undone(each)));
    expect(log.lastGesture('ana')).toMatchObject([{ kind: 'added', link: link('b') }]);
  });

  it('lists the last acts with what became of them', () => {
    const start = added('a');
    const decision = decided('a', confirmed);
    const log = new ReviewLog([start, decision, undone(decision)]);
    expect(log.lastActs(2).map(({ record: { kind }, live }) => [kind, live])).toEqual([
      ['undone', true],
      ['decided', false],
    ]);
  });

  it('remembers what was decided on a claim elsewhere', () => {
    const first = decided('a', dismissed, 'ana', [], 'un') as RecordOf<'decided'>;
    const log = new ReviewLog([added('a'), added('b'), first, decided('b', confirmed, 'ana', [], 'deux')]);
    expect(log.decisionsOn(claim('un'))).toEqual([first]);
  });

  it('tells which rows an act touches', () => {
    const log = new ReviewLog([added('a'), added('b'), added('c')]);
    expect(log.add([decided('b', confirmed)])).toEqual([link('b')]);
    expect(log.add([merged('a', 'b')]).sort()).toEqual([link('a'), link('b')]);
    expect(log.add([decided('a', dismissed)])).toEqual([link('b')]);
  });

  it('keeps up with keys in a queue of ten thousand links', () => {
    const records = Array.from({ length: 10_000 }, (_, at) => [
      added(`p${at}`),
      checked(`p${at}`, finding('un')),
    ]).flat();
    const log = new ReviewLog(records);
    log.rows(TODAY);
    const began = performance.now();
    for (let at = 0; at < 10; at++) {
      log.add([decided(`p${at}`, confirmed)]);
      expect(log.rows(TODAY)[at]?.state).toBe('confirmed');
    }
    expect((performance.now() - began) / 10).toBeLessThan(100);
  });
});
