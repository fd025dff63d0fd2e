/**
 * What words of texts are to the names of an index, so that it is worked out once a word and name.
 *
 * Bounded for all names together: an index may have thousands of them, and a page has some two thousand words.
 */

const MOST_WORDS = 200_000;

export class NameMemory {
  /** The memories of single names that hold something. */
  readonly #filled = new Set<Map<string, unknown>>();
  #count = 0;

  /** What a name keeps of a word, worked out when it is asked for the first time. */
  recall<Value>(kept: Map<string, Value>, word: string, workOut: () => Value): Value {
    let value = kept.get(word);
    if (value === undefined) {
      value = workOut();
      if (this.#count >= MOST_WORDS) this.#forget();
      kept.set(word, value);
      this.#filled.add(kept);
      this.#count += 1;
    }
    return value;
  }

  #forget(): void {
    for (const kept of this.#filled) kept.clear();
    this.#filled.clear();
    this.#count = 0;
  }
}
