/** What the moderator has before them, and what each command does to it. Knows no document: the page draws it. */

import type { ClaimPack } from '../../core/pack/model.ts';
import type { FoundLink } from '../../core/review/links-in.ts';
import type { Act, ClaimRef, Decision, Link, Provenance, QueueRow, ReviewRecord } from '../../core/review/model.ts';
import { type AddedLinks, addLinks, addText } from './add-links.ts';
import { addressOf } from './address-of.ts';
import { Checking, type CheckLinks } from './checking.ts';
import { decide, takeBack } from './decide.ts';
import { type DeskNotice, type DeskState, type Dialog, FIRST_STATE } from './desk-state.ts';
import { type EarlierDecision, earlierDecisions } from './earlier-decisions.ts';
import type { DeskCommand } from './key-map.ts';
import { passageOf } from './passage-of.ts';
import {
  arrangeQueue,
  FIRST_VIEW,
  type GroupNames,
  linksOf,
  nearestRow,
  nextRow,
  type QueueView,
} from './queue-view.ts';
import type { ReviewSession } from './review-session.ts';

export interface DeskParts {
  session: ReviewSession;
  names(state: DeskState): GroupNames;
  /** Opens an address in a tab of its own. */
  open(url: string): void;
  check: CheckLinks;
  /** The message of an error in the reader's words. */
  reasonOf(error: unknown): string;
}

/** How long a page that was read may wait for its row to say so. */
const PATIENCE_MS = 250;

export class ReviewDesk {
  state: DeskState = FIRST_STATE;
  readonly #parts: DeskParts;
  readonly #watchers = new Set<() => void>();
  readonly #checking: Checking;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#checking = new Checking(parts.check);
    parts.session.watch(() => this.#hear());
  }

  watch(changed: () => void): void {
    this.#watchers.add(changed);
  }

  /** The row in hand. */
  get current(): QueueRow | null {
    const item = this.state.items[this.state.at];
    return item?.kind === 'row' ? item.row : null;
  }

