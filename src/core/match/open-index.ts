/** Bytes of an index to something that can be searched, by viewing them. */

import type { ClaimId, PackId } from '../pack/model.ts';
import { ByteReader } from './bytes.ts';
import type { Gate } from './gathering.ts';
import {
  CHECKSUM_AT,
  CLAIM_WORDS,
  checksum,
  FIXED_WORDS,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  type Section,
  VERSION,
} from './layout.ts';
import { type Phrase, PhraseStore } from './phrase-store.ts';

/** One table of phrases, as laid out by phrase-table.ts. */
export interface PhraseTable {
  filter: Uint32Array;
  filterBits: number;
  heads: Uint32Array;
  headBits: number;
  records: Uint8Array;
}

export interface ClaimIndex {
  /** Open addressing: key, class and flags. */
  aliases: Int32Array;
  /** Some words with any ending have fewer letters than a key covers. */
  shortOpenWords: boolean;
  phrases: PhraseTable;
  context: PhraseTable;
  store: PhraseStore;
  claims: Uint32Array;
  terms: Uint32Array;
  strings: Uint8Array;
}

export type OpenedIndex = { ok: true; index: ClaimIndex } | { ok: false; reason: string };

/** Checks version and checksum. Copies only bytes that don't stand on a 4-byte boundary. */
export function openIndex(bytes: Uint8Array): OpenedIndex {
  if (bytes.length < HEADER_WORDS * 4 || bytes.length % 4 !== 0) return refuse('too short, or cut off');
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  if (words[0] !== MAGIC) return refuse('not an index');
  if (words[1] !== VERSION) return refuse(`of version ${words[1]}, not ${VERSION}`);
  if (words[3] !== bytes.length) return refuse('cut off');
  if (words[CHECKSUM_AT] !== checksum(words)) return refuse('damaged: the checksum differs');
  return { ok: true, index: viewIndex(aligned, words) };
}

function refuse(reason: string): OpenedIndex {
  return { ok: false, reason };
}

function viewIndex(bytes: Uint8Array, words: Uint32Array): ClaimIndex {
  const view = (section: Section): Uint8Array => {
    const at = FIXED_WORDS + SECTIONS.indexOf(section) * 2;
    const start = words[at] as number;
    return bytes.subarray(start, start + (words[at + 1] as number));
  };
  return {
    aliases: new Int32Array(numbersOf(view('aliases')).buffer, view('aliases').byteOffset, view('aliases').length / 4),
    shortOpenWords: words[4] === 1,
    phrases: tableOf(view('phraseFilter'), view('phraseHeads'), view('phraseRecords')),
    context: tableOf(view('contextFilter'), view('contextHeads'), view('contextRecords')),
    store: new PhraseStore(view('vocabulary'), view('names'), view('styles'), view('gates')),
    claims: numbersOf(view('claims')),
    terms: numbersOf(view('terms')),
    strings: view('strings'),
  };
}

function tableOf(filterBytes: Uint8Array, headBytes: Uint8Array, records: Uint8Array): PhraseTable {
  const filter = numbersOf(filterBytes);
  const heads = numbersOf(headBytes);
  return { filter, filterBits: Math.log2(filter.length), heads, headBits: Math.log2(heads.length - 1), records };
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

/** What the index knows of a claim. */
export function claimAt(index: ClaimIndex, number: number): { pack: PackId; claim: ClaimId; since: number } {
  const at = number * CLAIM_WORDS;
  return {
    pack: stringAt(index, index.claims[at] as number) as PackId,
    claim: stringAt(index, index.claims[at + 1] as number) as ClaimId,
    since: index.claims[at + 2] as number,
  };
}

/** First day of a claim as a number such as 20201010; 0 when unknown. */
export function sinceOf(index: ClaimIndex, claim: number): number {
  return index.claims[claim * CLAIM_WORDS + 2] as number;
}

/** A context term as its author wrote it. */
export function termAt(index: ClaimIndex, number: number): string {
  return stringAt(index, index.terms[number] as number);
}

export function termCount(index: ClaimIndex): number {
  return index.terms.length;
}

function stringAt(index: ClaimIndex, at: number): string {
  return new ByteReader(index.strings, at).string();
}

export type { Gate, Phrase };
