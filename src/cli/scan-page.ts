import { decidePage } from '../core/match/decide-page.ts';
import { findClaims } from '../core/match/find-claims.ts';
import type { Found, PageFacts, TextBlock, Undecided } from '../core/match/model.ts';
import type { ClaimIndex } from '../core/match/open-index.ts';
import { settleFound } from '../core/match/settle-found.ts';
import { batchAsStated } from '../core/wording/as-stated.ts';
import type { KnownSource, WordingSignals } from '../core/wording/model.ts';
import { readAround, signalsAt } from '../core/wording/read-around.ts';
import { PAGE_LENGTH, type PageClues } from './read/reader.ts';
import { type SourcedBlock, textBlock } from './read/sourced-block.ts';
import { signalsInFile } from './signals-in-file.ts';

/** A claim found at a place of a file. */
export interface Hit {
  found: Found;
  block: SourcedBlock;
  page: PageClues;
  wording: WordingHere | null;
}

/** How the sentence words it; `inFile` has offsets into the file. */
export interface WordingHere {
  signals: WordingSignals;
  inFile: WordingSignals;
}

/** What the command line says of the pages; null leaves it to the page. */
export type GivenFacts = Pick<PageClues, 'lang' | 'date' | 'url'>;

/**
 * Searches one page in batches, so that memory does not grow with its length. What is settled is handed out after
 * each batch; what depends on terms elsewhere on the page waits for its end.
 */
export class PageScan {
  readonly #index: ClaimIndex;
  readonly #given: GivenFacts;
  readonly #known: readonly KnownSource[];
  #batch: TextBlock[] = [];
  #batchLength = 0;
  #nextBlock = 0;
  #blocks = new Map<number, SourcedBlock>();
  /** Of the blocks in which something was found. */
  readonly #wordings = new Map<number, WordingHere[]>();
  #open: { found: Found[]; undecided: Undecided[] } = { found: [], undecided: [] };
  readonly #seen = new Set<number>();

  constructor(index: ClaimIndex, given: GivenFacts, known: readonly KnownSource[]) {
    this.#index = index;
    this.#given = given;
    this.#known = known;
  }

  /** Hits that are settled now; usually none before the end. */
  add(block: SourcedBlock, clues: PageClues): Hit[] {
    const id = this.#nextBlock++;
    this.#batch.push(textBlock(id, block));
    this.#blocks.set(id, block);
    this.#batchLength += block.text.length;
    return this.#batchLength < PAGE_LENGTH ? [] : this.#search(clues);
  }

  end(clues: PageClues): Hit[] {
    const settled = this.#search(clues);
    const { found, undecided } = this.#open;
    return [...settled, ...this.#hits(settleFound([...found, ...decidePage(undecided, this.#seen)]), clues)].sort(
      (a, b) => a.found.block - b.found.block,
    );
  }

  #search(clues: PageClues): Hit[] {
    const matched = findClaims(this.#index, this.#batch, this.#facts(clues));
    const { found, undecided, pageTerms } = batchAsStated(matched, this.#batch);
    for (const { terms } of pageTerms) for (const term of terms) this.#seen.add(term);
    this.#readWording([...found, ...undecided.map((each) => each.found)], clues);
    const waiting = new Set(undecided.map((each) => each.found.block));
    for (const each of undecided) this.#open.undecided.push(each);
    for (const each of found) if (waiting.has(each.block)) this.#open.found.push(each);
    const settled = this.#hits(
      found.filter((each) => !waiting.has(each.block)),
      clues,
    );
    for (const { id } of this.#batch) {
      if (waiting.has(id)) continue;
      this.#blocks.delete(id);
      this.#wordings.delete(id);
    }
    this.#batch = [];
    this.#batchLength = 0;
    return settled;
  }

  /** Read while all of the batch is at hand: a quotation may have its speaker in another block. */
  #readWording(found: readonly Found[], clues: PageClues): void {
    const { lang, url } = this.#factsOf(clues);
    const wanted = new Set(found.map(({ block }) => block));
    for (const [block, signals] of readAround(this.#batch, wanted, { lang, url, known: [...this.#known] })) {
      const places = signals.map((one) => ({ signals: one, inFile: signalsInFile(one, (id) => this.#blocks.get(id)) }));
      this.#wordings.set(block, places);
    }
  }

  #wordingOf({ block, start }: Found): WordingHere | null {
    const wordings = this.#wordings.get(block) ?? [];
    const signals = signalsAt(
      wordings.map((one) => one.signals),
      start,
    );
    return wordings.find((one) => one.signals === signals) ?? null;
  }

  #hits(found: readonly Found[], clues: PageClues): Hit[] {
    const page = this.#factsOf(clues);
    return found.flatMap((each) => {
      const block = this.#blocks.get(each.block);
      return block ? [{ found: each, block, page, wording: this.#wordingOf(each) }] : [];
    });
  }

  #factsOf(clues: PageClues): PageClues {
    const { lang, date, url } = this.#given;
    return { ...clues, lang: lang ?? clues.lang, date: date ?? clues.date, url: url ?? clues.url };
  }

  #facts(clues: PageClues): PageFacts {
    const { lang, date } = this.#factsOf(clues);
    return { lang, date };
  }
}
