/** The records of one table: phrases with their matchers, terms with their numbers, pointers to those under names. */

import { ByteWriter } from './bytes.ts';
import type { Gathering } from './gathering.ts';
import { sealCheck } from './hashing.ts';
import { IntList } from './int-list.ts';
import type { MatcherRows } from './matcher-rows.ts';
import type { NameAnchor } from './phrase-plan.ts';
import { hasTail, POINTER } from './phrase-table.ts';
import type { Plans } from './plan-phrases.ts';

/** What one table holds: phrases by wording, then terms by number. */
export interface Contents {
  phrases: number[];
  terms: number[];
}

export class TableWriter {
  readonly records = new ByteWriter();
  /** What stands in the buckets: a hash, a width, and what to write. */
  readonly hashes = new IntList();
  readonly widths = new IntList();
  /** Position among the contents; or -1 - place of the record that a pointer points to. */
  readonly #targets = new IntList();
  readonly #pointers = new Map<number, NameAnchor>();
  readonly #gathering: Gathering;
  readonly #plans: Plans;
  readonly #contents: Contents;
  readonly #matchers: MatcherRows;

  constructor(gathering: Gathering, plans: Plans, contents: Contents, matchers: MatcherRows) {
    this.#gathering = gathering;
    this.#plans = plans;
    this.#contents = contents;
    this.#matchers = matchers;
  }

  /** Lists what stands in the buckets; writes the records that are filed under names. */
  file(): void {
    const { phrases, terms } = this.#contents;
    for (let position = 0; position < phrases.length + terms.length; position += 1) {
      const wording = this.#wording(position);
      const width = this.#plans.widths.at(wording);
      if (width === 0) this.#fileUnderName(position, this.#plans.singles.at(wording));
      else this.#add(this.#plans.hashes.at(wording), width, position);
    }
  }

  /** Appends what stands at an entry of the buckets. */
  write(entry: number): void {
    const target = this.#targets.at(entry);
    const anchor = this.#pointers.get(entry);
    if (anchor === undefined) this.#writeRecord(target);
    else this.#writePointer(anchor, -1 - target);
  }

  #fileUnderName(position: number, name: number): void {
    const start = this.records.begin();
    this.#writeRecord(position);
    const size = this.records.length - start - 1;
    this.records.end(start);
    const place = this.records.length - size;
    for (const anchor of this.#plans.nameAnchors(name)) {
      this.#pointers.set(this.hashes.length, anchor);
      this.#add(anchor.anchor, 1, -1 - place);
    }
  }

  #add(hash: number, width: number, target: number): void {
    this.hashes.push(hash);
    this.widths.push(width);
    this.#targets.push(target);
  }

  #wording(position: number): number {
    const { phrases, terms } = this.#contents;
    if (position < phrases.length) return phrases[position] as number;
    return this.#gathering.termWordings.at(terms[position - phrases.length] as number);
  }

  #writePointer({ anchor, tail }: NameAnchor, place: number): void {
    this.records.u16(sealCheck(anchor));
    this.records.u8(POINTER + tail.letters);
    this.records.u8(tail.hash);
    this.records.varint(place);
  }

  #writeRecord(position: number): void {
    const { phrases, terms } = this.#contents;
    const wording = this.#wording(position);
    const isTerm = position >= phrases.length;
    this.#writeWording(wording, isTerm);
    if (isTerm) this.records.varint(terms[position - phrases.length] as number);
    else this.#matchers.write(wording, this.records);
  }

  #writeWording(wording: number, isTerm: boolean): void {
    const { records } = this;
    const { wordings, vocabulary } = this.#gathering;
    const start = wordings.starts.at(wording);
    const end = wordings.end(wording);
    records.u16(this.#plans.checks.at(wording));
    records.u8(this.#plans.shapes.at(wording));
    records.u8((hasTail(this.#plans.shapes.at(wording)) ? this.#plans.tails : this.#plans.extended).at(wording));
    records.varint(wordings.styles.at(wording) * 2 + (isTerm ? 1 : 0));
    records.varint(end - start);
    records.varint(this.#plans.lasts.at(wording));
    for (let i = start; i < end; i += 1) {
      const element = wordings.elements.at(i);
      const places = (element & 1) === 1 ? vocabulary.namePlaces : vocabulary.places;
      records.varint(places.at(element >>> 1) * 2 + (element & 1));
    }
  }
}
