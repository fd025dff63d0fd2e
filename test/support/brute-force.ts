/**
 * What the engine should find, worked out the slow and plain way: every claim's phrase is tried at every word of
 * every block. No index, no hashes, no classes; only the rules for words and sentences are shared with the engine,
 * and those have tests of their own.
 */

import type { Found, FoundTerm, PageFacts, Span, TextBlock } from '../../src/core/match/model.ts';
import type { Claim, ClaimPack, Matcher } from '../../src/core/pack/model.ts';
import { sentenceAt } from '../../src/core/text/sentences.ts';
import { skippableWords, smallWords } from '../../src/core/text/small-words.ts';
import { createTokens, foldSlice, tokenise } from '../../src/core/text/tokenise.ts';
import { isForm, type SourceWord, wordForms } from '../../src/core/text/word-forms.ts';

interface PlainWord extends Span {
  folded: string;
}

/** An element of a phrase: the runs of words it may stand for. */
type Alternatives = SourceWord[][];

interface PlainPhrase {
  elements: Alternatives[];
  lang: string;
  gap: number;
  any: boolean;
}

interface Block {
  id: number;
  text: string;
  words: PlainWord[];
}

/** What `matchDocument` should answer. */
export function bruteForce(packs: ClaimPack[], blocks: TextBlock[], page: PageFacts): Found[] {
  const read = blocks.map(({ id, text }) => ({ id, text, words: wordsOf(text) }));
  const found: Found[] = [];
  for (const pack of packs) {
    for (const claim of pack.claims) {
      const since = claim.since ?? firstReport(pack, claim);
      if (page.date !== null && since !== null && page.date < since) continue;
      for (const [position, matcher] of claim.matchers.entries()) {
        found.push(...findMatcher(pack, claim, matcher, position, read));
      }
    }
  }
  return settle(found);
}

function firstReport(pack: ClaimPack, claim: Claim): string | null {
  const days = pack.reports.filter((report) => report.claim === claim.id).map((report) => report.at);
  return days.sort()[0] ?? null;
}

function findMatcher(pack: ClaimPack, claim: Claim, matcher: Matcher, position: number, blocks: Block[]): Found[] {
  const phrase = readPhrase(pack, matcher.phrase, matcher.lang, matcher.gap ?? 0, matcher.order === 'any');
  return blocks.flatMap((block) =>
    placesOf(phrase, block).flatMap((span) => {
      const sentence = sentenceAt(block.text, span.start);
      const decided = decide(pack, matcher, block, blocks, sentence);
      if (decided === null) return [];
      const fit = (decided.kind === 'match' ? decided.weight : 0) + phrase.elements.length;
      const { kind, context } = decided;
      return [
        {
          ...wholeWord(block, span),
          pack: pack.id,
          claim: claim.id,
          kind,
          block: block.id,
          sentence,
          matcher: position,
          fit,
          context,
        },
      ];
    }),
  );
}

