/**
 * What tells words apart that begin with the same four letters, for phrases that are filed under one word.
 *
 * Under "prés" stand présence, président, présenter and more. The record of a one-word anchor therefore keeps a hash
 * of the letters that follow the first four, as far as all forms of the word share them, at most TAIL_LETTERS.
 *
 *   président → "président" and its forms share "president": the tail is "ident", 5 letters
 *   Turkish exact word "el" → closed: the tail is the end of the word at once, 1 letter
 */

import { foldedUnit, SPECIAL } from '../text/fold-table.ts';
import type { Form } from '../text/inflect/form.ts';
import { foldSlice, KEY_LETTERS, type Tokens } from '../text/tokenise.ts';
import { sharedHead } from '../text/word-forms.ts';

export const TAIL_LETTERS = 8;

/** Stands for the end of a word. */
const END = 0;

export interface Tail {
  /** How many letters it covers, the end of the word counting as one. */
  letters: number;
  hash: number;
}

/** The tail that all forms of a word share. */
export function tailOf(forms: readonly Form[]): Tail {
  const { letters, closed } = sharedHead(forms);
  let hash = 0;
  let count = 0;
  const end = letters.length + (closed ? 1 : 0);
  for (let i = KEY_LETTERS; i < end && count < TAIL_LETTERS; i += 1, count += 1) {
    hash = addToTail(hash, i < letters.length ? letters.charCodeAt(i) : END);
  }
  return { letters: count, hash };
}

/** The hashes of a text word's tail after 0, 1, 2 … letters, put into `hashes`. */
export function readTail({ text, starts, ends }: Tokens, token: number, hashes: Uint8Array): void {
  const end = ends[token] as number;
  let hash = 0;
  let seen = 0;
  for (let i = starts[token] as number; i < end && seen < KEY_LETTERS + TAIL_LETTERS; i += 1, seen += 1) {
    const unit = foldedUnit[text.charCodeAt(i)] as number;
    if (unit <= SPECIAL) {
      readRareTail(foldSlice(text, starts[token] as number, end), hashes);
      return;
    }
    if (seen >= KEY_LETTERS) {
      hash = addToTail(hash, unit);
      hashes[seen - KEY_LETTERS + 1] = hash;
    }
  }
  close(hashes, hash, seen);
}

/** The same for a word with letters that don't fold one to one. */
function readRareTail(folded: string, hashes: Uint8Array): void {
  let hash = 0;
  const seen = Math.min(folded.length, KEY_LETTERS + TAIL_LETTERS);
  for (let i = KEY_LETTERS; i < seen; i += 1) {
    hash = addToTail(hash, folded.charCodeAt(i));
    hashes[i - KEY_LETTERS + 1] = hash;
  }
  close(hashes, hash, seen);
}

/** Past the end of a word no longer tail can agree but the one that is closed there. */
function close(hashes: Uint8Array, hash: number, seen: number): void {
  let at = Math.max(0, seen - KEY_LETTERS) + 1;
  if (at > TAIL_LETTERS) return;
  hashes[at] = addToTail(hash, END);
  for (at += 1; at <= TAIL_LETTERS; at += 1) hashes[at] = 0;
}

/** Never 0, so that a hash of 0 stands for no letters. */
function addToTail(hash: number, unit: number): number {
  const mixed = Math.imul(hash * 0x10000 + unit + 1, 0x2c1b3c6d);
  return (mixed >>> 20) & 0xff || 1;
}
