/**
 * The loose phrases of a table that may stand in a text, see phrase-plan.ts.
 *
 * A text is gone through in stretches. Words under which phrases are filed wait until all that may belong to these was met.
 * Then each is looked at: first whether the two rarest other words of each phrase were met near, then all others, then
 * whether they stand as the phrase wants them, as far as that can be said without reading letters.
 */

import { hasBit } from './bit-set.ts';
import { doubled } from './int-list.ts';
import { headOf } from './items.ts';
import { FILED, FLAG_BITS, ITEMS, LIST_HEAD, listOf, PHRASES, SMALL, type TableKind } from './lexicon.ts';
import {
  CLASS_AT,
  CLASS_MASK,
  DISTANCES,
  FARTHEST,
  NEXT_AT,
  NEXT_CLASS_AT,
  PLACE_MASK,
  RUN_HEAD,
} from './loose-needs.ts';
import { NearItems, reachOf, stepOf } from './near-items.ts';
import { MAX_SMALL_WORDS } from './phrase-element.ts';
import { runWidth } from './phrase-store.ts';
import { RecordCursor } from './record.ts';
import { Stream } from './stream.ts';
import type { Style } from './styles.ts';
import type { Emit, SharedParts, TableParts } from './table-scan.ts';

/** Phrases of more elements are candidates wherever their words were met near. */
const MOST_ELEMENTS = 30;
/** Steps to find out how a phrase may stand; what takes more is a candidate. */
const MOST_STEPS = 300;

/** Words in a stretch. */
const STRETCH = 64;
/** Numbers noted of a word that waits. */
const WAITING = 2;

export class LooseScan {
  readonly #shared: SharedParts;
  readonly #needs: Uint32Array;
  readonly #reach: number;
  readonly #kind: TableKind;
  readonly #record: RecordCursor;
  readonly #near = new NearItems();
  /** What words that were not looked at yet are filed under: the word's place, the item. */
  #waiting: Int32Array = new Int32Array(WAITING * 256);
  #waits = 0;
  #stream = new Stream();
  #count = 0;
  /** The items of the record at hand. */
  readonly #heads = new Int32Array(MOST_ELEMENTS);
  #steps = 0;

  constructor(shared: SharedParts, kind: TableKind, { records, needs, reach }: TableParts) {
    this.#shared = shared;
    this.#needs = needs;
    this.#reach = reach;
    this.#kind = kind;
    this.#record = new RecordCursor(records, shared.widths);
  }

  /** Candidates among the `count` words of the stream, small ones included, of which the first is the text's `from`. */
  find(stream: Stream, count: number, from: number, emit: Emit): void {
    this.#stream = stream;
    this.#count = count;
    this.#near.begin(count);
    this.#waits = 0;
    for (let until = STRETCH, met = 0; met < count; until += STRETCH) {
      const reached = Math.min(count, until + this.#reach);
      this.#meet(met, reached);
      met = reached;
      this.#look(met === count ? count : until, from, emit);
    }
  }

  /**
   * Notes of the words [from, to) what they are, and what is filed under them. All is noted alike, needed by some phrase or
   * not: to ask costs more, since no processor can guess the answer.
   */
  #meet(from: number, to: number): void {
    const { whats } = this.#stream;
    const { met, base } = this.#near;
    const filed = this.#kind === PHRASES ? FILED : 0;
    let waits = this.#waits;
    let waiting = this.#makeRoom(waits + (to - from) * WAITING);
    for (let place = from; place < to; place += 1) {
      const what = whats[place] as number;
      if (what < 0) {
        this.#waits = waits;
        this.#meetAll(listOf(what), place, (to - place) * WAITING);
        waits = this.#waits;
        waiting = this.#waiting;
        continue;
      }
      const item = what >> FLAG_BITS;
      met[item & PLACE_MASK] = base + place;
      waiting[waits] = place;
      waiting[waits + 1] = item;
      waits += (what & filed) * WAITING;
    }
    this.#waits = waits;
  }

  /** The same of a word that is all items of a list of the lexicon; leaves room for so many numbers besides. */
  #meetAll(list: number, place: number, besides: number): void {
    const { data } = this.#shared.lexicon.lists;
    const { met, base } = this.#near;
    const end = list + LIST_HEAD + (data[list + ITEMS] as number);
    for (let i = list + LIST_HEAD; i < end; i += 1) met[(data[i] as number) & PLACE_MASK] = base + place;
    const count = data[list + this.#kind] as number;
    const first = this.#kind === PHRASES ? end : end + (data[list + PHRASES] as number);
    let waits = this.#waits;
    const waiting = this.#makeRoom(waits + count * WAITING + besides);
    for (let i = first; i < first + count; i += 1) {
      waiting[waits] = place;
      waiting[waits + 1] = data[i] as number;
      waits += WAITING;
    }
    this.#waits = waits;
  }

  /** The list of what waits, with room for so many numbers. */
  #makeRoom(most: number): Int32Array {
    while (this.#waiting.length < most) this.#waiting = doubled(this.#waiting);
    return this.#waiting;
  }

