/** Matchers of many phrases that npm has. */

import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';
import { foldText } from '../corpus/fold-text.ts';
import { listPeer, type Peer } from './peer.ts';

export const ahocorasick: Peer = listPeer(
  (phrases) => {
    const automaton = new AhoCorasick([...phrases]);
    return (text) => () => automaton.search(text);
  },
  ([last, found]) => found.map((phrase) => [phrase, last - phrase.length + 1]),
);

export const modern: Peer = listPeer(
  (phrases) => {
    const automaton = new ModernAhoCorasick([...phrases]);
    return (text) => () => automaton.search(text);
  },
  ({ patternIndex, start }) => [[patternIndex, start]],
);

export const monyone: Peer = listPeer(
  (phrases) => {
    const automaton = new Monyone([...phrases]);
    return (text) => () => automaton.matchInText(text);
  },
  ({ keyword, begin }) => [[keyword, begin]],
);

export const monyoneFast: Peer = listPeer(
  (phrases) => {
    const automaton = new MonyoneFast([...phrases]);
    return (text) => () => automaton.matchInText(text);
  },
  ({ keyword, begin }) => [[keyword, begin]],
);

/** It trims words, so the letters between words are spaces no more. */
const GAP = '_';
const unspaced = (text: string) => text.replaceAll(' ', GAP);
const spaced = (phrase: string) => phrase.replaceAll(GAP, ' ');

export const fastscan: Peer = listPeer(
  (phrases) => {
    const scanner = new FastScanner(phrases.map(unspaced));
    return (text) => {
      const searched = unspaced(text);
      return () => scanner.search(searched);
    };
  },
  ([start, phrase]) => [[spaced(phrase), start]],
);

/** The same from text as it stands to offsets in it, as ours works: folding is part of the work. */
export const fastscanFolding: Peer = {
  ...listPeer(
    (phrases) => {
      const scanner = new FastScanner(phrases.map(unspaced));
      return (text) => () => {
        const folded = foldText(text, GAP);
        return scanner.search(folded.text).map(([at, phrase]) => [folded.offsets[at + 1] ?? -1, phrase] as const);
      };
    },
    ([start, phrase]) => [[spaced(phrase), start]],
  ),
  folds: true,
};
