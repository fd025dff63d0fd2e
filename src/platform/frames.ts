/** Asking content scripts, from the background and from extension pages. */

import { askBackground, type ContentApi, type ListedClaim, type PageClaims, type Shown } from './api.ts';
import { browser } from './browser.ts';
import { caller } from './messages.ts';
import type { PageSentences, TextPlace, WordedSentence } from './page-sentences.ts';

export interface FrameAddress {
  tab: number;
  frame: number;
}

/** Calls the content script of one frame; rejects when there is none. */
export function askFrame({ tab, frame }: FrameAddress) {
  return caller<ContentApi>('content', (message) => browser.tabs.sendMessage(tab, message, { frameId: frame }));
}

/** A claim of a tab, and the frame to ask to show it. */
export interface TabClaim extends ListedClaim {
  frame: number;
}

export interface TabClaims {
  state: PageClaims['state'];
  cut: PageClaims['cut'];
  /** Of the document in the top frame. */
  date: PageClaims['date'];
  claims: TabClaim[];
}

/**
 * What all frames of a tab list, top frame first. Null when the top frame has no content script: the browser forbids
 * it there, or the reader has not given access.
 */
export async function claimsOfTab(tab: number): Promise<TabClaims | null> {
  const top = await listFrame({ tab, frame: 0 });
  if (!top) return null;
  const frames = (await askBackground('framesWithMarks', { tab })).filter((frame) => frame !== 0);
  const others = await Promise.all(frames.map((frame) => listFrame({ tab, frame })));
  const listed = [top, ...others].filter((frame) => frame !== null);
  return {
    state: top.state,
    cut: listed.some(({ cut }) => cut),
    date: top.date,
    claims: listed.flatMap(({ claims }) => claims),
  };
}

async function listFrame(address: FrameAddress): Promise<TabClaims | null> {
  const listed = await askFrame(address)('listClaims', null).catch(() => null);
  return listed && { ...listed, claims: listed.claims.map((claim) => ({ ...claim, frame: address.frame })) };
}

/** Scrolls to the first passage of a claim and opens it. */
export async function showClaim(tab: number, { frame, pack, claim }: TabClaim): Promise<Shown> {
  return (await askFrame({ tab, frame })('openClaim', { pack, claim })).shown;
}

/** A sentence of a tab that carries a claim, and the frame to ask to show it. */
export interface TabSentence extends WordedSentence {
  frame: number;
}

/** What one frame words, and how; `blocks` are its whole text where that was asked for. */
export interface FrameSentences extends PageSentences {
  frame: number;
}

/** Sentences of all frames with marks, and of the top frame in any case. Frames that don't answer are left out. */
export async function sentencesOfTab(tab: number, whole: boolean): Promise<FrameSentences[]> {
  const others = (await askBackground('framesWithMarks', { tab })).filter((frame) => frame !== 0);
  const said = await Promise.all(
    [0, ...others].map(async (frame) => {
      const sentences = await askFrame({ tab, frame })('listSentences', { whole }).catch(() => null);
      return sentences && { ...sentences, frame };
    }),
  );
  return said.filter((sentences) => sentences !== null);
}

/** Goes to the very passage of a claim that a sentence is about. */
export async function showSentence(tab: number, { frame, pack, claim, passage }: TabSentence): Promise<boolean> {
  return (await askFrame({ tab, frame })('openClaim', { pack, claim, passage })).shown !== 'gone';
}

/** Selects words of the text that was last handed out whole. */
export async function showPlace(tab: number, frame: number, place: TextPlace): Promise<boolean> {
  return (await askFrame({ tab, frame })('showPlace', place)).shown;
}
