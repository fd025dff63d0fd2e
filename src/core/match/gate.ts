/** What a matcher asks of the words around its phrase. */

import type { Reach } from '../pack/model.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

export interface Gate {
  reach: Reach;
  /** The phrase alone is worth a mention. */
  mention: boolean;
  /** Numbers of terms; each group needs one of them within reach. */
  groups: number[][];
  /** None of these may stand within reach. */
  forbids: number[];
}

const REACHES: readonly Reach[] = ['sentence', 'block', 'page'];

export function writeGate(gate: Gate, bytes: ByteWriter): void {
  bytes.u8(REACHES.indexOf(gate.reach) | (gate.mention ? 4 : 0));
  bytes.varint(gate.groups.length);
  for (const group of [...gate.groups, gate.forbids]) {
    bytes.varint(group.length);
    for (const term of group) bytes.varint(term);
  }
}

export function readGate(reader: ByteReader): Gate {
  const head = reader.u8();
  const readGroup = () => Array.from({ length: reader.varint() }, () => reader.varint());
  const groups = Array.from({ length: reader.varint() + 1 }, readGroup);
  const forbids = groups.pop() ?? [];
  return { reach: REACHES[head & 3] ?? 'sentence', mention: (head & 4) === 4, groups, forbids };
}
