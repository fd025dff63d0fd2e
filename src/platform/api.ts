/** Every message there is, one interface per direction. All of it is plain JSON. */

import type { ChoiceChange } from '../core/choices/change-choices.ts';
import type { Looks } from '../core/choices/looks.ts';
import type { Level } from '../core/choices/model.ts';
import type { ClaimDossier } from '../core/findings/dossier.ts';
import type { ExplainedLine } from '../core/findings/explain-lines.ts';
import type { StatedNames } from '../core/findings/page-source.ts';
import type { UiLang } from '../core/findings/translate.ts';
import type { Catalogue } from '../core/findings/translator.ts';
import type { WordedFound } from '../core/findings/word-claims.ts';
import type { FiredAt } from '../core/match/explain-match.ts';
import type { BatchResult, FoundKind, PageFacts, Span, TextBlock } from '../core/match/model.ts';
import type { ClaimId, Day, PackId } from '../core/pack/model.ts';
import { caller } from './messages.ts';
import { nativeRuntime } from './native-runtime.ts';
import type { PageSentences, TextPlace } from './page-sentences.ts';

export interface MatchRequest {
  page: PageFacts & StatedNames & { url: string };
  blocks: TextBlock[];
  /** Claims whose dossiers the page already has, as `claimKey` names them. */
  known: string[];
  /** Language of the texts that the page already has. */
  texts: UiLang | null;
}

export interface MatchReply {
  /** Names the set of packs; page-level term ids of different revisions can't be compared. */
  revision: string;
  /** Language of our own texts. */
  lang: UiLang;
  /** The texts themselves, where something was found and the page did not have them. */
  texts: Catalogue | null;
  result: BatchResult;
  /** One for each claim in the result that the page did not know, undecided ones included. */
  dossiers: ClaimDossier[];
  /** How the page words what was found, undecided ones included. */
  wordings: WordedFound[];
}

/** How much the reader wants to see here, and in what shape. At `off` the result is empty, whatever the page says. */
export interface Display {
  level: Level;
  looks: Looks;
}

/** What a document shows at the moment. Every document reports once it was read, and whenever this changes. */
export interface PageSummary {
  /** Random name of the document. */
  doc: string;
  /** When the document began, or came back from the back/forward cache; milliseconds since 1970. */
  since: number;
  /** Different claims with at least one match. */
  claims: number;
  /** Passages that the next / previous command visits. */
  marks: number;
}

/** How much is shown in a tab, and why. */
export interface TabLevel {
  /** Null where the tab shows no web page. */
  site: string | null;
  /** Without "not now". */
  level: Level;
  /** The site whose choice holds here; null where the general level does. */
  chosenFor: string | null;
  /** The general level. */
  everywhere: Level;
  /** "Not now" on this tab. */
  paused: boolean;
}

/** A claim that is not to be shown, on the asking page's site or anywhere. */
export interface HideRequest {
  pack: PackId;
  claim: ClaimId;
  where: 'here' | 'everywhere';
  hidden: boolean;
}

/** A passage somebody asks about, with the texts it was found in. */
export interface PassageRequest extends FiredAt {
  pack: PackId;
  /** The sentence it stands in; offsets into `text`. */
  sentence: Span;
  /** Day the page says it was published. */
  date: Day | null;
}

/** A wrong match as text for the pack's author. */
export interface WrongMatchReply {
  text: string;
  /** A mail with the text, or the pack's page for corrections; for the reader to open. */
  link: string;
  /** Not in private windows. */
  stored: boolean;
}

/** Answered by the background. Each may be asked twice without harm. */
export interface BackgroundApi {
  matchBlocks(request: MatchRequest): MatchReply & Display;
  pageSummary(request: PageSummary): null;
  /** Puts the rules for the highlights into the asking document, at user origin. */
  insertMarkRules(request: { css: string }): null;
  /** Frames of a tab that have marks, top frame first. For extension pages. */
  framesWithMarks(request: { tab: number }): number[];
  /** For extension pages. */
  tabLevel(request: { tab: number }): TabLevel;
  /** Changes what was chosen, in every open page; replies with the change that takes it back. For extension pages. */
  changeChoices(request: { change: ChoiceChange; secret: boolean }): ChoiceChange;
  pauseTab(request: { tab: number; paused: boolean }): null;
  /** Whether appearance, language and level go through the browser's synchronisation. For extension pages. */
  shareSettings(request: { on: boolean }): null;
  /** Packs, language or looks have changed. For extension pages. */
  refreshPages(request: { packs: boolean }): null;
  /** The reader has erased everything: begins as after installation. For extension pages. */
  startOver(request: null): null;
  /** What is wrong with the store or a pack, in the words of the errors. For extension pages. */
  troubles(request: null): string[];
  hideClaim(request: HideRequest): null;
  /** Why a passage was marked, line by line in the reader's language; null where its pack has changed since. */
  explainMatch(request: PassageRequest): ExplainedLine[] | null;
  /** Keeps the case on this device and hands it out as text; null where its pack has changed since. */
  noteWrongMatch(request: PassageRequest): WrongMatchReply | null;
  /** Shows a claim of the asking page in the panel; `date` is the day the page says it was published. */
  openClaimPanel(request: { pack: PackId; claim: ClaimId; date: Day | null }): null;
}

/** A claim of a page, as the popup lists it: a match if any of its passages is one. */
export interface ListedClaim {
  pack: PackId;
  claim: ClaimId;
  kind: FoundKind;
  /** How many passages of the page carry it. */
  passages: number;
  dossier: ClaimDossier;
}

export interface PageClaims {
  state: 'reading' | 'read';
  /** The page is too large: only its beginning was read. */
  cut: boolean;
  /** Day the page says it was published. */
  date: Day | null;
  claims: ListedClaim[];
}

/**
 * `popover`: it is open at the passage. `covered`: the passage is in view, but a modal dialog of the page makes our
 * popover inert. `gone`: the page has no such passage (any more).
 */
export type Shown = 'popover' | 'covered' | 'gone';

export type Direction = 'next' | 'previous';

/** Answered by the content script of one frame. */
export interface ContentApi {
  listClaims(request: null): PageClaims;
  /** At its first passage that is drawn, or at the given one, counted from 0. */
  openClaim(request: { pack: PackId; claim: ClaimId; passage?: number }): { shown: Shown };
  /** How the page words what it says; `whole`: with all its text. */
  listSentences(request: { whole: boolean }): PageSentences;
  /** Selects a place of the text that was last handed out whole. */
  showPlace(request: TextPlace): { shown: boolean };
  /** Goes to the next or previous mark; `gone` past the last one, unless `wrap` starts over. */
  step(request: { direction: Direction; wrap: boolean }): { shown: Shown };
  /** Asks about the whole page again: choices, looks, language or packs have changed. */
  refresh(request: null): null;
}

/** Asks the background, from anywhere. */
export const askBackground = caller<BackgroundApi>('background', async (message) => {
  const runtime = nativeRuntime();
  if (!runtime) throw new Error('The extension is gone.');
  return runtime.sendMessage(message);
});
