/**
 * Words to classes. Forms and spellings of one word may begin differently ("turc", "turque"; "Gandja", "Gəncə");
 * their keys are then joined into one class, so that a phrase is filed once whatever forms its words take.
 *
 * Most words need no entry: all their forms share one key, and the key itself is the class.
 *
 *   join(keys of turc, turcs, turque, turques) → keys "turc" and "turq" are one class
 *   join(keys of Gandja, Ganja, Gəncə)         → keys "gand", "ganj" and "genc" are one class
 */

import { keyOf } from '../text/tokenise.ts';
import { FLAGS } from './hashing.ts';

export class WordClasses {
  /** A key's parent on the way to the key that stands for its class. */
  readonly #parents = new Map<number, number>();

  /** Makes one class of all these keys. The smallest key stands for it, so that order doesn't matter. */
  join(keys: Iterable<number>): void {
    let root = -1;
    for (const key of keys) {
      const other = this.#root(key);
      if (root < 0 || root === other) root = other;
      else root = this.#link(root, other);
    }
  }

  /** The class of a key, its flag bits zero. */
  classOf(key: number): number {
    return this.#root(key) & ~FLAGS;
  }

  /** Keys that were joined with others. */
  joined(): Iterable<number> {
    return this.#parents.keys();
  }

  #link(a: number, b: number): number {
    const root = Math.min(a, b);
    const child = Math.max(a, b);
    this.#parents.set(child, root);
    this.#parents.set(root, root);
    return root;
  }

  #root(key: number): number {
    let root = key;
    for (
      let parent = this.#parents.get(root);
      parent !== undefined && parent !== root;
      parent = this.#parents.get(root)
    ) {
      root = parent;
    }
    if (root !== key) this.#parents.set(key, root);
    return root;
  }
}

/** The key under which words are looked up that share only three letters with an open word (`tur*`). */
export function openKey(head: string): number {
  return keyOf(`${head}*`);
}
