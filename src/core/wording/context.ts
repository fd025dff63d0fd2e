/** What is known of the whole document while one sentence's signals are built. */

import type { Sentence, TextDocument } from './document.ts';
import type { SourceIndex } from './known-sources.ts';
import type { Marked } from './model.ts';
import type { Range } from './noun-phrase.ts';
import type { Speakers } from './speakers.ts';
import type { View } from './view.ts';

export interface Context {
  document: TextDocument;
  speakers: Speakers;
  sources: SourceIndex;
  /** Host of the page, without `www.`; null when unknown. */
  ownHost: string | null;
  /** The sentence of each speaker's words, for offsets. */
  sentenceAt(number: number): Sentence;
}

/** The words at these positions of a view, with their offsets. */
export function marked({ document }: Context, view: View, { from, to }: Range): Marked {
  const first = view.tokens[from];
  const last = view.tokens[to - 1] ?? first;
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  const text = first ? (document.blocks[first.block]?.text.slice(start, end) ?? '') : '';
  return { text, start, end };
}
