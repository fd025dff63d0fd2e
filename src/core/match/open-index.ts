/** Bytes of an index to something that can be searched, by viewing them. */

import type { ClaimId, PackId } from '../pack/model.ts';
import { ByteReader } from './bytes.ts';
import { FiledUnder } from './filed-under.ts';
import { type Sections, takeApart } from './layout.ts';
import { PhraseStore } from './phrase-store.ts';
import { ReadText } from './read-text.ts';

/** One table of phrases, as laid out by phrase-table.ts. */
export interface PhraseTable {
  filter: Uint32Array;
  filterBits: number;
  heads: Uint32Array;
  headBits: number;
  records: Uint8Array;
  filedUnder: FiledUnder;
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
  texts: Uint8Array;
  /** Arrays for the text that is being read, kept from text to text. */
  reading: ReadText;
}

export type OpenedIndex = { ok: true; index: ClaimIndex } | { ok: false; reason: string };

/** Refuses bytes of another version and bytes of which any was changed. */
export function openIndex(bytes: Uint8Array): OpenedIndex {
  const apart = takeApart(bytes);
  if (!apart.ok) return apart;
  return { ok: true, index: viewIndex(apart.sections, apart.shortOpenWords) };
}

function viewIndex(sections: Sections, shortOpenWords: boolean): ClaimIndex {
  const { aliases } = sections;
  return {
    aliases: new Int32Array(aliases.buffer, aliases.byteOffset, aliases.length / 4),
    shortOpenWords,
    phrases: tableOf(sections.phraseFilter, sections.phraseHeads, sections.phraseRecords),
    context: tableOf(sections.contextFilter, sections.contextHeads, sections.contextRecords),
    store: new PhraseStore(sections),
    claims: numbersOf(sections.claims),
    terms: numbersOf(sections.terms),
    texts: sections.texts,
    reading: new ReadText(),
  };
}

function tableOf(filterBytes: Uint8Array, headBytes: Uint8Array, records: Uint8Array): PhraseTable {
  const filter = numbersOf(filterBytes);
  const heads = numbersOf(headBytes);
  return {
    filter,
    filterBits: Math.log2(filter.length),
    heads,
    headBits: Math.log2(heads.length - 1),
    records,
    filedUnder: new FiledUnder(),
  };
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

/** What the index knows of a claim. */
export function claimAt(index: ClaimIndex, claim: number): { pack: PackId; claim: ClaimId } {
  const reader = new ByteReader(index.texts, index.claims[claim] as number);
  const pack = new ByteReader(index.texts, reader.varint()).string();
  reader.varint();
  return { pack: pack as PackId, claim: reader.string() as ClaimId };
}

/** First day of a claim as `dayNumber`; 0 when unknown. */
export function sinceOf(index: ClaimIndex, claim: number): number {
  const reader = new ByteReader(index.texts, index.claims[claim] as number);
  reader.varint();
  return reader.varint();
}

/** A context term as its author wrote it. */
export function termAt(index: ClaimIndex, term: number): string {
  return new ByteReader(index.texts, index.terms[term] as number).string();
}
