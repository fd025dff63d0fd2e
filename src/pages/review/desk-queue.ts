/** The queue as it lies before the moderator: in which order, what is in hand, what is selected, asked and said. */

import type { ClaimPack } from '../../core/pack/model.ts';
import type { ClaimRef, Link, QueueRow } from '../../core/review/model.ts';
import { type DeskNotice, type DeskState, type Dialog, FIRST_STATE } from './desk-state.ts';
import {
  arrangeQueue,
  FIRST_VIEW,
  type GroupNames,
  type ListItem,
  linksOf,
  nearestRow,
  nextRow,
  type QueueView,
} from './queue-view.ts';
import type { ReviewSession } from './review-session.ts';

export interface QueueParts {
  session: Pick<ReviewSession, 'rows' | 'row'>;
  names(state: DeskState): GroupNames;
}

export class DeskQueue {
  state: DeskState = FIRST_STATE;
  readonly #parts: QueueParts;
  readonly #watchers = new Set<() => void>();

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  watch(changed: () => void): void {
    this.#watchers.add(changed);
  }

  /** The row in hand. */
  get current(): QueueRow | null {
    const item = this.state.items[this.state.at];
    return item?.kind === 'row' ? item.row : null;
  }

  /** The rows that the next decision is about: those selected, else the one in hand. */
  targets(): QueueRow[] {
    const { selected } = this.state;
    if (selected.size > 0) return this.state.rows.filter(({ link }) => selected.has(link));
    return this.current ? [this.current] : [];
  }

  /** The item of the row behind the one in hand; null at the end. */
  protected get next(): ListItem | null {
    const { items, at } = this.state;
    return items[nextRow(items, at, 1)] ?? null;
  }

  /** Reads the queue anew; the row in hand stays in hand as long as it is shown. */
  refresh(): void {
    this.#arrange({ rows: this.#parts.session.rows() });
  }

  show(view: Partial<QueueView>): void {
    this.#arrange({ view: { ...this.state.view, ...view }, selected: new Set() });
  }

  setPacks(packs: readonly ClaimPack[]): void {
    this.#arrange({ packs });
  }

  pane(pane: DeskState['pane']): void {
    this.set({ pane });
  }

  ask(dialog: Dialog | null): void {
    this.set({ dialog });
  }

  say(notice: DeskNotice | null): void {
    this.set({ notice });
  }

  /** Takes an item of the list in hand. */
  goTo(at: number): void {
    if (this.state.items[at]?.kind === 'row') this.set({ at, claim: null });
  }

  /** Takes the next row in hand, or the one before, if there is one. */
  step(step: 1 | -1): void {
    this.goTo(nextRow(this.state.items, this.state.at, step));
  }

  goToLink(link: Link): void {
    const known = this.#parts.session.row(link)?.link ?? link;
    const find = () => this.state.items.findIndex((item) => item.kind === 'row' && item.row.link === known);
    if (find() < 0) this.show(FIRST_VIEW);
    this.set({ pane: 'queue' });
    this.goTo(find());
  }

  focusClaim(claim: ClaimRef | null): void {
    this.set({ claim });
  }

  toggle(link: Link, on?: boolean): void {
    const selected = new Set(this.state.selected);
    const has = selected.delete(link);
    if (on ?? !has) selected.add(link);
    this.set({ selected });
  }

  /** Selects from the row in hand up to an item. */
  selectTo(at: number): void {
    const [from, to] = [Math.min(this.state.at, at), Math.max(this.state.at, at)];
    const range = linksOf(this.state.items.slice(Math.max(0, from), to + 1));
    this.set({ selected: new Set([...this.state.selected, ...range]), at });
  }

  selectAll(on: boolean): void {
    this.set({ selected: new Set(on ? linksOf(this.state.items) : []) });
  }

  #arrange(change: Partial<DeskState>): void {
    const before = this.state.items[this.state.at];
    const state = { ...this.state, ...change };
    const items = arrangeQueue(state.rows, state.view, this.#parts.names(state));
    const same = before ? items.findIndex(({ key }) => key === before.key) : -1;
    const link = before?.kind === 'row' ? before.row.link : null;
    const near = same >= 0 ? same : items.findIndex((item) => item.kind === 'row' && item.row.link === link);
    const at = near >= 0 ? near : nearestRow(items, this.state.at);
    this.set({ ...change, items, at, ...(near >= 0 ? {} : { claim: null }) });
  }

  /** Changes the state, and tells who watches. */
  protected set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const changed of this.#watchers) changed();
  }
}
