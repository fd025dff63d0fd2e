/**
 * The claims that blocks of text repeat or mention.
 *
 * Each text is read once into words, whatever the number of indexes; each index passes over the words once.
 * Context is looked at only where a phrase was found. What depends on terms anywhere on the page is handed back
 * undecided, together with the page's terms each block holds (decide-page.ts).
 */

import { Contexts, type TermPlaces, termOfGroup } from './context.ts';
import { dayNumber } from './day-number.ts';
import { findPhrases, type Hit } from './find-phrases.ts';
import type { Gate } from './gate.ts';
import type { BatchResult, Found, FoundKind, FoundTerm, PageFacts, Span, TextBlock, Undecided } from './model.ts';
import { type ClaimIndex, claimAt, sinceOf } from './open-index.ts';
import { ReadText } from './read-text.ts';
import { settleFound } from './settle-found.ts';

/** Weight of a group of context terms that is there, by how near it has to be; a word of the phrase weighs 1. */
const GROUP_WEIGHT = { sentence: 400, block: 300, page: 200 } as const;

/** At most so many findings a block: what a hostile text or pack asks beyond that is left out. */
const MAX_FOUND = 20_000;

/** Searches blocks with one index or several. Ids of page terms count on from index to index. */
export function findClaims(
  index: ClaimIndex | readonly ClaimIndex[],
  blocks: readonly TextBlock[],
  page: PageFacts,
): BatchResult {
  const indexes: readonly ClaimIndex[] = 'reading' in index ? [index] : index;
  const result: BatchResult = { found: [], undecided: [], pageTerms: [] };
  const text = indexes[0]?.reading ?? new ReadText();
  const today = dayNumber(page.date);
  for (const block of blocks) {
    text.read(block.text);
    let firstTerm = 0;
    const decided = result.undecided.length;
    let searched: Searched | null = null;
    for (const each of indexes) {
      const hits = findPhrases(each, text);
      if (hits.length > 0) {
        searched ??= { found: [], terms: new Set() };
        new BlockSearch(each, text, block.id, today, firstTerm).run(hits, searched, result.undecided);
      }
      firstTerm += each.terms;
    }
    if (searched !== null) addSearched(result, block.id, searched, result.undecided.length > decided);
  }
  return result;
}

/** What was found in a block: claims that are decided, and terms that others may need. */
interface Searched {
  found: Found[];
  terms: Set<number>;
}

/** Where something waits to be decided, it may still displace what was found: the caller settles both together. */
function addSearched(result: BatchResult, block: number, { found, terms }: Searched, waits: boolean): void {
  for (const each of waits ? found : settleFound(found)) result.found.push(each);
  if (terms.size > 0) result.pageTerms.push({ block, terms: [...terms].sort((a, b) => a - b) });
}

class BlockSearch {
  readonly #index: ClaimIndex;
  readonly #text: ReadText;
  readonly #block: number;
  /** Day of the page as a number, 0 when unknown. */
  readonly #day: number;
  readonly #firstTerm: number;
  readonly #contexts: Contexts;
  #pageTerms: ReadonlyMap<number, Span> = new Map();

  constructor(index: ClaimIndex, text: ReadText, block: number, day: number, firstTerm: number) {
    this.#index = index;
    this.#text = text;
    this.#block = block;
    this.#day = day;
    this.#firstTerm = firstTerm;
    this.#contexts = new Contexts(index, text);
  }

  run(hits: readonly Hit[], { found, terms }: Searched, undecided: Undecided[]): void {
    this.#pageTerms = this.#placesOfTerms(hits);
    for (const term of this.#pageTerms.keys()) terms.add(this.#firstTerm + term);
    const enough = undecided.length + MAX_FOUND;
    for (const hit of hits) {
      for (const matcher of hit.phrase.matchers) {
        if (found.length >= MAX_FOUND || undecided.length >= enough) return;
        if (!this.#isTooEarly(matcher.claim)) this.#decide(hit, matcher, found, undecided);
      }
    }
  }

  #placesOfTerms(hits: readonly Hit[]): ReadonlyMap<number, Span> {
    const places = new Map<number, Span>();
    for (const { phrase, first, end } of hits) {
      if (phrase.term !== null && !places.has(phrase.term)) places.set(phrase.term, this.#text.span(first, end));
    }
    return places;
  }

  /** A page that is older than the claim can't repeat it. */
  #isTooEarly(claim: number): boolean {
    return this.#day !== 0 && this.#day < sinceOf(this.#index, claim);
  }

  #decide(
    hit: Hit,
    { claim, matcher, gate: at }: Hit['phrase']['matchers'][number],
    found: Found[],
    undecided: Undecided[],
  ) {
    const make = (kind: FoundKind, fit: number, context: FoundTerm[]) =>
      this.#found(hit, claim, matcher, kind, fit, context);
    if (at === 0) return found.push(make('match', 0, []));
    const gate = this.#index.store.gate(at);
    const fit = gate.groups.length * GROUP_WEIGHT[gate.reach];
    const places = this.#placesAround(hit, gate);
    const context = gate.groups.map((group) => termOfGroup(this.#index, group, places)).filter((term) => term !== null);
    if (gate.reach === 'page') return undecided.push(this.#undecided(make('match', fit, context), gate));
    if (gate.forbids.some((term) => places.get(term) !== undefined)) return;
    if (context.length === gate.groups.length) found.push(make('match', fit, context));
    else if (gate.mention) found.push(make('mention', 0, []));
  }

  #placesAround(hit: Hit, gate: Gate): TermPlaces {
    switch (gate.reach) {
      case 'sentence':
        return this.#contexts.inSentence(this.#text.sentence(this.#text.span(hit.first, hit.end).start));
      case 'block':
        return this.#contexts.inBlock();
      case 'page':
        return this.#pageTerms;
    }
  }

  #undecided(found: Found, gate: Gate): Undecided {
    const onPage = (terms: number[]) => terms.map((term) => this.#firstTerm + term);
    return {
      found,
      reach: 'page',
      needs: gate.groups.map(onPage),
      forbids: onPage(gate.forbids),
      otherwise: gate.mention ? 'mention' : 'nothing',
    };
  }

  #found(hit: Hit, claim: number, matcher: number, kind: FoundKind, fit: number, context: FoundTerm[]): Found {
    const { start, end } = this.#text.span(hit.first, this.#text.endOfWord(hit.end));
    const { pack, claim: id } = claimAt(this.#index, claim);
    const sentence = this.#text.sentence(start);
    return {
      start,
      end,
      pack,
      claim: id,
      kind,
      block: this.#block,
      sentence: { start: sentence.start, end: sentence.end },
      matcher,
      fit: fit + Math.min(hit.phrase.elements.length, 99),
      context,
    };
  }
}
