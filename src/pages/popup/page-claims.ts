/** What the popup can say of the page in front of it, and how it gets at it. The browser is passed in. */

import { claimKey } from '../../core/match/claim-key.ts';
import type { TabClaim, TabClaims } from '../../platform/frames.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

export type PopupState =
  | { kind: 'reading' }
  /** `cut`: of a very large page only the beginning was read. */
  | { kind: 'claims'; claims: TabClaim[]; cut?: true }
  /** The browser keeps extensions out of this page. */
  | { kind: 'unreadable'; why: Unreadable }
  /** The reader has to allow this site first; `origin` is the pattern to ask for. */
  | { kind: 'withheld'; origin: string; refused: boolean }
  /** Our script was put into the page and says nothing. */
  | { kind: 'silent' };

/** What reading a tab takes from the browser. Each call rejects where the browser refuses. */
export interface TabAccess {
  url: string | undefined;
  /** The content type of the tab's document. */
  contentType(): Promise<string>;
  hasAccess(origin: string): Promise<boolean>;
  /** Puts our content script into every frame; harmless where it is already. */
  inject(): Promise<void>;
  /** What the frames of the tab list; null while our script is not in the page. */
  claims(): Promise<TabClaims | null>;
  pause(milliseconds: number): Promise<void>;
}

/** How long a page may take to answer, and to read itself, before the popup shows what there is. */
const PATIENCE_MS = 5000;
const INTERVAL_MS = 200;

/** The pattern that gives access to the site of an address; null for what no extension may read. */
export function originPattern(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : null;
}

/** What is known of a tab. While the page still reads itself, `tell` hears what there is so far. */
export async function readTab(tab: TabAccess, tell: (state: PopupState) => void): Promise<PopupState> {
  // Chrome would wait with every question to such a tab until the reader gives access, if ever.
  if (tab.url === undefined) return { kind: 'unreadable', why: 'hidden' };
  const origin = originPattern(tab.url);
  // Only pages of sites are asked: in the browser's own, nobody is there to answer.
  if (!origin) return { kind: 'unreadable', why: unreadable(tab.url, null) ?? 'other' };
  const why = unreadable(tab.url, await tab.contentType().catch(() => null));
  if (why) return { kind: 'unreadable', why };
  const first = await claimsOrNull(tab);
  if (first) return untilRead(tab, first, tell);
  if (!(await tab.hasAccess(origin))) return { kind: 'withheld', origin, refused: false };
  return injectAndRead(tab, tell);
}

/** For tabs that were open before the extension was, or before it had access. */
export async function injectAndRead(tab: TabAccess, tell: (state: PopupState) => void): Promise<PopupState> {
  const injected = await tab.inject().then(
    () => true,
    () => false,
  );
  if (!injected) return { kind: 'unreadable', why: 'other' };
  for (let waited = 0; waited < PATIENCE_MS; waited += INTERVAL_MS) {
    const first = await claimsOrNull(tab);
    if (first) return untilRead(tab, first, tell);
    await tab.pause(INTERVAL_MS);
  }
  return { kind: 'silent' };
}

async function untilRead(tab: TabAccess, first: TabClaims, tell: (state: PopupState) => void): Promise<PopupState> {
  let page = first;
  for (let waited = 0; page.state === 'reading' && waited < PATIENCE_MS; waited += INTERVAL_MS) {
    if (page.claims.length > 0) tell(claimsOf(page));
    await tab.pause(INTERVAL_MS);
    page = (await claimsOrNull(tab)) ?? page;
  }
  return claimsOf(page);
}

function claimsOf({ claims, cut }: TabClaims): PopupState {
  return { kind: 'claims', claims: mergeClaims(claims), ...(cut && { cut }) };
}

function claimsOrNull(tab: TabAccess): Promise<TabClaims | null> {
  return tab.claims().catch(() => null);
}

/** Each claim once, whatever frames it stands in: a match if any frame has one, with the passages of all. */
export function mergeClaims(claims: readonly TabClaim[]): TabClaim[] {
  const merged = new Map<string, TabClaim>();
  for (const listed of claims) {
    const key = claimKey(listed.pack, listed.claim);
    const known = merged.get(key);
    merged.set(key, known ? joined(known, listed) : listed);
  }
  return [...merged.values()];
}

function joined(known: TabClaim, other: TabClaim): TabClaim {
  const better = known.kind === 'mention' && other.kind === 'match' ? other : known;
  return { ...better, passages: known.passages + other.passages };
}
