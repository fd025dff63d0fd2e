/** What each command of the moderator does to the queue and its records. Knows no document: the page draws it. */

import type { FoundLink } from '../../core/review/links-in.ts';
import type { Act, Decision, Link, Provenance, ReviewRecord } from '../../core/review/model.ts';
import { type AddedLinks, addLinks, addText } from './add-links.ts';
import { addressOf } from './address-of.ts';
import { Checking, type CheckLinks } from './checking.ts';
import { decide, takeBack } from './decide.ts';
import { DeskQueue, type QueueParts } from './desk-queue.ts';
import type { DeskNotice } from './desk-state.ts';
import { type EarlierDecision, earlierDecisions } from './earlier-decisions.ts';
import type { DeskCommand } from './key-map.ts';
import { passageOf } from './passage-of.ts';
import type { ReviewSession } from './review-session.ts';

export interface DeskParts extends QueueParts {
  session: ReviewSession;
  /** Opens an address in a tab of its own. */
  open(url: string): void;
  check: CheckLinks;
  /** The message of an error in the reader's words. */
  reasonOf(error: unknown): string;
}

/** How long a page that was read may wait for its row to say so. */
const PATIENCE_MS = 250;

export class ReviewDesk extends DeskQueue {
  readonly #parts: DeskParts;
  readonly #checking: Checking;
  #pending: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DeskParts) {
    super(parts);
    this.#parts = parts;
    this.#checking = new Checking(parts.check);
    parts.session.watch(() => this.#hear());
  }

  /** While pages come in one by one, the queue is read anew now and then; the moderator's own acts show at once. */
  #hear(): void {
    if (!this.#checking.isOn) {
      this.refresh();
      return;
    }
    this.#pending ??= setTimeout(() => this.refresh(), PATIENCE_MS);
  }

  override refresh(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    super.refresh();
  }

  /** Says why something could not be done. */
  fail(error: unknown): void {
    this.say({ kind: 'failed', reason: this.#parts.reasonOf(error) });
  }

  /** What a key or a button asks for. */
  run(command: DeskCommand): void {
    this.#commands[command]();
  }

  readonly #commands: Readonly<Record<DeskCommand, () => void>> = {
    next: () => this.step(1),
    previous: () => this.step(-1),
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
      this.set({ notice: { kind: 'added', added }, dialog: null });
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
    this.set({ notice: null });
    try {
      const began = await this.#checking.run(rows, (progress) => this.set({ progress }));
      if (!began) this.say({ kind: 'elsewhere' });
    } catch (error) {
      this.fail(error);
    } finally {
      this.set({ progress: null });
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
    const next = goOn && this.state.selected.size === 0 ? this.next : null;
    try {
      await this.#parts.session.act(acts);
      this.refresh();
      this.set({ notice, dialog: null, selected: new Set(), claim: null });
      this.goTo(this.state.items.findIndex(({ key }) => key === next?.key));
    } catch (error) {
      this.fail(error);
    }
  }
}
