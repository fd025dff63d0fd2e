/**
 * Which items stand near a place of a text: of each item the place where it was met last.
 *
 * What is filed under a word is looked at `LAG` words after it; by then all that may belong to it was met. That an
 * item was met since `reach` words before the place does not prove that it stands within reach, but that it wasn't proves
 * that it doesn't.
 */

/** Phrases that reach farther are looked at without asking. */
export const LAG = 48;

const LARGEST = 2 ** 30;

export class NearItems {
  readonly #items: number;
  #met: Int32Array | null = null;
  #base = LAG + 1;
  #end = 0;

  constructor(items: number) {
    this.#items = items;
  }

  /** Forgets everything; places are counted from 0 to `count` from here on. */
  begin(count: number): void {
    this.#base = this.#end + LAG + 1;
    this.#end = this.#base + count;
    if (this.#end < LARGEST) return;
    this.#met?.fill(0);
    this.#base = LAG + 1;
    this.#end = this.#base + count;
  }

  meet(item: number, place: number): void {
    this.#met ??= new Int32Array(this.#items + 1);
    this.#met[item] = this.#base + place;
  }

  wasMet(item: number, since: number): boolean {
    return this.#met !== null && (this.#met[item] as number) >= this.#base + Math.max(0, since);
  }
}
