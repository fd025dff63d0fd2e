import type { ClaimIndex } from '../core/match/open-index.ts';
import type { KnownSource } from '../core/wording/model.ts';
import { readEvents } from './read/read-events.ts';
import type { ReadEvent } from './read/reader.ts';
import { type GivenFacts, type Hit, PageScan } from './scan-page.ts';

/** The claims in a file or stream, as they are found; at most about one page of it is held in memory. */
export async function* scanFile(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  index: ClaimIndex,
  given: GivenFacts,
  known: readonly KnownSource[],
): AsyncGenerator<Hit[]> {
  const pages = new Pages(index, given, known);
  for await (const event of readEvents(bytes, name)) yield pages.take(event);
}

class Pages {
  readonly #open: () => PageScan;
  #page: PageScan;

  constructor(index: ClaimIndex, given: GivenFacts, known: readonly KnownSource[]) {
    this.#open = () => new PageScan(index, given, known);
    this.#page = this.#open();
  }

  take(event: ReadEvent): Hit[] {
    if (event.kind === 'block') return this.#page.add(event.block, event.clues);
    const hits = this.#page.end(event.clues);
    this.#page = this.#open();
    return hits;
  }
}
