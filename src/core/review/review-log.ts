/** The records of a review at hand, and the queue they make; adding a record works out only the rows it touches. */

import type { Day } from '../pack/model.ts';
import { Aliases } from './aliases.ts';
import { subjectKey } from './decisions.ts';
import { foldRow } from './fold-row.ts';
import { LiveActs } from './live-acts.ts';
import { compareRecords, mergeRecords } from './merge-records.ts';
import type { ClaimRef, Link, QueueRow, RecordId, RecordOf, ReviewRecord } from './model.ts';

type Linked = Exclude<ReviewRecord, { kind: 'undone' }>;

/** One act in the list of the last acts. */
export interface ListedAct {
  record: ReviewRecord;
  /** Whether it is in force, or was taken back. */
  live: boolean;
}

/** In memory only: whoever adds a record stores it. Rows are worked out when asked for, and kept until touched. */
export class ReviewLog {
  readonly #records = new Map<RecordId, ReviewRecord>();
  readonly #byLink = new Map<Link, Linked[]>();
  #live = new LiveActs();
  #merges: RecordOf<'merged'>[] = [];
  readonly #rows = new Map<Link, QueueRow | null>();
  #aliases: Aliases | null = null;
  #today: Day | null = null;

  constructor(records: readonly ReviewRecord[] = []) {
    this.add(records);
  }

  /** All records, in the order of their times. */
  get records(): ReviewRecord[] {
    return [...this.#records.values()].sort(compareRecords);
  }

  /**
   * Takes in records; those known already change nothing. Of two that have one id the same one wins as in
   * `mergeRecords`. Returns the links whose rows may have changed.
   */
  add(records: readonly ReviewRecord[]): Link[] {
    const touched = new Set<Link>();
    for (const record of records) {
      const known = this.#records.get(record.id);
      if (known) {
        const [kept] = mergeRecords([known], [record]);
        if (kept && kept !== known) return this.#startAgain(mergeRecords(this.records, records));
        continue;
      }
      this.#records.set(record.id, record);
      for (const link of this.#file(record)) touched.add(link);
    }
    return this.#forget(touched);
  }

  /** The queue on a day, in the order in which links were added. */
  rows(today: Day): QueueRow[] {
    const roots = new Set([...this.#byLink.keys()].map((link) => this.#spellings().rootOf(link)));
    const rows = [...roots].map((root) => this.row(root, today)).filter((row) => row !== null);
    return rows.sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.link < b.link ? -1 : 1));
  }

  /** The row of a link in any of its spellings; null if it is not in the queue. */
  row(link: Link, today: Day): QueueRow | null {
    if (today !== this.#today) this.#rows.clear();
    this.#today = today;
    const root = this.#spellings().rootOf(link);
    const known = this.#rows.get(root);
    if (known !== undefined) return known;
    const records = this.#spellings()
      .spellingsOf(root)
      .flatMap((each) => this.#byLink.get(each) ?? []);
    const row = foldRow(
      root,
      records.filter(({ id }) => this.isLive(id)),
      today,
    );
    this.#rows.set(root, row);
    return row;
  }

  /** Whether a link, in any spelling, is in the queue. */
  isKnown(link: Link): boolean {
    const spellings = this.#spellings();
    const filed = spellings.spellingsOf(spellings.rootOf(link)).flatMap((each) => this.#byLink.get(each) ?? []);
    return filed.some(({ kind, id }) => kind === 'added' && this.isLive(id));
  }

  isLive(id: RecordId): boolean {
    return this.#live.isLive(id);
  }

  /** The last acts of a person, or of everybody, newest first. */
  lastActs(count: number, by?: string): ListedAct[] {
    const acts = [...this.#records.values()].filter((record) => by === undefined || record.by === by);
    acts.sort((a, b) => compareRecords(b, a));
    return acts.slice(0, count).map((record) => ({ record, live: this.isLive(record.id) }));
  }

  /** What one key takes back: the newest gesture of a person that is in force, all its records. */
  lastGesture(by: string): ReviewRecord[] {
    const own = [...this.#records.values()].filter((record) => record.by === by && isGesture(record));
    const newest = own.filter(({ id }) => this.isLive(id)).sort((a, b) => compareRecords(b, a))[0];
    if (!newest) return [];
    if (newest.batch === undefined) return [newest];
    return own.filter(({ id, batch }) => batch === newest.batch && this.isLive(id));
  }

  /** Earlier decisions in force on a claim, whatever the link; newest first. */
  decisionsOn(claim: ClaimRef): RecordOf<'decided'>[] {
    const key = subjectKey(claim);
    return [...this.#records.values()]
      .filter((record): record is RecordOf<'decided'> => record.kind === 'decided' && subjectKey(record.claim) === key)
      .filter(({ id }) => this.isLive(id))
      .sort((a, b) => compareRecords(b, a));
  }

  /** Worked out anew after merges and their undoing. */
  #spellings(): Aliases {
    this.#aliases ??= new Aliases(this.#merges.filter(({ id }) => this.isLive(id)));
    return this.#aliases;
  }

  /** Files a record under its link; returns the links it is about. */
  #file(record: ReviewRecord): Link[] {
    if (record.kind === 'undone') {
      this.#live.add(record);
      const root = this.#live.rootOf(record.id);
      const about = root === null ? undefined : this.#records.get(root);
      return about && about.kind !== 'undone' ? this.#linksOf(about) : [];
    }
    if (record.kind === 'merged') this.#merges.push(record);
    const known = this.#byLink.get(record.link);
    if (known) known.push(record);
    else this.#byLink.set(record.link, [record]);
    return this.#linksOf(record);
  }

  #linksOf(record: Linked): Link[] {
    return record.kind === 'merged' ? [record.link, record.into] : [record.link];
  }

  #forget(touched: ReadonlySet<Link>): Link[] {
    const changed = new Set<Link>();
    const before = this.#aliases;
    if ([...touched].some((link) => this.#byLink.get(link)?.some(({ kind }) => kind === 'merged')))
      this.#aliases = null;
    for (const link of touched) {
      for (const root of [before?.rootOf(link) ?? link, this.#spellings().rootOf(link)]) {
        this.#rows.delete(root);
        changed.add(root);
      }
    }
    return [...changed];
  }

  #startAgain(records: readonly ReviewRecord[]): Link[] {
    this.#records.clear();
    this.#byLink.clear();
    this.#rows.clear();
    this.#live = new LiveActs();
    this.#merges = [];
    this.#aliases = null;
    return this.add(records);
  }
}

/** What a person does; reading pages and finding spellings happen by themselves. */
function isGesture(record: ReviewRecord): boolean {
  return record.kind === 'added' || record.kind === 'decided' || record.kind === 'noted' || isPersonsMerge(record);
}

function isPersonsMerge(record: ReviewRecord): boolean {
  return record.kind === 'merged' && record.because === 'person';
}
