/** Which acts are in force: those that nobody took back, or whose taking back was taken back. */

import type { RecordId, RecordOf } from './model.ts';

/** Knows every `undone` record; acts may arrive after what undoes them. */
export class LiveActs {
  readonly #undos = new Map<RecordId, RecordId[]>();
  readonly #targets = new Map<RecordId, RecordId>();

  add({ id, act }: RecordOf<'undone'>): void {
    if (this.#targets.has(id)) return;
    this.#targets.set(id, act);
    const known = this.#undos.get(act);
    if (known) known.push(id);
    else this.#undos.set(act, [id]);
  }

  /**
   * Whether an act is in force; it is if nothing in force takes it back. Each `undone` has one target, so what hangs
   * on an act of another kind is a tree, whatever a hostile file says.
   */
  isLive(id: RecordId): boolean {
    const order: RecordId[] = [id];
    for (let at = 0; at < order.length; at++) order.push(...(this.#undos.get(order[at] as RecordId) ?? []));
    if (order.length === 1) return true;
    const live = new Map<RecordId, boolean>();
    for (const each of order.reverse()) {
      live.set(each, !(this.#undos.get(each) ?? []).some((undo) => live.get(undo)));
    }
    return live.get(id) ?? true;
  }

  /** The act that a chain of undoing and redoing is about; null for a chain that leads nowhere. */
  rootOf(id: RecordId): RecordId | null {
    const seen = new Set<RecordId>();
    for (let at = id; ; ) {
      const target = this.#targets.get(at);
      if (target === undefined) return at;
      if (seen.has(at)) return null;
      seen.add(at);
      at = target;
    }
  }
}
