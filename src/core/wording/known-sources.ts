/** Ties the words that name a source to a source of the pack: by name, alias, handle or domain. */

import { fold } from '../text/fold.ts';
import { partsOfLink } from './links.ts';
import type { KnownSource } from './model.ts';

export interface SourceIndex {
  /** Folded names under their first word. */
  byWord: Map<string, { words: string; id: string }[]>;
  handles: Map<string, string>;
  domains: Map<string, string>;
  /** Answers so far, by the words asked about. */
  asked: Map<string, string | null>;
}

/** Files sources for `sourceNamed` and `sourceOfLink`. Made for one reading: it remembers what it was asked. */
export function indexSources(known: readonly KnownSource[]): SourceIndex {
  const index: SourceIndex = { byWord: new Map(), handles: new Map(), domains: new Map(), asked: new Map() };
  for (const { id, names, handles, domains } of known) {
    for (const name of names) addName(index, foldedName(name), id);
    for (const handle of handles ?? []) index.handles.set(bareHandle(handle), id);
    for (const domain of domains ?? []) {
      index.domains.set(domain.toLowerCase(), id);
      addName(index, foldedName(domain), id);
    }
  }
  return index;
}

function addName(index: SourceIndex, words: string, id: string): void {
  if (words.length < 2) return;
  const first = words.split(' ', 1)[0] as string;
  const list = index.byWord.get(first) ?? [];
  list.push({ words, id });
  index.byWord.set(first, list);
}

/** Without a remark in brackets: "Hikmet Hajiyev (conseiller présidentiel)". */
function foldedName(name: string): string {
  return fold(name.replace(/\s*\([^)]*\)/g, '')).text.trim();
}

function bareHandle(handle: string): string {
  return handle.replace(/^@/, '').toLowerCase();
}

/** The source that the words name, or null. Of several the longest name; a tie names none. */
export function sourceNamed(index: SourceIndex, words: string): string | null {
  let answer = index.asked.get(words);
  if (answer === undefined) {
    answer = lookUp(index, words);
    if (index.asked.size < 5_000) index.asked.set(words, answer);
  }
  return answer;
}

function lookUp(index: SourceIndex, words: string): string | null {
  if (index.byWord.size === 0) return null;
  for (const [, handle] of words.matchAll(/@(\w{2,40})/g)) {
    const id = index.handles.get((handle as string).toLowerCase());
    if (id) return id;
  }
  const text = ` ${fold(words).text.trim()} `;
  let best: { words: string; id: string } | null = null;
  let tie = false;
  for (const word of new Set(text.trim().split(' ')))
    for (const entry of index.byWord.get(word) ?? []) {
      if (!text.includes(` ${entry.words} `)) continue;
      if (best && entry.words.length === best.words.length && entry.id !== best.id) tie = true;
      if (best && entry.words.length <= best.words.length) continue;
      best = entry;
      tie = false;
    }
  return best && !tie ? best.id : bySurname(index, text);
}

/** "Pegov" for "Semen Pegov": the last word of a name of persons, where one source only has it. */
function bySurname(index: SourceIndex, text: string): string | null {
  const words = text.trim().split(' ');
  const last = words.at(-1) ?? '';
  if (last.length < 4) return null;
  const ids = new Set<string>();
  for (const list of index.byWord.values())
    for (const { words: name, id } of list) if (name.includes(' ') && name.endsWith(` ${last}`)) ids.add(id);
  return ids.size === 1 ? ([...ids][0] as string) : null;
}

/** The source a link leads to: its domain, a parent of it, or a handle in the path. */
export function sourceOfLink(index: SourceIndex, href: string): string | null {
  const parts = partsOfLink(href);
  if (!parts) return null;
  const { host, first } = parts;
  const handle = index.handles.get(bareHandle(first));
  if (
    handle &&
    /^(t\.me|twitter\.com|x\.com|telegram\.me|instagram\.com|facebook\.com|youtube\.com|vk\.com)$/i.test(host)
  )
    return handle;
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const id = index.domains.get(domain);
    if (id) return id;
  }
  return null;
}