  /** Looks at the runs that wait, of words before `until`; the others go on waiting. */
  #look(until: number, from: number, emit: Emit): void {
    const needs = this.#needs;
    const waiting = this.#waiting;
    const waits = this.#waits;
    const { met, base } = this.#near;
    const runs = this.#shared.lexicon.runs(this.#kind);
    let at = 0;
    for (; at < waits; at += WAITING) {
      const place = waiting[at] as number;
      if (place >= until) break;
      const here = base + place;
      const first = (runs[waiting[at + 1] as number] as number) + RUN_HEAD;
      for (let i = first, need = 0; need >= 0; i += 1) {
        need = (needs[i] as number) | 0;
        const most = need & PLACE_MASK;
        if (most !== 0 && (met[most] as number) < here - (DISTANCES[(need >>> CLASS_AT) & CLASS_MASK] as number))
          continue;
        const next = (need >>> NEXT_AT) & PLACE_MASK;
        if (next !== 0 && (met[next] as number) < here - (DISTANCES[(need >>> NEXT_CLASS_AT) & CLASS_MASK] as number))
          continue;
        this.#lookAt(place, first, i, from, emit);
      }
    }
    waiting.copyWithin(0, at, waits);
    this.#waits = waits - at;
  }

  /** Looks at the record of a need, in the run whose needs begin at `first`. */
  #lookAt(place: number, first: number, need: number, from: number, emit: Emit): void {
    const record = this.#record;
    let at = this.#needs[first - RUN_HEAD] as number;
    for (let passed = first; passed < need; passed += 1) {
      record.enter(at);
      at = record.next();
    }
    record.enter(at);
    if (this.#mayStand(place)) emit(at, from + place);
  }

  /** Whether the elements of the record may stand around a place, where what it is filed under stands. */
  #mayStand(place: number): boolean {
    const { count, last, style } = this.#record;
    if (count === 1) return true;
    const { gap, any } = this.#shared.styles[style] as Style;
    const { longestName } = this.#shared.counts;
    const names = this.#names();
    const reach = reachOf(count, gap, names, longestName);
    if (reach > FARTHEST || count > MOST_ELEMENTS) return true;
    for (let element = 0; element < count; element += 1) {
      const head = this.#head(element);
      this.#heads[element] = head;
      if (element === last) continue;
      const left = any || names > 0 ? reach : (last - element) * stepOf(gap);
      const since = element > last && !any ? place + 1 : place - left;
      if (!this.#near.wasMet(head, since)) return false;
    }
    // A name was met at one of its words; others of it may stand on either side.
    const others = gap + (names > 0 ? 2 * (runWidth(longestName) - 1) : 0);
    if (any) return this.#isChain(place, others);
    this.#steps = 0;
    return this.#follows(last, place, 1, others) && this.#follows(last, place, -1, others);
  }

  #head(element: number): number {
    return headOf(this.#shared.heads, this.#record.item(element));
  }

  /** How many elements are names that may be several words. */
  #names(): number {
    const { apart, counts } = this.#shared;
    let count = 0;
    if (counts.names > 0)
      for (let element = 0; element < this.#record.count; element += 1) {
        const item = this.#record.item(element);
        if (item > counts.words && hasBit(apart, item)) count += 1;
      }
    return count;
  }

  /** Whether the elements behind (`step` 1) or before (-1) one that stands at a place may follow in their order. */
  #follows(element: number, place: number, step: number, others: number): boolean {
    const next = element + step;
    if (next < 0 || next >= this.#record.count) return true;
    const head = this.#heads[next] as number;
    let [small, other] = [0, 0];
    for (let at = place + step; at >= 0 && at < this.#count; at += step) {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) return true;
      if (this.#isAt(at, head) && this.#follows(next, at, step, others)) return true;
      if (small < MAX_SMALL_WORDS && this.#isSmall(at)) small += 1;
      else if (other < others) other += 1;
      else return false;
    }
    return false;
  }

  /** Whether all elements may stand around a place, each near enough to another. */
  #isChain(place: number, others: number): boolean {
    const all = 2 ** this.#record.count - 1;
    const found =
      this.#elementsAt(place) | this.#elementsFrom(place, 1, others) | this.#elementsFrom(place, -1, others);
    return (found | (1 << this.#record.last)) === all;
  }

  /** The elements, as bits, that a chain from a place on holds. */
  #elementsFrom(place: number, step: number, others: number): number {
    let [found, small, other] = [0, 0, 0];
    for (let at = place + step; at >= 0 && at < this.#count; at += step) {
      const here = this.#elementsAt(at);
      found |= here;
      if (here !== 0) [small, other] = [0, 0];
      else if (small < MAX_SMALL_WORDS && this.#isSmall(at)) small += 1;
      else if (other < others) other += 1;
      else break;
    }
    return found;
  }

  #elementsAt(at: number): number {
    let found = 0;
    for (let element = 0; element < this.#record.count; element += 1)
      if (this.#isAt(at, this.#heads[element] as number)) found |= 1 << element;
    return found;
  }

  #isSmall(at: number): boolean {
    return ((this.#stream.whats[at] as number) & SMALL) !== 0;
  }

  /** Whether a word can be an item. */
  #isAt(at: number, head: number): boolean {
    const what = this.#stream.whats[at] as number;
    if (what >= 0) return what >> FLAG_BITS === head;
    const { data } = this.#shared.lexicon.lists;
    const list = listOf(what);
    const end = list + LIST_HEAD + (data[list + ITEMS] as number);
    for (let i = list + LIST_HEAD; i < end; i += 1) if (data[i] === head) return true;
    return false;
  }
}
