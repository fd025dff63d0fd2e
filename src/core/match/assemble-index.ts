/** What was gathered from the packs, laid out as the bytes of an index (layout.ts). */

import { allSkippableWords } from '../text/small-words.ts';
import { keyOf } from '../text/tokenise.ts';
import { ByteWriter } from './bytes.ts';
import type { Gate, GatheredPhrase, GatheredTerm, Gathering } from './gathering.ts';
import { ALONE_IN_CONTEXT, ALONE_IN_PHRASES, FLAGS, SKIPPABLE } from './hashing.ts';
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
import { type PhrasePlan, type PhraseSource, planPhrase } from './phrase-plan.ts';
import { buildPhraseTable, type PhraseTableBytes } from './phrase-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One record to be: a phrase with its matchers, or a term. */
type Entry = { source: PhraseSource; plan: PhrasePlan; anchor: number; filtered: boolean } & (
  | { kind: 'phrase'; phrase: GatheredPhrase }
  | { kind: 'term'; term: number }
);

export function* assembleIndex(gathering: Gathering, slice: number): Generator<void, Uint8Array> {
  const { vocabulary } = gathering;
  vocabulary.settle();
  yield;
  const usesOf = countUses(vocabulary);
  const sections = {} as Record<Section, Uint8Array>;
  sections.strings = new Uint8Array(0);
  const phraseEntries: Entry[] = [];
  for (const [position, phrase] of gathering.phrases.entries()) {
    if (phrase.matchers.length === 0) continue;
    phraseEntries.push(entryOf({ kind: 'phrase', phrase }, phrase, vocabulary, usesOf));
    if (position % slice === slice - 1) yield;
  }
  const contextEntries: Entry[] = [];
  for (const [number, term] of gathering.terms.entries()) {
    const entry = entryOf({ kind: 'term', term: number }, term, vocabulary, usesOf);
    if (term.onPage) phraseEntries.push(entry);
    if (term.inContext) contextEntries.push(entry);
    if (number % slice === slice - 1) yield;
  }
  writeWords(vocabulary, sections);
  const gates = writeGates(gathering.gates, sections);
  const styles = new Styles();
  yield;
  const phrases = yield* tableOf(phraseEntries, gathering, styles, gates);
  const context = yield* tableOf(contextEntries, gathering, styles, gates);
  Object.assign(sections, {
    phraseFilter: bytesOf(phrases.filter),
    phraseHeads: bytesOf(phrases.heads),
    phraseRecords: phrases.records,
    contextFilter: bytesOf(context.filter),
    contextHeads: bytesOf(context.heads),
    contextRecords: context.records,
    aliases: bytesOf(writeAliases(vocabulary, phraseEntries, contextEntries)),
    styles: styles.write(),
  });
  yield;
  writeClaims(gathering, sections);
  return joinSections(sections, vocabulary.hasShortOpenWords);
}

function entryOf(
  payload: { kind: 'phrase'; phrase: GatheredPhrase } | { kind: 'term'; term: number },
  source: PhraseSource,
  vocabulary: Vocabulary,
  usesOf: (wordClass: number) => number,
): Entry {
  const plan = planPhrase(source, vocabulary, usesOf);
  return { ...payload, source, plan, anchor: plan.anchor, filtered: plan.width > 1 };
}

/** How many words of all phrases belong to a class. */
function countUses({ words, classes }: Vocabulary): (wordClass: number) => number {
  const uses = new Map<number, number>();
  for (const { key, uses: count } of words) {
    const wordClass = classes.classOf(key);
    uses.set(wordClass, (uses.get(wordClass) ?? 0) + count);
  }
  return (wordClass) => uses.get(wordClass) ?? 0;
}

function* tableOf(
  entries: Entry[],
  { vocabulary }: Gathering,
  styles: Styles,
  gates: readonly number[],
): Generator<void, PhraseTableBytes> {
  const body = new ByteWriter();
  const table = buildPhraseTable(entries, (number, records) => {
    body.length = 0;
    writeBody(entries[number] as Entry, body, vocabulary, styles, gates);
    records.varint(body.length);
    records.bytes(body.view());
  });
  yield;
  return table;
}

function writeBody(
  entry: Entry,
  body: ByteWriter,
  vocabulary: Vocabulary,
  styles: Styles,
  gates: readonly number[],
): void {
  const { plan, source } = entry;
  body.u16(plan.check);
  body.u8(plan.covered * 16 + plan.before);
  body.varint(styles.number(source, entry.kind));
  body.varint(source.elements.length);
  body.varint(plan.last);
  for (const { name, number } of source.elements) {
    const at = name ? vocabulary.names[number]?.at : vocabulary.words[number]?.at;
    body.varint((at ?? 0) * 2 + (name ? 1 : 0));
  }
  if (entry.kind === 'term') {
    body.varint(entry.term);
    return;
  }
  body.varint(entry.phrase.matchers.length);
  for (const { claim, matcher, gate } of entry.phrase.matchers) {
    body.varint(claim);
    body.varint(matcher);
    body.varint(gates[gate] ?? 0);
  }
}

/** Distinct combinations of language, gap, order and payload. */
class Styles {
  readonly #numbers = new Map<string, number>();
  readonly #bytes = new ByteWriter();

