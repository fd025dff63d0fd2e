/** One table: its phrases with their matchers and its terms with their numbers, filed as planned. */

import { createBits, setBit } from './bit-set.ts';
import { ByteWriter } from './bytes.ts';
import type { Gathering } from './gathering.ts';
import { IntList } from './int-list.ts';
import type { Items } from './items.ts';
import { LAST_NEED, NeedShape } from './loose-needs.ts';
import type { MatcherRows } from './matcher-rows.ts';
import { FARTHEST, reachOf } from './near-items.ts';
import type { Plan, Planner } from './phrase-plan.ts';
import { ANCHORED_BUCKET, buildBuckets, buildFilter, LOOSE_BUCKET, type PhraseTableBytes } from './phrase-table.ts';
import { BitWriter, PLAIN, type RecordWidths, TERM, writeRecordHead } from './record.ts';

/** What one table holds: phrases by wording, then terms by number. */
export interface Contents {
  phrases: number[];
  terms: number[];
}

/** What all tables of an index are made from. */
export interface TableSources {
  gathering: Gathering;
  items: Items;
  planner: Planner;
  matchers: MatcherRows;
  widths: RecordWidths;
  /** In words. */
  longestName: number;
}

export function* writeTable(
  sources: TableSources,
  contents: Contents,
  slice: number,
): Generator<void, PhraseTableBytes> {
  const writer = new TableWriter(sources, contents);
  yield* writer.file(slice);
  const records = new ByteWriter();
  const heads = yield* buildBuckets(writer.anchored, ANCHORED_BUCKET, records, slice);
  const looseHeads = yield* buildBuckets(writer.loose, LOOSE_BUCKET, records, slice);
  const filter = buildFilter(writer.anchored.hashes);
  return {
    filter,
    heads,
    looseHeads,
    needs: writer.loose.written(),
    filed: writer.filed,
    needed: writer.needed,
    reach: writer.reach,
    records: records.view(),
  };
}

class TableWriter {
  readonly anchored = new Filing();
  readonly loose: LooseFiling;
  /** Words from first to last of the loose phrases that ask what stands near, at most. */
  reach = 0;
  filed = createBits(0);
  needed = createBits(0);
  readonly #sources: TableSources;
  readonly #contents: Contents;

  constructor(sources: TableSources, contents: Contents) {
    this.#sources = sources;
    this.#contents = contents;
    this.loose = new LooseFiling(sources.widths.item);
  }

  /** Files all phrases, then all terms. */
  *file(slice: number): Generator<void> {
    const { phrases, terms } = this.#contents;
    const count = phrases.length + terms.length;
    for (let position = 0; position < count; position += 1) {
      if (position < phrases.length) this.#filePhrase(phrases[position] as number);
      else this.#fileTerm(terms[position - phrases.length] as number);
      if (position % slice === slice - 1) yield;
    }
  }

  #filePhrase(wording: number): void {
    const { matchers, widths } = this.#sources;
    const { records, bits } = this.#plan(wording);
    const claim = matchers.plainClaim(wording);
    this.#writeElements(wording, claim < 0 ? 0 : PLAIN, records, bits);
    if (claim >= 0) bits.write(claim, widths.claim);
    bits.end();
    if (claim >= 0) return;
    const start = records.begin();
    matchers.write(wording, records);
    records.end(start);
  }

  #fileTerm(term: number): void {
    const wording = this.#sources.gathering.termWordings.at(term);
    const { records, bits } = this.#plan(wording);
    this.#writeElements(wording, TERM, records, bits);
    bits.end();
    records.varint(term);
  }

  /** Plans a phrase or term; returns where its record has to be written. */
  #plan(wording: number): Filing {
    const { gathering, planner } = this.#sources;
    const { wordings, styles } = gathering;
    const from = wordings.starts.at(wording);
    const to = wordings.end(wording);
    const style = wordings.styles.at(wording);
    planner.run(wordings.elements.data, from, to, styles.isLoose(style));
    const { anchored, hash } = planner.plan;
    const filing = anchored ? this.anchored : this.loose;
    filing.add(hash);
    if (!anchored) this.#fileLoose(from, to, style, planner.plan);
    return filing;
  }

  #fileLoose(from: number, to: number, style: number, { last, need, next }: Plan): void {
    const { elements } = this.#sources.gathering.wordings;
    let names = 0;
    for (let i = from; i < to; i += 1) names += elements.at(i) & 1;
    const gap = this.#sources.gathering.styles.list[style]?.gap ?? 0;
    const reach = reachOf(to - from, gap, names, this.#sources.longestName);
    if (reach <= FARTHEST) this.reach = Math.max(this.reach, reach);
    this.loose.needs.push(reach > FARTHEST ? 0 : need);
    this.loose.nexts.push(reach > FARTHEST ? 0 : next);
    this.#markItems(from, to, last);
  }

  #markItems(from: number, to: number, last: number): void {
    const { items, gathering } = this.#sources;
    if (this.filed.length === 0) {
      this.filed = createBits(items.words + items.names + 1);
      this.needed = createBits(items.words + items.names + 1);
    }
    for (let i = from; i < to; i += 1) {
      const head = items.head(gathering.wordings.elements.at(i));
      setBit(i === from + last ? this.filed : this.needed, head);
    }
  }

  /** Writes the record of what was planned last, up to its elements. */
  #writeElements(wording: number, kind: number, records: ByteWriter, bits: BitWriter): void {
    const { gathering, items, planner, widths } = this.#sources;
    const { elements, starts, styles } = gathering.wordings;
    const from = starts.at(wording);
    const to = gathering.wordings.end(wording);
    writeRecordHead(records, { count: to - from, last: planner.plan.last, style: styles.at(wording) }, kind);
    for (let i = from; i < to; i += 1) bits.write(items.item(elements.at(i)), widths.item);
  }
}

/** Entries of one kind and their records, in the order in which they were added. */
class Filing {
  readonly hashes = new IntList();
  readonly records = new ByteWriter();
  readonly bits = new BitWriter(this.records);
  /** Where the record of each entry begins. */
  readonly #starts = new IntList();

  /** The record of the entry is to be written behind the others. */
  add(hash: number): void {
    this.hashes.push(hash);
    this.#starts.push(this.records.length);
  }

  begin(_entries: Uint32Array, _records: ByteWriter): void {}

  head(records: ByteWriter): number {
    return records.length;
  }

  write(entry: number, records: ByteWriter): void {
    const isLast = entry + 1 === this.#starts.length;
    records.copy(this.records, this.#starts.at(entry), isLast ? this.records.length : this.#starts.at(entry + 1));
  }
}

/** Loose phrases: a bucket's head leads to what its records need, and where they begin. */
class LooseFiling extends Filing {
  /** By entry, the item it needs most. */
  readonly needs = new IntList();
  /** The same for the item it needs next. */
  readonly nexts = new IntList();
  readonly #written = new IntList();
  readonly #shape: NeedShape;

  constructor(itemBits: number) {
    super();
    this.#shape = new NeedShape(itemBits);
  }

  override begin(entries: Uint32Array, records: ByteWriter): void {
    if (entries.length === 0) return;
    this.#written.push(records.length);
    for (const entry of entries)
      this.#written.push(this.#shape.number(this.hashes.at(entry), this.needs.at(entry), this.nexts.at(entry)));
    const { data, length } = this.#written;
    data[length - 1] = (data[length - 1] as number) | LAST_NEED;
  }

  override head(): number {
    return this.#written.length;
  }

  written(): Uint32Array {
    return Uint32Array.from(this.#written.data.subarray(0, this.#written.length));
  }
}
