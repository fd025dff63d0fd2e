/** One table: its phrases with their matchers and its terms with their numbers, filed as planned. */

import { createBits, setBit } from './bit-set.ts';
import { ByteWriter } from './bytes.ts';
import type { Gathering } from './gathering.ts';
import { IntList } from './int-list.ts';
import type { Items } from './items.ts';
import { FARTHEST, LAST_NEED, type Need, NOTHING, needNumber } from './loose-needs.ts';
import type { MatcherRows } from './matcher-rows.ts';
import { reachOf, stepOf } from './near-items.ts';
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
  readonly loose = new LooseFiling();
  /** Words from first to last of the loose phrases that ask what stands near, at most. */
  reach = 0;
  filed = createBits(0);
  needed = createBits(0);
  readonly #sources: TableSources;
  readonly #contents: Contents;

  constructor(sources: TableSources, contents: Contents) {
    this.#sources = sources;
    this.#contents = contents;
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
    const { items, longestName } = this.#sources;
    const { wordings, styles } = this.#sources.gathering;
    let names = 0;
    for (let i = from; i < to; i += 1) names += Number(items.isWide(wordings.elements.at(i)));
    const { gap = 0, any = false } = styles.list[style] ?? {};
    const reach = reachOf(to - from, gap, names, longestName);
    if (reach <= FARTHEST) this.reach = Math.max(this.reach, reach);
    const needOf = (position: number): Need => {
      if (position < 0 || reach > FARTHEST) return NOTHING;
      const item = items.head(wordings.elements.at(from + position));
      if (any) return { item, before: reach };
      if (position > last) return { item, before: -1 };
      return { item, before: names > 0 ? reach : (last - position) * stepOf(gap) };
    };
    const item = items.head(wordings.elements.at(from + last));
    this.loose.fileUnder(item, needNumber(needOf(need), needOf(next)));
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
    records.copy(this.records, this.#starts.at(entry), this.#starts.at(entry) + this.length(entry));
  }

  /** Bytes of the record of an entry. */
  protected length(entry: number): number {
    const isLast = entry + 1 === this.#starts.length;
    return (isLast ? this.records.length : this.#starts.at(entry + 1)) - this.#starts.at(entry);
  }
}

/** Loose phrases: a bucket's head leads to the runs of what its records need. */
class LooseFiling extends Filing {
  /** By entry, what it is filed under and the number of what it needs. */
  readonly #items = new IntList();
  readonly #needs = new IntList();
  readonly #written = new IntList();

  /** What the entry added last is filed under, and the number of what it needs. */
  fileUnder(item: number, need: number): void {
    this.#items.push(item);
    this.#needs.push(need);
  }

  override begin(entries: Uint32Array, records: ByteWriter): void {
    entries.sort((a, b) => this.#items.at(a) - this.#items.at(b) || a - b);
    let place = records.length;
    let before = 0;
    for (const entry of entries) {
      const item = this.#items.at(entry);
      if (item !== before) this.#beginRun(item, place);
      before = item;
      this.#written.push(this.#needs.at(entry));
      place += this.length(entry);
    }
    this.#endRun();
  }

  #beginRun(item: number, place: number): void {
    this.#endRun();
    this.#written.push(place);
    this.#written.push(item);
  }

  #endRun(): void {
    const { data, length } = this.#written;
    if (length > 0) data[length - 1] = (data[length - 1] as number) | LAST_NEED;
  }

  override head(): number {
    return this.#written.length;
  }

  written(): Uint32Array {
    return Uint32Array.from(this.#written.data.subarray(0, this.#written.length));
  }
}