  number({ lang, gap, any }: PhraseSource, kind: Entry['kind']): number {
    const key = `${lang}\n${gap}\n${any}\n${kind}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
      this.#bytes.string(lang);
      this.#bytes.varint(gap);
      this.#bytes.u8((any ? 1 : 0) | (kind === 'term' ? 2 : 0));
    }
    return number;
  }

  write(): Uint8Array {
    const all = new ByteWriter();
    all.varint(this.#numbers.size);
    all.bytes(this.#bytes.view());
    return all.view();
  }
}

function writeWords(vocabulary: Vocabulary, sections: Record<Section, Uint8Array>): void {
  const words = new ByteWriter();
  const names = new ByteWriter();
  vocabulary.write(words, names);
  sections.vocabulary = words.view();
  sections.names = names.view();
}

/** Returns where each gate was written; offset 0 means none. */
function writeGates(gates: readonly (Gate | null)[], sections: Record<Section, Uint8Array>): number[] {
  const bytes = new ByteWriter();
  bytes.u8(0);
  const offsets = gates.map((gate) => (gate === null ? 0 : writeGate(gate, bytes)));
  sections.gates = bytes.view();
  return offsets;
}

const REACHES = ['sentence', 'block', 'page'];

function writeGate(gate: Gate, bytes: ByteWriter): number {
  const at = bytes.length;
  bytes.u8(REACHES.indexOf(gate.reach) | (gate.mention ? 4 : 0));
  bytes.varint(gate.groups.length);
  for (const group of [...gate.groups, gate.forbids]) {
    bytes.varint(group.length);
    for (const term of group) bytes.varint(term);
  }
  return at;
}

/** Keys that are joined, skippable, or an anchor by themselves. */
function writeAliases(vocabulary: Vocabulary, phrases: Entry[], context: Entry[]): Int32Array {
  const flags = new Map<number, number>();
  const add = (key: number, flag: number) => flags.set(key, (flags.get(key) ?? 0) | flag);
  const alone = new Map<number, number>();
  const note = (entries: Entry[], flag: number) => {
    for (const { plan } of entries) if (plan.width === 1) alone.set(plan.single, (alone.get(plan.single) ?? 0) | flag);
  };
  note(phrases, ALONE_IN_PHRASES);
  note(context, ALONE_IN_CONTEXT);
  const { classes } = vocabulary;
  for (const key of classes.joined()) add(key, alone.get(classes.classOf(key)) ?? 0);
  for (const { key } of vocabulary.words) {
    const flag = alone.get(classes.classOf(key));
    if (flag !== undefined) add(key, flag);
  }
  for (const word of allSkippableWords()) add(keyOf(word), SKIPPABLE | (alone.get(classes.classOf(keyOf(word))) ?? 0));
  return openAddressing(
    [...flags].sort((a, b) => a[0] - b[0]).map(([key, flag]) => [key, classes.classOf(key) | (flag & FLAGS)]),
  );
}

/** Pairs of key and value, at most two thirds full; the key -1 is free. */
function openAddressing(pairs: [number, number][]): Int32Array {
  const bits = Math.max(2, Math.ceil(Math.log2(pairs.length * 1.5 + 1)));
  const slots = new Int32Array(2 << bits).fill(-1);
  const mask = (1 << bits) - 1;
  for (const [key, value] of pairs) {
    let slot = key & mask;
    while (slots[slot * 2] !== -1) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = value;
  }
  return slots;
}

function writeClaims({ claims, terms }: Gathering, sections: Record<Section, Uint8Array>): void {
  const strings = new ByteWriter();
  const known = new Map<string, number>();
  const intern = (text: string) => {
    let at = known.get(text);
    if (at === undefined) {
      at = strings.length;
      known.set(text, at);
      strings.string(text);
    }
    return at;
  };
  const rows = new Uint32Array(claims.length * CLAIM_WORDS);
  for (const [number, claim] of claims.entries()) {
    rows.set([intern(claim.pack), intern(claim.id), claim.since], number * CLAIM_WORDS);
  }
  const texts = new Uint32Array(terms.length);
  for (const [number, term] of (terms as GatheredTerm[]).entries()) texts[number] = intern(term.text);
  sections.claims = bytesOf(rows);
  sections.terms = bytesOf(texts);
  sections.strings = strings.view();
}

function joinSections(sections: Record<Section, Uint8Array>, shortOpenWords: boolean): Uint8Array {
  let length = HEADER_WORDS * 4;
  const header = new Uint32Array(HEADER_WORDS);
  for (const [number, section] of SECTIONS.entries()) {
    header[FIXED_WORDS + number * 2] = length;
    header[FIXED_WORDS + number * 2 + 1] = sections[section].length;
    length = (length + sections[section].length + 3) & ~3;
  }
  header.set([MAGIC, VERSION, 0, length, shortOpenWords ? 1 : 0]);
  const bytes = new Uint8Array(length);
  bytes.set(bytesOf(header));
  for (const [number, section] of SECTIONS.entries()) bytes.set(sections[section], header[FIXED_WORDS + number * 2]);
  const words = new Uint32Array(bytes.buffer);
  words[CHECKSUM_AT] = checksum(words);
  return bytes;
}

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
