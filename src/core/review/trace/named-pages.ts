/** Whom a credit means: a page of the batch, or something outside it. */

import type { SourceId } from '../../pack/model.ts';
import { fold } from '../../text/fold.ts';
import type { Credit, Link } from '../model.ts';
import type { OutsideOrigin, TracePage } from '../trace-model.ts';

/** Shorter names are words. */
const SHORTEST_NAME = 3;

/** What stands around the name of an outlet. */
const KIND_OF_OUTLET =
  /^(?:(?:the|le|la|les|l|un|une|a|an|du|de|des|d|selon|agence|agency|news|press|presse|journal|quotidien|hebdomadaire|newspaper|daily|site|website|web|media|outlet|chaine|channel|radio|television|tv|tele|compte|account|portail|portal|blog|canal|telegram|internet|en|ligne|online|our|nos|nous|confreres|colleagues|informations|info|reporters|of|at) )+/;

const ARTICLE = /^(?:the|le|la|les|l|un|une|a|an|du|de|des|d) /;

/** What joins two names that are both meant. */
const JOINS = /^(?:et|and|ve|и|)$/u;

/** In words. */
const LONGEST_NAME = 6;

/** The pages of a batch by address, by the names of their outlets, and by the pack's sources that publish there. */
export class NamedPages {
  readonly #byLink = new Map<Link, TracePage>();
  /** Pages under the names of their outlets, as `keyOf` writes them. */
  readonly #byName = new Map<string, TracePage[]>();
  readonly #bySource = new Map<SourceId, TracePage[]>();

  constructor(pages: readonly TracePage[]) {
    for (const page of pages) {
      for (const link of [page.link, ...page.aliases]) this.#byLink.set(link, page);
      for (const name of namesOf(page)) file(this.#byName, name, page);
      for (const source of page.publishers) file(this.#bySource, source, page);
    }
  }

  byLink(link: Link | undefined): TracePage | null {
    return (link && this.#byLink.get(link)) ?? null;
  }

  /** For each outlet that a credit names, by the pack's knowledge or by its name, its pages. */
  ofOutlets({ name, sourceId }: Pick<Credit, 'name' | 'sourceId'>): readonly (readonly TracePage[])[] {
    const known = (sourceId && this.#bySource.get(sourceId)) ?? [];
    if (known.length > 0) return [known];
    const whole = this.#named(name);
    return whole.length > 0 ? [whole] : this.ofNamesWithin(name);
  }

  #named(name: string): readonly TracePage[] {
    const words = folded(name);
    const spellings = [words, words.replace(ARTICLE, ''), words.replace(KIND_OF_OUTLET, '')];
    for (const each of spellings) {
      const pages = this.#byName.get(keyOf(each));
      if (pages) return pages;
    }
    return [];
  }

  /**
   * Outlets whose names stand within a longer one: both of "Alpha and Beta", the outer of "Beta citing Alpha". A name
   * that goes on before or after is another name: "La Croix" isn't "La Croix Rouge".
   */
  ofNamesWithin(name: string): readonly (readonly TracePage[])[] {
    const words = wordsOf(name);
    const found: TracePage[][] = [];
    let end = -1;
    for (let from = 0; from < words.length; from++) {
      const to = this.#longest(words, from);
      if (to === null) continue;
      if (end >= 0 && !JOINS.test(textOf(words.slice(end, from)))) break;
      found.push(this.#byName.get(keyOf(textOf(words.slice(from, to)))) ?? []);
      end = to;
      from = to - 1;
    }
    return found;
  }

  /** Where the longest name of an outlet ends that begins at a word; null where none does. */
  #longest(words: readonly NameWord[], from: number): number | null {
    if (!words[from] || goesOn(words[from - 1])) return null;
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const single = to === from + 1;
      if (goesOn(words[to]) || (single && !isKind(words[from - 1]))) continue;
      if (this.#byName.has(keyOf(textOf(words.slice(from, to))))) return to;
    }
    return null;
  }
}

interface NameWord {
  text: string;
  /** Written as names are, and not one of the words that stand around names. */
  proper: boolean;
  /** A sign other than a space or hyphen stands before it. */
  apart: boolean;
}

function wordsOf(name: string): NameWord[] {
  let end = 0;
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }) => {
    const apart = /[^\s'’.-]/u.test(name.slice(end, index));
    end = index + text.length;
    return { text, proper: /^[\p{Lu}\p{N}]/u.test(text) && !KIND_OF_OUTLET.test(`${folded(text)} `), apart };
  });
}

function textOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Whether a name runs over into this word. */
function goesOn(word: NameWord | undefined): boolean {
  return word?.proper === true && !word.apart;
}

function isKind(word: NameWord | undefined): boolean {
  return word !== undefined && KIND_OF_OUTLET.test(`${folded(word.text)} `) && !ARTICLE.test(`${folded(word.text)} `);
}

/** The names that an outlet goes by: its own, what of it stands before a dash or bar, and its host. */
function namesOf({ outlet, host }: TracePage): ReadonlySet<string> {
  const name = outlet ?? '';
  const first = name.split(/\s+[-–—|:·•]\s+/u)[0] ?? '';
  const bare = first.replace(/\.\p{Ll}{2,6}$/u, '');
  const all = [name, first, bare, folded(bare).replace(ARTICLE, ''), host, bareHost(host)].map(keyOf);
  return new Set(all.filter((each) => each.length >= SHORTEST_NAME));
}

/** Without spaces: "Alpha Matin", "AlphaMatin" and `alpha-matin` are one. */
function keyOf(name: string): string {
  return folded(name).replaceAll(' ', '');
}

function file<Key>(index: Map<Key, TracePage[]>, key: Key, page: TracePage): void {
  const known = index.get(key);
  if (known) known.push(page);
  else index.set(key, [page]);
}

function folded(name: string): string {
  return fold(name).text.trim();
}

/** `exemple` of `infos.exemple.fr`: how sites without a name are called. */
function bareHost(host: string): string {
  return folded(host.split('.').slice(-2, -1)[0] ?? '');
}

/** What a credit stands for outside the batch; null where two credits of that name need not mean the same. */
export function outsideOrigin({ name, sourceId, link, relayed, bare }: Credit): OutsideOrigin | null {
  if (bare) return null;
  if (sourceId !== undefined) return { id: `source ${sourceId}`, name, sourceId, url: link ?? null };
  if (!relayed && link === undefined) return null;
  const words = folded(properPart(name)).replace(KIND_OF_OUTLET, '');
  if (words.length < SHORTEST_NAME || !/\p{Lu}|\d|\./u.test(name)) return null;
  return { id: `name ${words}`, name, sourceId: null, url: link ?? null };
}

/** What is quoted in a name, or follows its kind: `Canal Vif` of `the pro-government Telegram channel "Canal Vif"`. */
function properPart(name: string): string {
  const quoted = /[«“"]\s*([^»”"]{3,}?)\s*[»”"]/u.exec(name)?.[1];
  if (quoted) return quoted;
  const words = wordsOf(name);
  const kind = words.findLastIndex((word, at) => at < words.length - 1 && isKind(word));
  const rest = words.slice(kind + 1);
  return kind >= 0 && rest.every(({ proper }) => proper) ? textOf(rest) : name;
}
