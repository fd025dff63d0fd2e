/** What was gathered from the packs, laid out as the bytes of an index (layout.ts). */

import { bitsFor } from './bit-set.ts';
import { ByteWriter } from './bytes.ts';
import { writeClaims } from './claim-bytes.ts';
import { writeForms, writeSets } from './form-table.ts';
import { writeGate } from './gate.ts';
import type { Gathering } from './gathering.ts';
import { Items } from './items.ts';
import { joinSections, type Sections } from './layout.ts';
import { MatcherRows } from './matcher-rows.ts';
import { Planner } from './phrase-plan.ts';
import { type TableSources, writeTable } from './table-writer.ts';
import { writeWords } from './word-bytes.ts';

/** Lays out an index; yields after every `slice` phrases. */
export function* assembleIndex(gathering: Gathering, slice: number): Generator<void, Uint8Array<ArrayBuffer>> {
  const { vocabulary, styles } = gathering;
  const items = new Items(vocabulary);
  yield;
  const planner = new Planner(vocabulary, items);
  const gates = new ByteWriter();
  const matchers = new MatcherRows(gathering, writeGates(gathering, gates));
  const largest = items.words + items.names;
  const widths = { item: bitsFor(largest), claim: bitsFor(gathering.claims.count) };
  const longest = longestName(gathering);
  const sources: TableSources = { gathering, items, planner, matchers, widths, longestName: longest };
  yield;
  const onPage = { phrases: matchers.phrases(), terms: inOrder(gathering.termsOnPage) };
  const phrases = yield* writeTable(sources, onPage, slice);
  const around = { phrases: [], terms: inOrder(gathering.termsInContext) };
  const context = yield* writeTable(sources, around, slice);
  const forms = writeForms(items.forms, (owner) => items.ownerHead(owner), largest);
  yield;
  const { langs, places, words } = writeWords(vocabulary.words, items.order);
  yield;
  const { claimPlaces, claims, packs } = writeClaims(gathering.claims, gathering.packs);
  const terms = writeTerms(gathering.termTexts);
  const sections: Sections = {
    forms: bytesOf(forms.slots),
    formChecks: forms.checks,
    endings: writeSets(vocabulary.forms.sets),
    heads: items.heads,
    passed: items.passed,
    apart: items.apart,
    phraseFilter: bytesOf(phrases.filter),
    phraseHeads: bytesOf(phrases.heads),
    phraseLooseHeads: bytesOf(phrases.looseHeads),
    phraseNeeds: bytesOf(phrases.needs),
    phraseFiled: phrases.filed,
    phraseNeeded: phrases.needed,
    phraseRecords: phrases.records,
    contextFilter: bytesOf(context.filter),
    contextHeads: bytesOf(context.heads),
    contextLooseHeads: bytesOf(context.looseHeads),
    contextNeeds: bytesOf(context.needs),
    contextFiled: context.filed,
    contextNeeded: context.needed,
    contextRecords: context.records,
    langs,
    wordPlaces: bytesOf(places),
    words,
    nameHeads: bytesOf(items.nameHeads),
    ...writeNames(gathering, items),
    styles: styles.write(),
    gates: gates.view(),
    claimPlaces: bytesOf(claimPlaces),
    claims,
    packs,
    ...terms,
  };
  yield;
  return joinSections(sections, {
    entries: onPage.phrases.length + onPage.terms.length + around.terms.length,
    claims: gathering.claims.count,
    words: items.words,
    names: items.names,
    shortestStem: items.forms.shortest,
    longestStem: items.forms.longest,
    longestName: longest,
    phraseReach: phrases.reach,
    contextReach: context.reach,
  });
}

function inOrder(terms: ReadonlySet<number>): number[] {
  return [...terms].sort((a, b) => a - b);
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

/** Each name's forms as runs of words. */
function writeNames({ vocabulary }: Gathering, items: Items): Pick<Sections, 'namePlaces' | 'names'> {
  const names = new ByteWriter();
  const namePlaces = Uint32Array.from(vocabulary.nameForms, (forms) => {
    const place = names.length;
    names.varint(forms.length);
    for (const form of forms) {
      names.varint(form.length);
      for (const word of form) names.varint(items.item(word * 2));
    }
    return place;
  });
  return { namePlaces: bytesOf(namePlaces), names: names.view() };
}

/** Words in the longest form of a name. */
function longestName({ vocabulary }: Gathering): number {
  let longest = 1;
  for (const forms of vocabulary.nameForms) for (const form of forms) longest = Math.max(longest, form.length);
  return longest;
}

function writeTerms(texts: readonly string[]): Pick<Sections, 'terms' | 'texts'> {
  const bytes = new ByteWriter();
  const places = Uint32Array.from(texts, (text) => {
    const place = bytes.length;
    bytes.string(text);
    return place;
  });
  return { terms: bytesOf(places), texts: bytes.view() };
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
