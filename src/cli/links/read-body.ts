/** The body of an answer, inflated, up to a limit: neither endless bodies nor gzip bombs get further. */

import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { CheckFailure } from '../../core/review/model.ts';
import { connectionFailure } from './connection-failure.ts';
import type { Answer } from './open-answer.ts';

export interface BodyLimits {
  /** Of the inflated body. */
  bytes: number;
  /** Bytes in a second below which a server is dripping, once it had ten seconds. */
  slowest: number;
}

export type ReadBody = { ok: true; body: Buffer } | { ok: false; failure: CheckFailure };

const PATIENCE = 10_000;

class TooLarge extends Error {}
class TooSlow extends Error {}

/** Reads to the end, or says why not; rejects only when `signal` says so. */
export async function readBody(answer: Answer, limits: BodyLimits, signal: AbortSignal): Promise<ReadBody> {
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const inflater = inflaterFor(encoding);
  if (inflater === undefined) {
    answer.close();
    return { ok: false, failure: { reason: 'encoding', detail: encoding.slice(0, 50) } };
  }
  const collector = new Collector(limits);
  const watch = setInterval(() => collector.checkPace(answer.body), 1_000);
  try {
    if (inflater) await pipeline(answer.body, inflater, collector, { signal });
    else await pipeline(answer.body, collector, { signal });
    return { ok: true, body: collector.body };
  } catch (error) {
    if (signal.aborted) throw error;
    return { ok: false, failure: bodyFailure(error, limits) };
  } finally {
    clearInterval(watch);
    answer.close();
  }
}

/** Null for a plain body, undefined for an encoding that is not read. */
function inflaterFor(encoding: string) {
  switch (encoding) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function bodyFailure(error: unknown, { bytes }: BodyLimits): CheckFailure {
  if (error instanceof TooLarge) return { reason: 'too_large', detail: `more than ${bytes / 1024 / 1024} MB` };
  if (error instanceof TooSlow) return { reason: 'timeout', detail: 'the body drips' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^Z_|^ERR_.*BROTLI|ZLIB/.test(code)) return { reason: 'encoding', detail: code };
  return connectionFailure(error);
}

class Collector extends Writable {
  readonly #limits: BodyLimits;
  readonly #began = Date.now();
  readonly #pieces: Buffer[] = [];
  #length = 0;

  constructor(limits: BodyLimits) {
    super();
    this.#limits = limits;
  }

  get body(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  override _write(piece: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#length += piece.length;
    if (this.#length <= this.#limits.bytes) this.#pieces.push(piece);
    done(this.#length > this.#limits.bytes ? new TooLarge() : undefined);
  }

  checkPace(source: Readable): void {
    const elapsed = Date.now() - this.#began;
    if (elapsed > PATIENCE && this.#length < (elapsed / 1000) * this.#limits.slowest) source.destroy(new TooSlow());
  }
}