/** A phrase that stops at a number is shown with the letters joined to it: "F-16s". */
function wholeWord(block: Block, { start, end }: Span): Span {
  const next = block.words.find((word) => word.start === end);
  const joined =
    next !== undefined && /\d[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(block.text.slice(end - 1, end + 1));
  return { start, end: joined ? next.end : end };
}

const WEIGHT = { sentence: 400, block: 300, page: 200 };

function decide(pack: ClaimPack, matcher: Matcher, block: Block, blocks: Block[], sentence: Span) {
  const reach = matcher.within ?? 'sentence';
  const where = { sentence: [{ block, ...sentence }], block: [{ block, start: 0, end: block.text.length }], page: [] }[
    reach
  ];
  const around = reach === 'page' ? blocks.map((each) => ({ block: each, start: 0, end: each.text.length })) : where;
  const standing = (term: string) =>
    around.some((part) => placeOf(pack, term, matcher.lang, part.block, part) !== null);
  if ((matcher.without ?? []).some(standing)) return null;
  const groups = matcher.near ?? [];
  if (groups.every((group) => group.some(standing))) {
    const here = reach === 'sentence' ? sentence : { start: 0, end: block.text.length };
    const context = groups
      .map((group) => contextOf(pack, group, matcher.lang, block, here))
      .filter((term) => term !== null);
    return { kind: 'match' as const, weight: groups.length * WEIGHT[reach], context };
  }
  return matcher.mention ? { kind: 'mention' as const, weight: 0, context: [] } : null;
}

function contextOf(pack: ClaimPack, group: string[], lang: string, block: Block, within: Span): FoundTerm | null {
  for (const term of group) {
    const place = placeOf(pack, term, lang, block, within);
    if (place !== null) return { term, ...place };
  }
  return null;
}

/** The first place of a term within a stretch of a block. */
function placeOf(pack: ClaimPack, term: string, lang: string, block: Block, within: Span): Span | null {
  const phrase = readPhrase(pack, term, lang, 0, false);
  return placesOf(phrase, block).find(({ start, end }) => start >= within.start && end <= within.end) ?? null;
}

/** Every shortest place of a phrase in a block: none holds another. */
function placesOf(phrase: PlainPhrase, block: Block): Span[] {
  if (phrase.elements.length === 0) return [];
  const spans: Span[] = [];
  for (let first = 0; first < block.words.length; first += 1) {
    const all = phrase.elements.map((_, element) => element);
    for (const end of endsFrom(phrase, block, all, first)) {
      const span = { start: (block.words[first] as PlainWord).start, end: (block.words[end - 1] as PlainWord).end };
      if (sentenceAt(block.text, span.start).end >= span.end) spans.push(span);
    }
  }
  return spans.filter((span) => !spans.some((other) => other !== span && isWithin(other, span)));
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && (inner.start > outer.start || inner.end < outer.end);
}

/** All word positions where the phrase may end when an element of `left` begins at word `at`. */
function endsFrom(phrase: PlainPhrase, block: Block, left: number[], at: number): number[] {
  const ends = new Set<number>();
  for (const element of phrase.any ? left : left.slice(0, 1)) {
    for (const run of phrase.elements[element] as Alternatives) {
      for (const after of endsOfRun(block, run, at)) {
        const rest = left.filter((each) => each !== element);
        if (rest.length === 0) ends.add(after);
        else
          for (const next of startsAfter(phrase.lang, block, after, phrase.gap))
            for (const end of endsFrom(phrase, block, rest, next)) ends.add(end);
      }
    }
  }
  return [...ends];
}

/** Where a run of words that begins at `at` may end; the nearest only, as its words stand next to each other. */
function endsOfRun(block: Block, run: SourceWord[], at: number): number[] {
  const [first, ...rest] = run;
  const word = block.words[at];
  if (first === undefined || word === undefined || !isForm(wordForms(first), word.folded)) return [];
  if (rest.length === 0) return [at + 1];
  for (const next of startsAfter(first.lang, block, at + 1, 0)) {
    const ends = endsOfRun(block, rest, next);
    if (ends.length > 0) return ends;
  }
  return [];
}

/** Words at which the next element may begin: past at most three small words of the language and `gap` others. */
function startsAfter(lang: string, block: Block, from: number, gap: number): number[] {
  const skippable = skippableWords(lang);
  const starts: number[] = [];
  let small = 0;
  let other = 0;
  for (let at = from; at < block.words.length; at += 1) {
    starts.push(at);
    if (small < 3 && skippable.has((block.words[at] as PlainWord).folded)) small += 1;
    else if (other < gap) other += 1;
    else break;
  }
  return starts;
}

function readPhrase(pack: ClaimPack, text: string, lang: string, gap: number, any: boolean): PlainPhrase {
  const elements = text.split(/(\{[^{}]*\})/).flatMap((part): Alternatives[] => {
    if (!part.startsWith('{')) return readWords(part, lang, text.includes('{')).map((word) => [[word]]);
    const name = pack.names.find(({ id }) => id === part.slice(1, -1));
    return name ? [name.forms.map((form) => readWords(form.text, form.lang, false))] : [];
  });
  return { elements, lang, gap, any: any && elements.length <= 8 };
}

/**
 * The words of a phrase without its small ones, unless those make a designation with a number ("D-30"). A phrase of
 * small words keeps them; a part of one beside a name doesn't.
 */
function readWords(text: string, lang: string, besideName: boolean): SourceWord[] {
  const words = wordsOf(text);
  const small = smallWords(lang);
  const isOpen = ({ end, folded }: PlainWord) => text[end] === '*' && folded.length >= 3;
  const kept = words.filter((word, i) => {
    const next = words[i + 1];
    const joined = next !== undefined && /^\d/.test(next.folded) && /^[-‐-–]?$/.test(text.slice(word.end, next.start));
    return isOpen(word) || joined || !small.has(word.folded);
  });
  return (kept.length > 0 || besideName ? kept : words).map((word) => {
    const raw = text
      .slice(word.start, word.end)
      .toLowerCase()
      .normalize('NFC')
      .replace(/\p{Cf}/gu, '');
    return { raw, folded: word.folded, lang, open: isOpen(word) };
  });
}

function wordsOf(text: string): PlainWord[] {
  const { starts, ends, count } = tokenise(text, createTokens());
  return Array.from({ length: count }, (_, i) => {
    const start = starts[i] as number;
    const end = ends[i] as number;
    return { start, end, folded: foldSlice(text, start, end) };
  });
}

/** One place of a claim once, no mention under a match, in order. */
function settle(found: Found[]): Found[] {
  const best: Found[] = [];
  for (const each of [...found].sort(byMerit)) {
    if (!best.some((other) => sameClaim(each, other) && overlap(each, other))) best.push(each);
  }
  const matches = best.filter((each) => each.kind === 'match');
  return best
    .filter((each) => each.kind === 'match' || !matches.some((match) => overlap(each, match)))
    .sort(
      (a, b) => a.block - b.block || a.start - b.start || b.fit - a.fit || a.end - b.end || order(a.claim, b.claim),
    );
}

function byMerit(a: Found, b: Found): number {
  const rank = (found: Found) => (found.kind === 'match' ? 0 : 1);
  return (
    rank(a) - rank(b) ||
    b.fit - a.fit ||
    a.end - a.start - (b.end - b.start) ||
    a.start - b.start ||
    a.matcher - b.matcher
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sameClaim(a: Found, b: Found): boolean {
  return a.pack === b.pack && a.claim === b.claim;
}

function overlap(a: Found, b: Found): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
