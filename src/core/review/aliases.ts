/** Which links are spellings of one page. */

import { compareRecords } from './merge-records.ts';
import type { Link, RecordOf } from './model.ts';

/** Follows merges to their end; of several merges of one link the newest counts. */
export class Aliases {
  readonly #into = new Map<Link, Link>();
  readonly #spellings = new Map<Link, Link[]>();

  constructor(merges: readonly RecordOf<'merged'>[]) {
    for (const { link, into } of [...merges].sort(compareRecords)) if (link !== into) this.#into.set(link, into);
    for (const link of this.#into.keys()) {
      const root = this.rootOf(link);
      this.#spellings.set(root, [...(this.#spellings.get(root) ?? []), link]);
    }
  }

  /** The link that stands for all spellings; of links merged in a ring the first by name. */
  rootOf(link: Link): Link {
    const path: Link[] = [];
    for (let at = link; ; ) {
      const into = this.#into.get(at);
      if (into === undefined) return at;
      const ring = path.indexOf(at);
      if (ring >= 0) return path.slice(ring).sort()[0] ?? at;
      path.push(at);
      at = into;
    }
  }

  /** The root and all that were merged into it. */
  spellingsOf(root: Link): Link[] {
    return [root, ...(this.#spellings.get(root) ?? []).filter((link) => link !== root)];
  }
}
