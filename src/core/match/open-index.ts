/** Bytes of an index to something that can be searched, by viewing them. */

import type { ClaimId, PackId } from '../pack/model.ts';
import { bitsFor } from './bit-set.ts';
import { ByteReader } from './bytes.ts';
import { ClaimReader } from './claim-bytes.ts';
import { FormTable } from './form-table.ts';
import { type Counts, type Sections, takeApart } from './layout.ts';
import { CONTEXT, Lexicon, PHRASES } from './lexicon.ts';
import { PhraseStore } from './phrase-store.ts';
import { ReadText } from './read-text.ts';
import { readStyles } from './styles.ts';
import { TableScan } from './table-scan.ts';
import { WordReader } from './word-bytes.ts';

export interface ClaimIndex {
  phrases: TableScan;
  context: TableScan;
  store: PhraseStore;
  claims: ClaimReader;
  /** How many context terms there are. */
  terms: number;
  termPlaces: Uint32Array;
  texts: Uint8Array;
  /** Records of phrases and terms, bytes for ids of claims and texts of terms: for measuring. */
  entries: number;
  idBytes: number;
  /** Arrays for the text that is being read, kept from text to text. */
  reading: ReadText;
}

export type OpenedIndex = { ok: true; index: ClaimIndex } | { ok: false; reason: string };

/** Refuses bytes of another version and bytes of which any was changed; they may come in the pieces of `partIndex`. */
export function openIndex(bytes: Uint8Array | readonly Uint8Array[]): OpenedIndex {
  const apart = takeApart('buffer' in bytes ? [bytes] : bytes);
  if (!apart.ok) return apart;
  return { ok: true, index: viewIndex(apart.sections, apart.counts) };
}

function viewIndex(sections: Sections, counts: Counts): ClaimIndex {
  const { words, names, claims, shortestStem, longestStem } = counts;
  const styles = readStyles(sections.styles);
  const wordReader = new WordReader({
    langs: sections.langs,
    places: numbersOf(sections.wordPlaces),
    words: sections.words,
  });
  const forms = new FormTable({
    slots: numbersOf(sections.forms),
    checks: sections.formChecks,
    setBytes: sections.endings,
    largestItem: words + names,
    shortest: shortestStem,
    longest: longestStem,
  });
  const [phraseBits, contextBits] = [
    {
      filed: sections.phraseFiled,
      needed: sections.phraseNeeded,
      looseHeads: numbersOf(sections.phraseLooseHeads),
      needs: numbersOf(sections.phraseNeeds),
    },
    {
      filed: sections.contextFiled,
      needed: sections.contextNeeded,
      looseHeads: numbersOf(sections.contextLooseHeads),
      needs: numbersOf(sections.contextNeeds),
    },
  ];
  const lexicon = new Lexicon(forms, sections.apart, phraseBits, contextBits);
  const widths = { item: bitsFor(words + names), claim: bitsFor(claims) };
  const heads = { words, heads: sections.heads, nameHeads: numbersOf(sections.nameHeads) };
  const { passed, apart } = sections;
  const shared = { lexicon, heads, passed, apart, widths, styles, counts };
  return {
    phrases: new TableScan(shared, PHRASES, {
      filter: numbersOf(sections.phraseFilter),
      heads: numbersOf(sections.phraseHeads),
      records: sections.phraseRecords,
      needs: numbersOf(sections.phraseNeeds),
      reach: counts.phraseReach,
    }),
    context: new TableScan(shared, CONTEXT, {
      filter: numbersOf(sections.contextFilter),
      heads: numbersOf(sections.contextHeads),
      records: sections.contextRecords,
      needs: numbersOf(sections.contextNeeds),
      reach: counts.contextReach,
    }),
    store: new PhraseStore({
      widths,
      words: wordReader,
      wordCount: words,
      namePlaces: numbersOf(sections.namePlaces),
      names: sections.names,
      styles,
      gates: sections.gates,
    }),
    claims: new ClaimReader({
      claimPlaces: numbersOf(sections.claimPlaces),
      claims: sections.claims,
      packs: sections.packs,
    }),
    terms: sections.terms.length / 4,
    termPlaces: numbersOf(sections.terms),
    texts: sections.texts,
    entries: counts.entries,
    idBytes: sections.claimPlaces.length + sections.claims.length + sections.terms.length + sections.texts.length,
    reading: new ReadText(),
  };
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

/** What the index knows of a claim. */
export function claimAt({ claims }: ClaimIndex, claim: number): { pack: PackId; claim: ClaimId } {
  const { pack, id } = claims.claim(claim);
  return { pack: pack as PackId, claim: id as ClaimId };
}

/** First day of a claim as `dayNumber`; 0 when unknown. */
export function sinceOf({ claims }: ClaimIndex, claim: number): number {
  return claims.claim(claim).since;
}

/** A context term as its author wrote it. */
export function termAt({ texts, termPlaces }: ClaimIndex, term: number): string {
  return new ByteReader(texts, termPlaces[term] as number).string();
}
