/** Who says each quotation of the document, wherever the words that tell it stand. */

import type { Candidate } from './candidate.ts';
import type { TextDocument } from './document.ts';
import type { ReadView } from './read-sentence.ts';
import type { View } from './view.ts';

export interface Speaker {
  candidate: Candidate;
  view: View;
  /** Number of the sentence that tells. */
  sentence: number;
}

/** Index of the quotation to its speaker. */
export type Speakers = ReadonlyMap<number, Speaker>;

/** `read` has the views of each sentence of the document. Quotations that nobody is known to say are left out. */
export function findSpeakers(document: TextDocument, read: readonly ReadView[][]): Speakers {
  const speakers = new Map<number, Speaker>();
  read.forEach((views, sentence) => {
    for (const { view, introduced } of views)
      for (const [quote, candidate] of introduced)
        if (candidate && !speakers.has(quote)) speakers.set(quote, { candidate, view, sentence });
  });
  carryOn(document, read, speakers);
  return speakers;
}

/**
 * A quotation that fills its sentences goes to the speaker before it: behind a colon at the end of a line, or
 * right behind another quotation. A mere pronoun gives way to the name used before it.
 */
function carryOn(document: TextDocument, read: readonly ReadView[][], speakers: Map<number, Speaker>): void {
  let last: Speaker | null = null;
  read.forEach((views, sentence) => {
    const root = views[0];
    if (!root) return;
    for (const quote of root.introduced.keys()) {
      const own = speakers.get(quote);
      if (own && !isPronoun(own)) last = own;
      else if (own && last && sentence - last.sentence <= 4 && own.sentence > sentence) speakers.set(quote, last);
      else if (!own && last && root.view.tokens.length === 1 && follows(document, sentence, last))
        speakers.set(quote, { ...last });
    }
    const told = root.candidates.at(-1);
    if (told?.source && endsWithColon(root.view)) last = { candidate: told, view: root.view, sentence };
  });
}

function isPronoun({ candidate, view }: Speaker): boolean {
  const { source } = candidate;
  return source !== null && view.lang.subjectPronouns.has(view.tokens[source.from]?.text ?? '');
}

function endsWithColon({ tokens }: View): boolean {
  return tokens.at(-1)?.kind === 'colon';
}

/** The speaker's words end right before this sentence. */
function follows({ tokens, sentences }: TextDocument, sentence: number, last: Speaker): boolean {
  if (sentence - last.sentence !== 1) return false;
  const before = tokens[(sentences[sentence - 1]?.to ?? 0) - 1];
  const here = tokens[sentences[sentence]?.from ?? 0];
  return before !== undefined && here !== undefined && here.paragraph - before.paragraph <= 1;
}
