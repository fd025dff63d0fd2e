/**
 * To whom a text attributes what it tells, and how cautiously, sentence by sentence.
 *
 * Blocks are read in order, because quotations run over paragraphs and lists inherit the source of the sentence
 * before them. Each sentence is read level by level (the sentence itself, then what is quoted in it); then the
 * quotations get their speakers, and what stands inside them their chains.
 */

import type { TextBlock } from '../match/model.ts';
import { buildSignals } from './build-signals.ts';
import type { Context } from './context.ts';
import { readDocument, type Sentence, type TextDocument } from './document.ts';
import { inheritAttributions } from './inherit.ts';
import { indexSources, type SourceIndex } from './known-sources.ts';
import { partsOfLink } from './links.ts';
import type { WordingOptions, WordingSignals } from './model.ts';
import { spreadPosts } from './post-attribution.ts';
import { readSentence } from './read-sentence.ts';
import { findSpeakers } from './speakers.ts';
import { stretchesOf } from './stretches.ts';

/** What lies further into one sentence than this many words and signs is not read: no prose is that long. */
const MAX_SENTENCE_TOKENS = 800;

/** Signals of every sentence, in reading order. Never throws, whatever the text. */
export function readWording(input: string | readonly TextBlock[], options: WordingOptions = {}): WordingSignals[] {
  const blocks = typeof input === 'string' ? [{ id: 0, text: input }] : input;
  const document = readDocument(blocks, options.lang);
  const sources = indexSources(options.known ?? []);
  const ownHost = partsOfLink(options.url ?? '')?.host ?? null;
  const all: WordingSignals[] = [];
  for (const { document: part, before, count } of stretchesOf(document)) {
    const signals = readStretch(part, sources, ownHost);
    for (let at = before; at < before + count; at += 1) all.push(signals[at] as WordingSignals);
  }
  return all;
}

function readStretch(document: TextDocument, sources: SourceIndex, ownHost: string | null): WordingSignals[] {
  const read = document.sentences.map(({ from, to }) =>
    readSentence(document.tokens, from, Math.min(to, from + MAX_SENTENCE_TOKENS), document.quotations, document.lang),
  );
  const context: Context = {
    document,
    speakers: findSpeakers(document, read),
    sources,
    ownHost,
    sentenceAt: (number) => document.sentences[number] as Sentence,
  };
  const signals = read.map((views, number) => buildSignals(context, views, number));
  spreadPosts(context, signals);
  inheritAttributions(context, read, signals);
  return signals;
}
