/** Which pages have passages of each other, without comparing each with each. */

import type { Link, Passage } from '../model.ts';
import { resemblance } from '../shingles.ts';
import type { TracePage } from '../trace-model.ts';
import { oldestFirst } from './order-pages.ts';

/** What a page shares with another. */
export interface Likeness {
  /** Those of the page that the other has near-identically, and their words. */
  passages: readonly Passage[];
  words: number;
  /** Their words' part of the shorter page's, 0 to 1. */
  share: number;
}

/**
 * Two sentences of which so much is shared are one sentence with a word or two changed: of twenty words, two changes
 * leave 12 of 24 sequences. The same facts in other words share next to none.
 */
const NEAR_IDENTICAL = 0.3;

/** Near-identical passages share one of this many smallest hashes all but surely: 1 − (1 − 0.3)¹² > 0.98. */
const PROBES = 12;

/** Pages of which less is the same may merely end alike. */
const MOSTLY = 0.5;

/** A passage that is everywhere is compared with its oldest pages only. */
const MOST_COMPARED = 12;

/** A passage on so many pages of one site belongs to the site. */
const TEMPLATE_PAGES = 4;

/** Finds the likenesses of the pages of a batch; ask with `between` and `of`. */
export class Copies {
  readonly #likenesses = new Map<Link, Map<Link, Likeness>>();

  constructor(pages: readonly TracePage[]) {
    const told = withoutTemplates(oldestFirst(pages));
    const byLink = new Map(told.map((each) => [each.page.link, each]));
    const postings = new Map<number, Posting[]>();
    for (const { page, passages } of told) {
      for (const [other, pairs] of candidates(page, passages, postings)) {
        const [later, older] = [byLink.get(page.link), byLink.get(other)];
        if (later && older) this.#add(later, older, pairs);
      }
      for (const passage of passages) post(postings, page.link, passage);
    }
  }

  /** What the first shares with the second. */
  between(a: Link, b: Link): Likeness | null {
    return this.#likenesses.get(a)?.get(b) ?? null;
  }

  /** Pages that share passages with a page. */
  of(link: Link): ReadonlyMap<Link, Likeness> {
    return this.#likenesses.get(link) ?? new Map();
  }

  #add(a: Told, b: Told, pairs: ReadonlyMap<Passage, Passage>): void {
    const words = [...pairs].reduce((sum, [one, other]) => sum + Math.min(one.words, other.words), 0);
    const share = Math.min(1, words / Math.max(1, Math.min(a.words, b.words)));
    if (share < MOSTLY && isTail(a, new Set(pairs.keys())) && isTail(b, new Set(pairs.values()))) return;
    this.#set(a.page.link, b.page.link, { passages: [...pairs.keys()], words, share });
    this.#set(b.page.link, a.page.link, { passages: [...pairs.values()], words, share });
  }

  #set(a: Link, b: Link, likeness: Likeness): void {
    const known = this.#likenesses.get(a);
    if (known) known.set(b, likeness);
    else this.#likenesses.set(a, new Map([[b, likeness]]));
  }
}

interface Told {
  page: TracePage;
  /** What the page says in its own voice, without what belongs to its site; in reading order. */
  passages: Passage[];
  words: number;
}

/** Whether these are a page's last passages: what stands below two texts, a reminder or a notice, may be of a third. */
function isTail({ passages }: Told, shared: ReadonlySet<Passage>): boolean {
  return passages.slice(passages.length - shared.size).every((passage) => shared.has(passage));
}

interface Posting {
  link: Link;
  passage: Passage;
}

/** Without speech, and without what a site has on several pages. */
function withoutTemplates(pages: readonly TracePage[]): Told[] {
  const onSite = new Map<string, number>();
  const keyOf = (page: TracePage, { hashes, words }: Passage) => `${page.host} ${words} ${hashes[0]} ${hashes.at(-1)}`;
  for (const page of pages) {
    for (const key of new Set(page.facts.passages.map((passage) => keyOf(page, passage)))) {
      onSite.set(key, (onSite.get(key) ?? 0) + 1);
    }
  }
  return pages.map((page) => {
    const passages = page.facts.passages.filter(
      (passage) => !passage.quoted && (onSite.get(keyOf(page, passage)) ?? 0) < TEMPLATE_PAGES,
    );
    return { page, passages, words: passages.reduce((sum, { words }) => sum + words, 0) };
  });
}

/** For each older page, which passages of this one are near-identical to which of its own; each is used once. */
function candidates(
  { link }: TracePage,
  passages: readonly Passage[],
  postings: ReadonlyMap<number, Posting[]>,
): Map<Link, Map<Passage, Passage>> {
  const found = new Map<Link, Map<Passage, Passage>>();
  for (const passage of passages) {
    const seen = new Set<Passage>();
    for (const hash of passage.hashes.slice(0, PROBES)) {
      for (const { link: other, passage: candidate } of postings.get(hash) ?? []) {
        if (other === link || seen.has(candidate)) continue;
        seen.add(candidate);
        const pairs = found.get(other);
        if (pairs?.has(passage) || resemblance(passage, candidate) < NEAR_IDENTICAL) continue;
        if (pairs) pairs.set(passage, candidate);
        else found.set(other, new Map([[passage, candidate]]));
      }
    }
  }
  return found;
}

function post(postings: Map<number, Posting[]>, link: Link, passage: Passage): void {
  for (const hash of passage.hashes.slice(0, PROBES)) {
    const known = postings.get(hash);
    if (!known) postings.set(hash, [{ link, passage }]);
    else if (known.length < MOST_COMPARED) known.push({ link, passage });
  }
}

/** Whether two pages share so much that one was copied from the other, or both from a third. */
export function isCopy({ passages, words, share }: Likeness): boolean {
  return (passages.length >= 2 && words >= 30 && share >= 0.2) || (words >= 15 && share >= 0.6);
}

/** What is left of a likeness with some of its passages only. */
export function partOf(likeness: Likeness, keep: (passage: Passage) => boolean): Likeness {
  const passages = likeness.passages.filter(keep);
  const words = passages.reduce((sum, each) => sum + each.words, 0);
  const all = likeness.passages.reduce((sum, each) => sum + each.words, 0);
  return { passages, words: (likeness.words * words) / all, share: (likeness.share * words) / all };
}
