/** A sentence of the page as it is quoted: with the words that gave its wording away, and not endlessly long. */

import type { PageWording } from '../wording/page-wording.ts';

export interface QuotedPiece {
  text: string;
  /** Why it is marked; null for plain words. */
  cue: PageWording['cues'][number]['kind'] | null;
}

/** Plain words are shortened to so many characters on each side of a cue. */
const CONTEXT = 120;

/** The pieces of a sentence in order. Offsets of the cues are relative to it. */
export function quotedSentence(sentence: string, cues: PageWording['cues']): QuotedPiece[] {
  const pieces: QuotedPiece[] = [];
  let at = 0;
  for (const { kind, start, end } of cues) {
    if (start > at) pieces.push({ text: sentence.slice(at, start), cue: null });
    pieces.push({ text: sentence.slice(start, end), cue: kind });
    at = end;
  }
  if (at < sentence.length) pieces.push({ text: sentence.slice(at), cue: null });
  return pieces.map((piece, index) => shortened(piece, index > 0, index < pieces.length - 1));
}

/** Keeps the ends that touch a neighbour; a sentence without cues keeps its beginning. */
function shortened(piece: QuotedPiece, hasBefore: boolean, hasBehind: boolean): QuotedPiece {
  const { text, cue } = piece;
  const keepStart = hasBefore || !hasBehind;
  const most = CONTEXT * (keepStart && hasBehind ? 2 : hasBefore || hasBehind ? 1 : 3);
  if (cue !== null || text.length <= most) return piece;
  const head = keepStart ? wholeWords(text.slice(0, hasBehind ? CONTEXT : most)) : '';
  const tail = hasBehind ? text.slice(-CONTEXT).replace(/^\S*\s/, '') : '';
  return { text: `${head}…${tail && ` ${tail}`}`, cue };
}

function wholeWords(text: string): string {
  return text.replace(/\s\S*$/, ' ');
}
