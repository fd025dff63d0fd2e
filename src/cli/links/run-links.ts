/** Checks the links of an argument, telling of each as it is done. */

import { randomUUID } from 'node:crypto';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import { foldRow } from '../../core/review/fold-row.ts';
import { makeRecord } from '../../core/review/make-record.ts';
import type { Act, Link, QueueRow, RecordOf, ReviewRecord } from '../../core/review/model.ts';
import { traceBatch } from '../../core/review/trace-batch.ts';
import type { Trace, TracePage } from '../../core/review/trace-model.ts';
import { tracePage } from '../../core/review/trace-page.ts';
import type { CheckedItem, ItemChecker } from './check-item.ts';
import { inParallel } from './in-parallel.ts';
import type { Journal } from './journal.ts';
import type { LinkItem } from './link-items.ts';
import { readAddress } from './read-address.ts';

/** A link that is done: its row, and the link that it turned out to be. */
export interface DoneLink {
  row: QueueRow;
  into: Link;
}

export interface LinkRun {
  items: AsyncIterable<LinkItem>;
  checker: ItemChecker;
  journal: Journal | null;
  concurrency: number;
  /** Keeps what tracing needs. */
  batch: Batch | null;
  today: Day;
  warn(message: string): void;
}

/** Every link once: first those that an earlier run finished, then the others as they are done. */
export async function* runLinks(run: LinkRun): AsyncGenerator<DoneLink> {
  const known = new Set<string>();
  if (run.journal) {
    for await (const done of resumed(run.journal, run)) {
      known.add(done.row.link);
      run.batch?.add(done);
      yield done;
    }
  }
  const options = {
    concurrency: run.concurrency,
    keyOf: (item: LinkItem) => (item.saved ? null : (readAddress(item.url)?.hostname ?? null)),
    work: (item: LinkItem, attempt: number) => run.checker.check(item, attempt),
  };
  for await (const checked of inParallel(fresh(run.items, known), options)) {
    const records = recordsOf(checked);
    if (isExchanged(checked.item.link)) run.journal?.append(records);
    const done = doneOf(records, run.today);
    if (!done) continue;
    run.batch?.add(done);
    yield done;
  }
}

/** Links that were not met before, in any spelling. */
async function* fresh(items: AsyncIterable<LinkItem>, known: Set<string>): AsyncGenerator<LinkItem> {
  for await (const item of items) {
    if (known.has(item.link)) continue;
    known.add(item.link);
    yield item;
  }
}

/** The links of earlier runs; what was begun and not finished is checked again. */
async function* resumed(journal: Journal, { today, warn }: LinkRun): AsyncGenerator<DoneLink> {
  let pending: ReviewRecord[] = [];
  for await (const record of journal.read(warn)) {
    if (record.kind === 'added') pending = [];
    pending.push(record);
    const done = record.kind === 'checked' ? doneOf(pending, today) : null;
    if (done) yield done;
  }
}

/** Files of this machine and broken addresses mean nothing elsewhere; they are looked at again. */
function isExchanged(link: Link): boolean {
  return readAddress(link) !== null && /^https?:/.test(link);
}

/** The record of the check comes last: without it, a link is not done. */
function recordsOf({ item, result, merges }: CheckedItem): ReviewRecord[] {
  const acts: Act[] = [
    { kind: 'added', link: item.link, url: item.url, from: item.from },
    ...merges,
    { kind: 'checked', link: item.link, result },
  ];
  const at = new Date().toISOString();
  return acts.map((act) => makeRecord(act, { id: randomUUID(), at, by: 'recoupe links' }));
}

function doneOf(records: readonly ReviewRecord[], today: Day): DoneLink | null {
  const checked = records.findLast((record): record is RecordOf<'checked'> => record.kind === 'checked');
  if (!checked) return null;
  const own = records.filter((record) => record.kind !== 'merged');
  const row = foldRow(checked.link, own, today);
  const merged = records.findLast((record): record is RecordOf<'merged'> => record.kind === 'merged');
  return row && { row, into: merged?.into ?? checked.link };
}

/** The pages of a run, as far as tracing needs them: of several spellings of one page, one. */
export class Batch {
  readonly #packs: readonly ClaimPack[];
  readonly #pages = new Map<Link, TracePage>();

  constructor(packs: readonly ClaimPack[]) {
    this.#packs = packs;
  }

  add({ row, into }: DoneLink): void {
    const page = tracePage(row, this.#packs, readAddress);
    if (!page) return;
    const known = this.#pages.get(into);
    const aliases = [...(known?.aliases ?? []), page.link].filter((link) => link !== into);
    this.#pages.set(into, { ...(known ?? page), link: into, aliases });
  }

  trace(): Trace {
    return traceBatch([...this.#pages.values()], this.#packs, readAddress);
  }
}
