/** A page's blocks as tokens, quotations and sentences. */

import type { Span, TextBlock } from '../match/model.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Language } from './language.ts';
import { languageOf } from './languages.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { rememberWords } from './remember-words.ts';
import { Pieces, type Token, tokensOf } from './tokens.ts';

export interface Sentence {
  block: TextBlock;
  span: Span;
  /** Positions of its tokens, end exclusive. */
  from: number;
  to: number;
}

export interface TextDocument {
  blocks: readonly TextBlock[];
  tokens: Token[];
  quotations: Quotation[];
  sentences: Sentence[];
  lang: Language;
}

/**
 * Reads blocks in their order. `tag` is a BCP 47 tag of the text's language; without one the words decide. Positions
 * of tokens run through all blocks, offsets start anew in each.
 */
export function readDocument(blocks: readonly TextBlock[], tag: string | null | undefined): TextDocument {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const pieces = new Pieces();
  let paragraph = 0;
  blocks.forEach((block, at) => {
    let next = tokens.length;
    for (const token of tokensOf(block.text, at, paragraph, pieces)) tokens.push(token);
    paragraph = (tokens.at(-1)?.paragraph ?? paragraph) + 1;
    for (const span of splitSentences(block.text)) {
      const from = next;
      while (next < tokens.length && (tokens[next] as Token).start < span.end) next += 1;
      if (next > from) sentences.push({ block, span, from, to: next });
    }
  });
  const lang = rememberWords(languageOf(tag, tokens));
  return { blocks, tokens, quotations: findQuotations(tokens, lang), sentences, lang };
}
