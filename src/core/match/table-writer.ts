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
  yield* writer.plan(slice);
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
  readonly anchored = new Filing((position, last, records) => this.#write(position, last, records));
  readonly loose: LooseFiling;
  /** Words from first to last of the loose phrases that ask what stands near, at most. */
  reach = 0;
  filed = createBits(0);
  needed = createBits(0);
  readonly #sources: TableSources;
  readonly #contents: Contents;
  #bits: BitWriter | null = null;

  constructor(sources: TableSources, contents: Contents) {
    this.#sources = sources;
    this.#contents = contents;
    const write = (position: number, last: number, records: ByteWriter) => this.#write(position, last, records);
    this.loose = new LooseFiling(write, sources.widths.item);
  }

  *plan(slice: number): Generator<void> {
    const { gathering, planner } = this.#sources;
    const { wordings, styles } = gathering;
    const isLoose = styles.list.map(({ gap, any }) => gap > 0 || any);
    const count = this.#contents.phrases.length + this.#contents.terms.length;
    for (let position = 0; position < count; position += 1) {
      const wording = this.#wording(position);
      const [from, to] = [wordings.starts.at(wording), wordings.end(wording)];
      planner.run(wordings.elements.data, from, to, isLoose[wordings.styles.at(wording)] === true);
      const { anchored, hash, last } = planner.plan;
      (anchored ? this.anchored : this.loose).add(hash, last, position);
      if (!anchored) this.#fileLoose(from, to, wordings.styles.at(wording), planner.plan);
      if (position % slice === slice - 1) yield;
    }
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

  #wording(position: number): number {
    const { phrases, terms } = this.#contents;
    if (position < phrases.length) return phrases[position] as number;
    return this.#sources.gathering.termWordings.at(terms[position - phrases.length] as number);
  }

  #write(position: number, last: number, records: ByteWriter): void {
    const { gathering, items, matchers, widths } = this.#sources;
    const { wordings } = gathering;
    const { phrases, terms } = this.#contents;
    const wording = this.#wording(position);
    const [from, to] = [wordings.starts.at(wording), wordings.end(wording)];
    const isTerm = position >= phrases.length;
    const claim = isTerm ? -1 : matchers.plainClaim(wording);
    const kind = isTerm ? TERM : claim >= 0 ? PLAIN : 0;
    writeRecordHead(records, { count: to - from, last, style: wordings.styles.at(wording) }, kind);
    this.#bits ??= new BitWriter(records);
    for (let i = from; i < to; i += 1) this.#bits.write(items.item(wordings.elements.at(i)), widths.item);
    if (claim >= 0) this.#bits.write(claim, widths.claim);
    this.#bits.end();
    if (isTerm) records.varint(terms[position - phrases.length] as number);
    else if (claim < 0) {
      const start = records.begin();
      matchers.write(wording, records);
      records.end(start);
    }
  }
}

/** Entries of one kind, in columns. */
class Filing {
  readonly hashes = new IntList();
  readonly #lasts = new IntList();
  readonly #positions = new IntList();
  readonly #write: (position: number, last: number, records: ByteWriter) => void;

  constructor(write: (position: number, last: number, records: ByteWriter) => void) {
    this.#write = write;
  }

  add(hash: number, last: number, position: number): void {
    this.hashes.push(hash);
    this.#lasts.push(last);
    this.#positions.push(position);
  }

  begin(_entries: Uint32Array, _records: ByteWriter): void {}

  head(records: ByteWriter): number {
    return records.length;
  }

  readonly write = (entry: number, records: ByteWriter): void => {
    this.#write(this.#positions.at(entry), this.#lasts.at(entry), records);
  };
}

/** Loose phrases: a bucket's head leads to what its records need, and where they begin. */
class LooseFiling extends Filing {
  /** By entry, the item it needs most. */
  readonly needs = new IntList();
  /** The same for the item it needs next. */
  readonly nexts = new IntList();
  readonly #written = new IntList();
  readonly #shape: NeedShape;

  constructor(write: (position: number, last: number, records: ByteWriter) => void, itemBits: number) {
    super(write);
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
