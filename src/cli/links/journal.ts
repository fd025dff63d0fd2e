/**
 * The file of `--resume`: the records of every link that is done, one a line, in the format in which reviews are
 * exchanged. A line is written before the link is told of, so a killed run loses nothing that it printed; a line cut by
 * the kill is taken off when the file is opened again.
 */

import { closeSync, createReadStream, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readLine } from '../../core/review/import-records.ts';
import type { ReviewRecord } from '../../core/review/model.ts';

const HEADER = '{"format":"recoupe-review/1"}\n';
const NEWLINE = 10;

export class Journal {
  readonly #path: string;
  readonly #file: number;

  /** Throws where the file can't be opened for writing, or is something else. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'a+');
    const { size } = statSync(path);
    if (size === 0) writeSync(this.#file, HEADER);
    else {
      if (!this.#isOurs()) throw new Error('is not a file of recoupe links');
      ftruncateSync(this.#file, this.#endOfLastLine(size));
    }
  }

  /** What earlier runs wrote, one record after the other; unreadable lines are told of. */
  async *read(warn: (message: string) => void): AsyncGenerator<ReviewRecord> {
    let number = 0;
    for await (const line of createInterface({
      input: createReadStream(this.#path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1;
      if (number === 1 || line === '') continue;
      const record = readLine(line);
      if (typeof record === 'string') warn(`${this.#path}: line ${number} ${record}`);
      else yield record;
    }
  }

  /** The records of one link, in one write. */
  append(records: readonly ReviewRecord[]): void {
    writeSync(this.#file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }

  close(): void {
    closeSync(this.#file);
  }

  #isOurs(): boolean {
    const head = Buffer.alloc(HEADER.length);
    readSync(this.#file, head, 0, head.length, 0);
    return HEADER.startsWith(head.toString('utf8').replace(/\0+$/, ''));
  }

  #endOfLastLine(size: number): number {
    const piece = Buffer.alloc(65_536);
    for (let end = size; end > 0; ) {
      const start = Math.max(0, end - piece.length);
      const length = readSync(this.#file, piece, 0, end - start, start);
      const at = piece.subarray(0, length).lastIndexOf(NEWLINE);
      if (at >= 0) return start + at + 1;
      end = start;
    }
    return 0;
  }
}
