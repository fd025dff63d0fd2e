/**
 * Reads web archives (WARC, ISO 28500) piece by piece, compressed or not. In `.warc.gz` each record is a gzip member
 * of its own; the inflater goes from member to member. At most one record is held.
 */

import { Gunzip } from 'fflate';
import { ByteQueue, latin1 } from './byte-queue.ts';
import { headerLines } from './http-message.ts';

/** A record of a web archive. */
export interface WarcRecord {
  /** `response`, `resource`, `warcinfo`… */
  type: string;
  /** Address of what was archived, or empty. */
  url: string;
  headers: ReadonlyMap<string, string>;
  /** Cut where it is longer than the reader takes. */
  content: Uint8Array;
  /** Whether some of the content is missing: too long, or the file ends within it. */
  cut: boolean;
}

/** Something in the file that is no record; reading goes on behind it where that can be found. */
export interface WarcProblem {
  /** Number of the record before it, from 1. */
  after: number;
  message: string;
}

const MAX_HEADER = 65_536;

/** What is kept of one record. */
const MAX_CONTENT = 8 * 1024 * 1024;

/** How it goes on within the file. */
type Expecting =
  | { kind: 'header' }
  | { kind: 'content'; headers: ReadonlyMap<string, string>; left: number; pieces: ByteQueue };

/**
 * Takes an archive in pieces of any size by `push`, then `end`. Never throws for what the bytes hold: see `problems`.
 * `maxContent` is in bytes of one record.
 */
export class WarcReader {
  readonly problems: WarcProblem[] = [];
  readonly #maxContent: number;
  readonly #queue = new ByteQueue();
  #gunzip: Gunzip | null | undefined;
  #expecting: Expecting = { kind: 'header' };
  #count = 0;
  #broken = false;

  constructor(maxContent = MAX_CONTENT) {
    this.#maxContent = maxContent;
  }

  /** The records that are complete with this piece. */
  *push(bytes: Uint8Array): Generator<WarcRecord> {
    if (this.#broken || bytes.length === 0) return;
    this.#gunzip ??= bytes[0] === 0x1f ? new Gunzip((piece) => this.#queue.push(piece)) : null;
    for (let at = 0; at < bytes.length && !this.#broken; at += STEP) {
      this.#inflate(bytes.subarray(at, at + STEP), false);
      yield* this.#records();
    }
  }

  /** The last record, which may be cut; then no more may be pushed. */
  *end(): Generator<WarcRecord> {
    if (this.#gunzip && !this.#broken) this.#inflate(new Uint8Array(0), true);
    yield* this.#records();
    const expecting = this.#expecting;
    if (expecting.kind === 'content') {
      this.#problem('the file ends within this record');
      yield this.#record(expecting, true);
    } else if (this.#queue.length > 4) this.#problem('the file ends within the header of this record');
    this.#expecting = { kind: 'header' };
    this.#queue.skip(this.#queue.length);
    this.#broken = true;
  }

  #inflate(bytes: Uint8Array, last: boolean): void {
    if (!this.#gunzip) {
      this.#queue.push(bytes);
      return;
    }
    try {
      this.#gunzip.push(bytes, last);
    } catch (error) {
      this.#broken = true;
      const reason = error instanceof Error ? error.message : String(error);
      if (!last) this.#problem(`the compressed data is damaged (${reason})`);
    }
  }

  *#records(): Generator<WarcRecord> {
    for (;;) {
      const expecting = this.#expecting;
      if (expecting.kind === 'header') {
        const headers = this.#header();
        if (!headers) return;
        const left = Number(headers.get('content-length'));
        this.#expecting = { kind: 'content', headers, left, pieces: new ByteQueue() };
        continue;
      }
      this.#gather(expecting);
      if (expecting.left > 0) return;
      this.#expecting = { kind: 'header' };
      yield this.#record(expecting, false);
    }
  }

  /** The next header that makes sense; null until it has come. */
  #header(): ReadonlyMap<string, string> | null {
    for (;;) {
      const end = this.#queue.endOfHeader(MAX_HEADER);
      if (end === null) {
        if (this.#queue.length >= MAX_HEADER) this.#skipGarbage(this.#queue.length - 1);
        return null;
      }
      const text = latin1(this.#queue.take(end)).replace(/^[\r\n]+/, '');
      if (text.trim() === '') continue;
      const [version = '', ...lines] = text.split(/\r?\n/);
      const headers = headerLines(lines);
      if (/^WARC\/\d/.test(version) && /^\d{1,15}$/.test(headers.get('content-length') ?? '')) return headers;
      this.#problem('something that is no record was left out');
    }
  }

  #skipGarbage(count: number): void {
    this.#queue.skip(count);
    this.#problem('something that is no record was left out');
  }

  /** Moves what has come of a record's content, as far as it is kept. */
  #gather(expecting: Extract<Expecting, { kind: 'content' }>): void {
    const room = Math.max(0, this.#maxContent - expecting.pieces.length);
    const kept = this.#queue.take(Math.min(room, expecting.left));
    expecting.pieces.push(kept);
    expecting.left -= kept.length;
    if (expecting.pieces.length >= this.#maxContent) expecting.left -= this.#queue.skip(expecting.left);
  }

  #record({ headers, pieces }: Extract<Expecting, { kind: 'content' }>, cut: boolean): WarcRecord {
    this.#count += 1;
    const declared = Number(headers.get('content-length'));
    return {
      type: headers.get('warc-type')?.toLowerCase() ?? '',
      url: (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'),
      headers,
      content: pieces.take(pieces.length),
      cut: cut || declared > this.#maxContent,
    };
  }

  #problem(message: string): void {
    if (this.problems.length < 1_000) this.problems.push({ after: this.#count, message });
  }
}

/** Inflated so many compressed bytes at a time: what they grow to is bounded with them. */
const STEP = 16_384;
