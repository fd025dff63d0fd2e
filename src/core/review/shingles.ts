/**
 * Near-identical passages: each longer sentence becomes the set of its sequences of three words, as hashes. Two
 * sentences are near-identical if they share most of the union of their sets; a few changed words keep most
 * sequences, the same facts in other words keep next to none (Broder, "On the resemblance and containment of
 * documents", 1997).
 *
 *   "le pont a été fermé"  →  le pont a | pont a été | a été fermé  →  3 hashes
 */

import { fold } from '../text/fold.ts';
import { splitSentences } from '../text/sentences.ts';
import { isBoilerplate } from './boilerplate.ts';
import { MAX_TRACE_HASHES, MAX_TRACE_PASSAGES, type Passage } from './model.ts';

const SHINGLE_WORDS = 3;

/** Shorter sentences are alike by chance, or are set phrases. */
const FEWEST_WORDS = 8;

const QUOTE_MARKS = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"/gu;

/** Quoted by more than this part, a sentence is somebody's speech. */
const MOSTLY = 0.5;

/** The passages of a page's blocks, in reading order, without what is the site's and not the text's. */
export function passagesOf(blocks: readonly { text: string }[]): Passage[] {
  const passages: Passage[] = [];
  for (const { text } of blocks) {
    const quoted = quotedUnits(text);
    for (const { start, end } of splitSentences(text)) {
      const sentence = text.slice(start, end);
      const passage = passageOf(sentence, covered(quoted, start, end) > MOSTLY);
      if (passage && !isBoilerplate(sentence)) passages.push(passage);
      if (passages.length >= MAX_TRACE_PASSAGES) return passages;
    }
  }
  return passages;
}

/** Null for a sentence that is too short to be told from others. */
function passageOf(sentence: string, quoted: boolean): Passage | null {
  const words = fold(sentence).text.trim().split(' ').filter(Boolean);
  if (words.length < FEWEST_WORDS) return null;
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    hashes.add(hashOf(words.slice(at, at + SHINGLE_WORDS).join(' ')));
  }
  const sketch = [...hashes].sort((a, b) => a - b).slice(0, MAX_TRACE_HASHES);
  return { words: words.length, hashes: sketch, ...(quoted ? { quoted: true } : {}) };
}

/** FNV-1a with a final mix, so that the smallest hashes are a fair sample. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function quotedUnits(text: string): { start: number; end: number }[] {
  return [...text.matchAll(QUOTE_MARKS)].map(({ index, 0: quote }) => ({ start: index, end: index + quote.length }));
}

function covered(quoted: readonly { start: number; end: number }[], start: number, end: number): number {
  const inside = quoted.reduce(
    (sum, each) => sum + Math.max(0, Math.min(each.end, end) - Math.max(each.start, start)),
    0,
  );
  return inside / Math.max(1, end - start);
}

/** How much of the union of both sets two passages share, 0 to 1; of sketches, among the smallest of the union. */
export function resemblance(a: Passage, b: Passage): number {
  const most = Math.min(
    a.hashes.length >= MAX_TRACE_HASHES || b.hashes.length >= MAX_TRACE_HASHES
      ? MAX_TRACE_HASHES
      : Number.POSITIVE_INFINITY,
  );
  let [i, j, both, union] = [0, 0, 0, 0];
  while (union < most && (i < a.hashes.length || j < b.hashes.length)) {
    const [left, right] = [a.hashes[i] ?? Number.POSITIVE_INFINITY, b.hashes[j] ?? Number.POSITIVE_INFINITY];
    if (left === right) both += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
    union += 1;
  }
  return union === 0 ? 0 : both / union;
}
