/** What is on the screen of the settings, and how it comes to change. Knows no document: the page draws it. */

import type { Looks } from '../../core/choices/looks.ts';
import type { BrowserKey } from '../../platform/shortcuts.ts';
import type { Speech } from '../../ui/speech.ts';
import { attempt, type Notice, type Undo } from './act.ts';
import type { Candidate } from './candidate.ts';
import type { Import } from './data-section.tsx';
import type { Stored } from './stored.ts';

/** What is on the screen beside what is stored. */
export interface Scene {
  notice: Notice | null;
  /** A pack that was read, to be confirmed. */
  candidate: Candidate | null;
  busy: 'reading' | 'storing' | null;
  /** A data file that was read, to be confirmed. */
  asked: Import | null;
  shortcuts: BrowserKey[];
  /** Address of the browser's page for keys, where it can only be told. */
  keysPage: string | null;
}

export interface SettingsParts {
  /** Reads anew what is stored, and the language it is shown in. */
  read(): Promise<{ speech: Speech; stored: Stored }>;
  /** Called whenever something is to be shown. */
  draw(): void;
  /** Called when an act is over, whatever became of it. */
  settled(): Promise<void>;
}

export class SettingsDesk {
  speech: Speech;
  stored: Stored;
  scene: Scene;
  readonly #parts: SettingsParts;
  #acts: Promise<unknown> = Promise.resolve();

  constructor(first: { speech: Speech; stored: Stored }, shortcuts: BrowserKey[], parts: SettingsParts) {
    this.speech = first.speech;
    this.stored = first.stored;
    this.scene = { notice: null, candidate: null, busy: null, asked: null, shortcuts, keysPage: null };
    this.#parts = parts;
  }

  /** What was just done; where nothing was, what an act cut short left undone. */
  get notice(): Notice | null {
    return this.scene.notice ?? interrupted(this.stored, this.speech);
  }

  show(change: Partial<Scene> = {}): void {
    this.scene = { ...this.scene, ...change };
    this.#parts.draw();
  }

  say(text: string): void {
    this.show({ notice: { kind: 'said', text } });
  }

  /** Shows what is stored now, whoever changed it. */
  async reread(change: Partial<Scene> = {}): Promise<void> {
    const { speech, stored } = await this.#parts.read();
    [this.speech, this.stored] = [speech, stored];
    this.show(change);
  }

  /** Does something after all that was asked for before it; `after` is shown once it is done. */
  act(does: () => Promise<Undo>, after: Partial<Scene> = {}): Promise<void> {
    const done = this.#acts.then(() => this.#carryOut(does, after));
    this.#acts = done.catch(() => undefined);
    return done;
  }

  async #carryOut(does: () => Promise<Undo>, after: Partial<Scene>): Promise<void> {
    const notice = await attempt(does, this.speech.t('settings_no_room'));
    await this.#parts.settled();
    await this.reread(notice.kind === 'failed' ? { notice, busy: null } : { notice, ...after });
  }

  /** Taking back has no way back of its own: what it undoes can be done again by hand. */
  async undo(): Promise<void> {
    const { notice } = this.scene;
    const back = notice?.kind === 'changed' ? notice.undo : null;
    if (!back) return;
    const how = await attempt(() => back().then(() => null), this.speech.t('settings_no_room'));
    const undone: Notice = { kind: 'said', text: this.speech.t('settings_undone') };
    await this.reread({ notice: how.kind === 'failed' ? how : undone });
  }

  /** Shows a pack before it counts. */
  async weigh(reading: Promise<Candidate>): Promise<void> {
    this.show({ busy: 'reading', candidate: null, notice: null });
    this.show({ candidate: await reading, busy: null });
  }

  /** Shown before it is stored: the next choice, made at once, builds on it. */
  setLooks(looks: Looks, store: () => Promise<Undo>): Promise<void> {
    this.stored = { ...this.stored, looks };
    this.show();
    return this.act(store);
  }
}

/** Cut short after it was stored, it is there and needs no word. */
function interrupted({ unfinished, packs }: Stored, { t }: Speech): Notice | null {
  if (unfinished === null) return null;
  const { id, version, title } = unfinished;
  const isThere = packs.some(({ pack }) => pack.id === id && pack.version === version);
  return isThere ? null : { kind: 'said', text: t('packs_unfinished', { title }) };
}
