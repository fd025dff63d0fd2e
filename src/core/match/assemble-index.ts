/** What was gathered from the packs, laid out as the bytes of an index (layout.ts). */

import { type Alone, writeAliases } from './aliases.ts';
import { ByteWriter } from './bytes.ts';
import { dayNumber } from './day-number.ts';
import { writeGate } from './gate.ts';
import type { Gathering } from './gathering.ts';
import { joinSections, type Sections } from './layout.ts';
import { MatcherRows } from './matcher-rows.ts';
import { buildPhraseTable, type PhraseTableBytes } from './phrase-table.ts';
import { type Plans, planPhrases } from './plan-phrases.ts';
import { type Contents, TableWriter } from './table-writer.ts';

/** Lays out an index; yields after every `slice` phrases. */
export function* assembleIndex(gathering: Gathering, slice: number): Generator<void, Uint8Array> {
  const { vocabulary, styles } = gathering;
  vocabulary.settle();
  yield;
  const plans = yield* planPhrases(gathering, slice);
  const words = new ByteWriter();
  const names = new ByteWriter();
  vocabulary.write(words, names);
  yield;
  const gates = new ByteWriter();
  const matchers = new MatcherRows(gathering, writeGates(gathering, gates));
  const onPage = { phrases: matchers.phrases(), terms: inOrder(gathering.termsOnPage) };
  const around = { phrases: [], terms: inOrder(gathering.termsInContext) };
  yield;
  const phrases = yield* buildTable(gathering, plans, onPage, matchers, slice);
  const context = yield* buildTable(gathering, plans, around, matchers, slice);
  const aliases = writeAliases(vocabulary, singles(gathering, plans, onPage), singles(gathering, plans, around));
  yield;
  const sections: Sections = {
    aliases: bytesOf(aliases),
    phraseFilter: bytesOf(phrases.filter),
    phraseHeads: bytesOf(phrases.heads),
    phraseRecords: phrases.records,
    contextFilter: bytesOf(context.filter),
    contextHeads: bytesOf(context.heads),
    contextRecords: context.records,
    vocabulary: words.view(),
    names: names.view(),
    styles: styles.write(),
    gates: gates.view(),
    ...writeTexts(gathering),
  };
  yield;
  return joinSections(sections, vocabulary.hasShortOpenWords);
}

function inOrder(terms: ReadonlySet<number>): number[] {
  return [...terms].sort((a, b) => a - b);
}

function* buildTable(
  gathering: Gathering,
  plans: Plans,
  contents: Contents,
  matchers: MatcherRows,
  slice: number,
): Generator<void, PhraseTableBytes> {
  const table = new TableWriter(gathering, plans, contents, matchers);
  table.file();
  yield;
  return yield* buildPhraseTable(table, table.records, (entry) => table.write(entry), slice);
}

/** Words under which entries are filed by themselves. */
function* singles({ termWordings }: Gathering, plans: Plans, { phrases, terms }: Contents): Generator<Alone> {
  const wordings = [...phrases, ...terms.map((term) => termWordings.at(term))];
  for (const wording of wordings) {
    const single = plans.singles.at(wording);
    if (plans.widths.at(wording) === 1) yield { single, extension: plans.extensions.at(wording) };
    if (plans.widths.at(wording) === 0) yield* plans.nameAnchors(single);
  }
}

/** Returns where each gate was written; place 0 means none. */
function writeGates({ gates }: Gathering, bytes: ByteWriter): number[] {
  bytes.u8(0);
  return gates.map((gate) => {
    const place = bytes.length;
    if (gate === null) return 0;
    writeGate(gate, bytes);
    return place;
  });
}

/** Claims with their packs and first days, and the texts of terms. */
function writeTexts({ claims, packs, termTexts }: Gathering): Pick<Sections, 'claims' | 'terms' | 'texts'> {
  const texts = new ByteWriter();
  const put = (text: string) => {
    const place = texts.length;
    texts.string(text);
    return place;
  };
  const packPlaces = packs.map(put);
  const claimPlaces = Uint32Array.from(claims, ({ pack, since, id }) => {
    const place = texts.length;
    texts.varint(packPlaces[pack] as number);
    texts.varint(dayNumber(since));
    texts.string(id);
    return place;
  });
  const termPlaces = Uint32Array.from(termTexts, put);
  return { claims: bytesOf(claimPlaces), terms: bytesOf(termPlaces), texts: texts.view() };
}

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
