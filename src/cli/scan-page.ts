import { decidePage } from '../core/match/decide-page.ts';
import { findClaims } from '../core/match/find-claims.ts';
import type { Found, PageFacts, TextBlock, Undecided } from '../core/match/model.ts';
import type { ClaimIndex } from '../core/match/open-index.ts';
import { settleFound } from '../core/match/settle-found.ts';
import { PAGE_LENGTH, type PageClues } from './read/reader.ts';
import type { SourcedBlock } from './read/sourced-block.ts';

/** A claim found at a place of a file. */
export interface Hit {
  found: Found;
  block: SourcedBlock;
  page: PageClues;
}

/** What the command line says of the pages; null leaves it to the page. */
export type GivenFacts = PageClues;

/**
 * Searches one page in batches, so that memory does not grow with its length. What is settled is handed out after
 * each batch; what depends on terms elsewhere on the page waits for its end.
 */
export class PageScan {
  readonly #index: ClaimIndex;
  readonly #given: GivenFacts;
  #batch: TextBlock[] = [];
  #batchLength = 0;
  #nextBlock = 0;
  #blocks = new Map<number, SourcedBlock>();
  #open: { found: Found[]; undecided: Undecided[] } = { found: [], undecided: [] };
  readonly #seen = new Set<number>();

  constructor(index: ClaimIndex, given: GivenFacts) {
    this.#index = index;
    this.#given = given;
  }

  /** Hits that are settled now; usually none before the end. */
  add(block: SourcedBlock, clues: PageClues): Hit[] {
    const id = this.#nextBlock++;
    this.#batch.push({ id, text: block.text });
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
    const { found, undecided, pageTerms } = findClaims(this.#index, this.#batch, this.#facts(clues));
    for (const { terms } of pageTerms) for (const term of terms) this.#seen.add(term);
    const waiting = new Set(undecided.map((each) => each.found.block));
    for (const each of undecided) this.#open.undecided.push(each);
    for (const each of found) if (waiting.has(each.block)) this.#open.found.push(each);
    const settled = this.#hits(
      found.filter((each) => !waiting.has(each.block)),
      clues,
    );
    for (const { id } of this.#batch) if (!waiting.has(id)) this.#blocks.delete(id);
    this.#batch = [];
    this.#batchLength = 0;
    return settled;
  }

  #hits(found: readonly Found[], clues: PageClues): Hit[] {
    const page = this.#known(clues);
    return found.flatMap((each) => {
      const block = this.#blocks.get(each.block);
      return block ? [{ found: each, block, page }] : [];
    });
  }

  #known(clues: PageClues): PageClues {
    const { lang, date, url } = this.#given;
    return { lang: lang ?? clues.lang, date: date ?? clues.date, url: url ?? clues.url };
  }

  #facts(clues: PageClues): PageFacts {
    const { lang, date } = this.#known(clues);
    return { lang, date };
  }
}