  /** While pages come in one by one, the queue is read anew now and then; the moderator's own acts show at once. */
  #hear(): void {
    if (!this.#checking.isOn) {
      this.refresh();
      return;
    }
    this.#pending ??= setTimeout(() => this.refresh(), PATIENCE_MS);
  }

  /** Reads the queue anew; the row in hand stays in hand as long as it is shown. */
  refresh(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    this.#arrange({ rows: this.#parts.session.rows() });
  }

  show(view: Partial<QueueView>): void {
    this.#arrange({ view: { ...this.state.view, ...view }, selected: new Set() });
  }

  setPacks(packs: readonly ClaimPack[]): void {
    this.#arrange({ packs });
  }

  pane(pane: DeskState['pane']): void {
    this.#set({ pane });
  }

  ask(dialog: Dialog | null): void {
    this.#set({ dialog });
  }

  say(notice: DeskNotice | null): void {
    this.#set({ notice });
  }

  /** Says why something could not be done. */
  fail(error: unknown): void {
    this.say({ kind: 'failed', reason: this.#parts.reasonOf(error) });
  }

  /** Takes an item of the list in hand. */
  goTo(at: number): void {
    if (this.state.items[at]?.kind === 'row') this.#set({ at, claim: null });
  }

  goToLink(link: Link): void {
    const known = this.#parts.session.row(link)?.link ?? link;
    const find = () => this.state.items.findIndex((item) => item.kind === 'row' && item.row.link === known);
    if (find() < 0) this.show(FIRST_VIEW);
    this.#set({ pane: 'queue' });
    this.goTo(find());
  }

  focusClaim(claim: ClaimRef | null): void {
    this.#set({ claim });
  }

  toggle(link: Link, on?: boolean): void {
    const selected = new Set(this.state.selected);
    const has = selected.delete(link);
    if (on ?? !has) selected.add(link);
    this.#set({ selected });
  }

  /** Selects from the row in hand up to an item. */
  selectTo(at: number): void {
    const [from, to] = [Math.min(this.state.at, at), Math.max(this.state.at, at)];
    const range = linksOf(this.state.items.slice(Math.max(0, from), to + 1));
    this.#set({ selected: new Set([...this.state.selected, ...range]), at });
  }

  selectAll(on: boolean): void {
    this.#set({ selected: new Set(on ? linksOf(this.state.items) : []) });
  }

  /** What a key or a button asks for. */
  run(command: DeskCommand): void {
    this.#commands[command]();
  }

  readonly #commands: Readonly<Record<DeskCommand, () => void>> = {
    next: () => this.goTo(nextRow(this.state.items, this.state.at, 1)),
    previous: () => this.goTo(nextRow(this.state.items, this.state.at, -1)),
    select: () => this.current && this.toggle(this.current.link),
    confirm: () => this.#ask({ state: 'confirmed' }),
    escalate: () => this.#ask({ state: 'escalated' }),
    dismiss: () => this.#askAbout('dismiss'),
    mute: () => this.#askAbout('mute'),
    note: () => this.#askAbout('note'),
    open: () => this.current && this.#parts.open(addressOf(this.current, this.state.claim)),
    trace: () => this.pane(this.state.pane === 'trace' ? 'queue' : 'trace'),
    propose: () => this.ask({ kind: 'propose', problems: [] }),
    claim: () => this.#askClaim(),
    undo: () => void this.undo(),
    check: () => void this.check(),
    repeat: () => void this.repeat(),
    help: () => this.ask({ kind: 'help' }),
  };

  /** The rows that the next decision is about: those selected, else the one in hand. */
  targets(): QueueRow[] {
    const { selected } = this.state;
    if (selected.size > 0) return this.state.rows.filter(({ link }) => selected.has(link));
    return this.current ? [this.current] : [];
  }

  /** Decides on the targets, then goes on to the next row. */
  decide(decision: Decision): Promise<void> {
    const targets = this.targets();
    const claim = targets.length === 1 && this.state.selected.size === 0 ? this.state.claim : null;
    const acts = targets.map((row) => decide(row, claim, decision));
    return this.#act(acts, { kind: 'decided', decision, links: targets.length }, true);
  }

  note(text: string, isPrivate: boolean): Promise<void> {
    const targets = this.targets();
    if (text.trim() === '') return Promise.resolve();
    const acts = targets.map(({ link }): Act => ({ kind: 'noted', link, text: text.trim(), private: isPrivate }));
    return this.#act(acts, { kind: 'noted', links: targets.length }, false);
  }

  /** Takes back the last gesture that is in force. */
  async undo(): Promise<void> {
    const { log, alias } = this.#parts.session;
    const gesture = log.lastGesture(alias);
    if (gesture.length === 0) return this.say({ kind: 'nothing_to_undo' });
    await this.takeBack(gesture);
  }

  /** Takes acts back, and shows where they were. */
  async takeBack(records: readonly ReviewRecord[]): Promise<void> {
    await this.#act(takeBack(records), { kind: 'taken_back', acts: records.length }, false);
    const [first] = records;
    if (first && first.kind !== 'undone' && this.#parts.session.row(first.link)) this.goToLink(first.link);
  }

  /** Does an act again that was taken back. */
  async doAgain(record: ReviewRecord): Promise<void> {
    const { log } = this.#parts.session;
    const undoing = log.records.filter(
      (each) => each.kind === 'undone' && each.act === record.id && log.isLive(each.id),
    );
    await this.takeBack(undoing);
  }

  /** What was decided before where the row in hand has the same claims; newest first. */
  earlier(): EarlierDecision[] {
    return this.current ? earlierDecisions(this.current, this.state.rows) : [];
  }

  /** Decides as the last time on the same claim. */
  async repeat(earlier: EarlierDecision | undefined = this.earlier()[0]): Promise<void> {
    if (!earlier) return this.say({ kind: 'nothing_earlier' });
    await this.decide(earlier.record.decision);
  }

  async addText(text: string, from: Provenance, base?: string): Promise<void> {
    await this.#adding(() => addText(this.#parts.session, text, from, base));
  }

  async addLinks(found: readonly FoundLink[], from: Provenance): Promise<void> {
    await this.#adding(() => addLinks(this.#parts.session, found, from));
  }

  async #adding(add: () => Promise<AddedLinks>): Promise<void> {
    try {
      const added = await add();
      this.refresh();
      const [first] = added.links;
      this.#set({ notice: { kind: 'added', added }, dialog: null });
      if (first && this.state.at < 0) this.goToLink(first);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Checks what waits, or the links given, whatever became of them before. */
  async check(links?: readonly Link[]): Promise<void> {
    if (this.#checking.isOn) return;
    const rows = links
      ? links.flatMap((link) => this.#parts.session.row(link) ?? [])
      : this.state.rows.filter(({ check }) => check.kind === 'waiting');
    if (rows.length === 0) return this.say({ kind: 'nothing_waiting' });
    this.#set({ notice: null });
    try {
      const began = await this.#checking.run(rows, (progress) => this.#set({ progress }));
      if (!began) this.say({ kind: 'elsewhere' });
    } catch (error) {
      this.fail(error);
    } finally {
      this.#set({ progress: null });
      this.refresh();
    }
  }

  stopChecking(): void {
    this.#checking.stop();
  }

  /** The user has confirmed that these may lead into a private network. */
  async checkPrivate(links: readonly Link[]): Promise<void> {
    this.#checking.allowPrivate(links);
    this.ask(null);
    await this.check(links);
  }

  async import(records: readonly ReviewRecord[], problems: number): Promise<void> {
    try {
      const written = await this.#parts.session.import(records);
      const conflicts = this.state.rows.filter((row) => row.conflicts.length > 0).length;
      this.say({ kind: 'imported', records: written.length, problems, conflicts });
    } catch (error) {
      this.fail(error);
    }
  }

  #askAbout(kind: 'dismiss' | 'mute' | 'note'): void {
    const links = this.targets().length;
    if (links > 0) this.ask({ kind, links });
  }

  #askClaim(): void {
    const passage = this.current && passageOf(this.current, this.state.claim);
    if (passage) this.ask({ kind: 'claim', passage, problems: [] });
  }

  #ask(decision: Decision): void {
    const links = this.targets().length;
    if (links > 1) this.ask({ kind: 'many', decision, links });
    else if (links === 1) void this.decide(decision);
  }

  async #act(acts: readonly Act[], notice: DeskNotice, goOn: boolean): Promise<void> {
    if (acts.length === 0) return;
    const next = goOn && this.state.selected.size === 0 ? this.#nextKey() : null;
    try {
      await this.#parts.session.act(acts);
      this.refresh();
      this.#set({ notice, dialog: null, selected: new Set(), claim: null });
      const at = next === null ? -1 : this.state.items.findIndex(({ key }) => key === next);
      if (at >= 0) this.goTo(at);
    } catch (error) {
      this.fail(error);
    }
  }

  #nextKey(): string | null {
    const { items, at } = this.state;
    return items[nextRow(items, at, 1)]?.key ?? null;
  }

  #arrange(change: Partial<DeskState>): void {
    const before = this.state.items[this.state.at];
    const state = { ...this.state, ...change };
    const items = arrangeQueue(state.rows, state.view, this.#parts.names(state));
    const same = before ? items.findIndex(({ key }) => key === before.key) : -1;
    const link = before?.kind === 'row' ? before.row.link : null;
    const near = same >= 0 ? same : items.findIndex((item) => item.kind === 'row' && item.row.link === link);
    const at = near >= 0 ? near : nearestRow(items, this.state.at);
    this.#set({ ...change, items, at, ...(near >= 0 ? {} : { claim: null }) });
  }

  #set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const changed of this.#watchers) changed();
  }
}
