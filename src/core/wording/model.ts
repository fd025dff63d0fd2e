/** What a text's own wording says of its sources and its caution. Plain JSON: these values cross contexts. */

import type { Span } from '../match/model.ts';

export type CueType =
  | 'saying_verb'
  | 'according_to'
  | 'report_noun'
  | 'relayed_by'
  | 'publication'
  | 'quote_scope'
  | 'tweet_byline'
  | 'inherited';

export type VerbClass = 'neutral' | 'accusatory' | 'denial' | 'admission' | 'doubt';

export type HedgeType =
  | 'epistemic_adverb'
  | 'conditional'
  | 'estimate_noun'
  | 'knowledge_limit'
  | 'distancing'
  | 'approximator'
  | 'wish';

export type CertaintyType = 'intensifier' | 'assertive' | 'firsthand_claim';
export type EvidenceKind = 'video' | 'photo' | 'satellite' | 'document';
export type FirstHand = 'yes' | 'visual' | 'inference' | 'no' | 'unknown';

/** How the sentence stands to what it tells; null where it states nothing, or takes no side ("has not confirmed"). */
export type WordingStance = 'asserts' | 'denies' | 'doubts' | null;

/** A piece of the original text. Offsets are those of `block`. */
export interface Marked extends Span {
  text: string;
}

export interface Attribution {
  /** The source as the text names it; null where the cue names nobody ("it was announced"). */
  attributedTo: string | null;
  /** Its name in apposition: "la chaîne Telegram russe, WarGonzo". */
  apposition?: string;
  /** The pack's source of that name, where one is known. */
  sourceId?: string;
  /** Where the source stands; absent with a null source. */
  start?: number;
  end?: number;
  /** The block of `start` and `end`, where it is not the sentence's own. */
  block?: number;
  /** The words that gave it away; null for a sentence that merely lies in a quotation. */
  cue: string | null;
  /** Where those words stand in the sentence's block. */
  cueSpan: Span | null;
  cueType: CueType;
  verbClass: VerbClass;
  /** Nobody could trace the source. */
  anonymous: boolean;
  /** The words themselves stand in quotation marks. */
  direct: boolean;
  /** Outermost first, the source last: `['NEWS.am', 'Pegov', 'milices locales']`. */
  chain: string[];
  /** Pack sources of the links of `chain`, null where unknown. */
  chainIds: (string | null)[];
  /** A link or an embedded post stands behind the source or its cue. */
  linked: boolean;
}

export interface Hedge extends Marked {
  type: HedgeType;
}

export interface Certainty extends Marked {
  type: CertaintyType;
}

export interface ShownEvidence extends Marked {
  kind: EvidenceKind;
  /** The sentence carries a link or an embedded post. */
  linked: boolean;
}

export interface WordingSignals {
  block: number;
  sentence: Span;
  attributions: Attribution[];
  hedges: Hedge[];
  /** The writer or the person quoted declines to vouch for what is told. */
  selfDistancing: string | null;
  /** Where those words stand. */
  distancingSpan: Span | null;
  /** Whose words they are, where there are any. */
  distancedBy?: 'speaker' | 'page';
  certainty: Certainty[];
  evidence: ShownEvidence[];
  firstHand: FirstHand;
  /** Pack sources that links of the sentence lead to and its words don't name; absent where there are none. */
  linkedTo?: string[];
  /** The sentence states something, has no attribution of any kind, and nothing in it looks like a source. */
  unattributed: boolean;
  stance: WordingStance;
}

/** A pack's source, as far as its names go. */
export interface KnownSource {
  id: string;
  names: string[];
  handles?: string[];
  domains?: string[];
}

export interface WordingOptions {
  /** BCP 47 tag of the page; guessed from the words when absent. */
  lang?: string | null;
  known?: KnownSource[];
  /** Address of the page: links within its own site are no evidence of a source. */
  url?: string | null;
}
