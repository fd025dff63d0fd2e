import { Batch } from './batch.ts';
import type { Block } from './element-kinds.ts';

/** `deep`: with all blocks inside it; else only with those never read before. */
export interface BlockToRead {
  block: Block;
  deep: boolean;
}

/** How far a reading has come. */
export interface Progress {
  /** The last update of this reading. */
  isLast: boolean;
  /** Whether anybody had to be asked since the last update. */
  asked: boolean;
}

/** A block without those inside it that were read before. */
export const shallow = (block: Block): BlockToRead => ({ block, deep: false });

/** Least time between two updates while reading goes on, in milliseconds: each takes in all that was found so far. */
const UPDATE_EVERY = 500;

/** One reading under way. */
export class Reading {
  /** Read from its end. */
  readonly pending: BlockToRead[];
  /** The first of the page: what is read was never asked about. */
  readonly isFirst: boolean;
  readonly batch = new Batch();
  /** Characters of all that was read. */
  characters = 0;
  /** Whether anybody had to be asked since the last update. */
  asked = false;
  #updateFrom = 0;

  constructor(pending: BlockToRead[], isFirst: boolean) {
    this.pending = pending;
    this.isFirst = isFirst;
  }

  get isDone(): boolean {
    return this.pending.length === 0 && this.batch.isEmpty;
  }

  /** Whether there was an update. */
  get hasShown(): boolean {
    return this.#updateFrom > 0;
  }

  /** After each reply, but not too often, and not before the last update, which comes anyway. */
  get isUpdateDue(): boolean {
    return this.batch.isEmpty && this.pending.length > 0 && performance.now() >= this.#updateFrom;
  }

  /** How far it has come since the update before. */
  updated(isLast: boolean): Progress {
    const { asked } = this;
    this.asked = false;
    this.#updateFrom = performance.now() + UPDATE_EVERY;
    return { isLast, asked };
  }
}
