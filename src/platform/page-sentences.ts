/** The sentences of a page, as its content scripts and extension pages speak of them. All of it is plain JSON. */

import type { ClaimWording } from '../core/findings/word-claims.ts';
import type { FoundKind, PageFacts, Span, TextBlock } from '../core/match/model.ts';
import type { ClaimId, LocalText, PackId } from '../core/pack/model.ts';

/** A sentence of the page that carries a claim. */
export interface WordedSentence {
  pack: PackId;
  claim: ClaimId;
  kind: FoundKind;
  /** The claim, in the languages of its pack. */
  text: LocalText;
  /** Which of the claim's passages on the page it is, from 0. */
  passage: number;
  sentence: string;
  wording: ClaimWording;
}

export interface PageSentences {
  page: PageFacts & { url: string };
  sentences: WordedSentence[];
  /** The whole text of the page, where asked for; else empty. */
  blocks: TextBlock[];
}

/** A place in the text that was last handed out whole. */
export interface TextPlace extends Span {
  block: number;
}
