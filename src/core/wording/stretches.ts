/** Cuts a long document where nothing runs on, so that what was found in one stretch can be let go before the next. */

import type { TextDocument } from './document.ts';

/** Sentences of a stretch before a place to cut is looked for. */
const LENGTH = 250;
/** Sentences read along on either side: as far as a pronoun's name or the speaker of a quotation is looked for. */
const MARGIN = 6;

export interface Stretch {
  /** The document with these sentences only, those of the margins included. */
  document: TextDocument;
  /** How many of them belong to the margin before, and how many follow that are the stretch's own. */
  before: number;
  count: number;
}

/** All sentences in order, each the own one of exactly one stretch. */
export function* stretchesOf(document: TextDocument): Generator<Stretch> {
  const { sentences } = document;
  const lastClose = new Quoted(document);
  for (let from = 0; from < sentences.length; ) {
    let to = Math.min(from + LENGTH, sentences.length);
    while (to < sentences.length && !startsAfresh(document, to, lastClose)) to += 1;
    const start = Math.max(0, from - MARGIN);
    const part = sentences.slice(start, Math.min(sentences.length, to + MARGIN));
    yield { document: { ...document, sentences: part }, before: from - start, count: to - from };
    from = to;
  }
}

/** A new paragraph outside any quotation that is neither an item of a list nor the byline of a post. */
function startsAfresh({ tokens, sentences }: TextDocument, sentence: number, quoted: Quoted): boolean {
  const at = sentences[sentence]?.from ?? 0;
  const first = tokens[at];
  const before = tokens[at - 1];
  if (!first || !before || first.paragraph === before.paragraph || first.kind === 'dash') return false;
  return before.kind !== 'colon' && !quoted.around(at);
}

/** Whether quotations are open at places asked about in order. */
class Quoted {
  readonly #quotations: TextDocument['quotations'];
  #next = 0;
  #close = -1;

  constructor({ quotations }: TextDocument) {
    this.#quotations = quotations;
  }

  /** `at` opens none: a mark there belongs to what follows. */
  around(at: number): boolean {
    for (; (this.#quotations[this.#next]?.open ?? Infinity) < at; this.#next += 1)
      this.#close = Math.max(this.#close, this.#quotations[this.#next]?.close ?? -1);
    return this.#close >= at;
  }
}
