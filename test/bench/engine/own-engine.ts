/** Recoupe's engine as a contestant: it folds by itself and says offsets into the original text. */

import { compilePacks } from '../../../src/core/match/compile-packs.ts';
import { findClaims } from '../../../src/core/match/find-claims.ts';
import type { BatchResult, TextBlock } from '../../../src/core/match/model.ts';
import { type ClaimIndex, openIndex } from '../../../src/core/match/open-index.ts';
import type { Phrase } from '../corpus/draw-phrases.ts';
import { wordNumbers } from '../peers/canonical.ts';
import type { Place, Search } from '../peers/peer.ts';
import { stopwatch } from '../stopwatch.ts';
import { richPack, type Style } from './rich-pack.ts';

export interface OwnEngine {
  /** The whole index. */
  bytes: number;
  /** Of it, what says where phrases are and what they are made of: all but claims' ids and texts of terms. */
  phraseBytes: number;
  /** Records of phrases and terms. */
  entries: number;
  compileMs: number;
  loadMs: number;
  search(text: string): Search<BatchResult>;
}

const NO_FACTS = { lang: null, date: null };

/** Compiles and opens an index of the phrases; both are timed, cold. */
export function buildOwnEngine(phrases: readonly Phrase[], style: Style): OwnEngine {
  const pack = richPack(phrases, style);
  const compiling = stopwatch();
  const bytes = compilePacks([pack]);
  const compileMs = compiling();
  const loading = stopwatch();
  const opened = openIndex(bytes);
  const loadMs = loading();
  if (!opened.ok) throw new Error(opened.reason);
  const { index } = opened;
  return {
    bytes: bytes.length,
    phraseBytes: bytes.length - index.idBytes,
    entries: index.entries,
    compileMs,
    loadMs,
    search: (text) => searchOf(index, text),
  };
}

/** Paragraphs are blocks, as they are on a page; copied, so that each is a string of its own, as messages bring them. */
export function blocksOf(text: string): TextBlock[] {
  return structuredClone(text.split('\n').map((paragraph, id) => ({ id, text: paragraph })));
}

function searchOf(index: ClaimIndex, text: string): Search<BatchResult> {
  const blocks = blocksOf(text);
  return {
    run: () => findClaims(index, blocks, NO_FACTS),
    count: ({ found }) => found.length,
    places({ found }) {
      const numbers = wordNumbers(blocks.map((block) => block.text));
      return found.map(({ claim, block, start }): Place => [Number(claim), numbers[block]?.get(start) ?? -1]);
    },
  };
}
