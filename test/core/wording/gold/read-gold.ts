import { readFileSync } from 'node:fs';

/** The gold test set of wording signals. The vocabulary and the annotation rules are in README.md beside this file. */
export type GoldLang = 'fr' | 'en';

interface GoldAttribution {
  /** Exact substring of the item's text; null when the cue names nobody. */
  source: string | null;
  /** UTF-16 offsets of the source in the item's text, possibly in another sentence; null with a null source. */
  start: number | null;
  end: number | null;
  cue: string | null;
  cueType: string;
  verbClass: string;
  anonymous: boolean;
  direct: boolean;
  /** Exact substrings of the text, outermost first; the last one is the source. */
  chain: string[];
}

export interface GoldSentence {
  start: number;
  end: number;
  attributions: GoldAttribution[];
  hedges: { text: string; start: number; type: string }[];
  selfDistancing: string | null;
  certainty: { text: string; type: string }[];
  evidence: { text: string; kind: string }[];
  firstHand: string;
  unattributed: boolean;
  /** Absent where the sentence neither asserts, denies nor doubts a claim. */
  stance?: string;
}

export interface GoldItem {
  id: string;
  lang: GoldLang;
  topic: string;
  register: string;
  /** The construction tested; kinds starting with `trap-` look like a signal and are not, or hide one. */
  type: string;
  trap: boolean;
  /** Sealed items are left out while rules are written; they are run for final figures only. */
  sealed: boolean;
  text: string;
  sentences: GoldSentence[];
}

/** All items of a language, sealed ones included. */
export function readGold(lang: GoldLang): GoldItem[] {
  return JSON.parse(readFileSync(new URL(`./${lang}.json`, import.meta.url), 'utf8')) as GoldItem[];
}

/** The items rules may be developed against: the open ones of the balanced set, and those of the news set. */
export function openGold(lang: GoldLang): GoldItem[] {
  return [...readGold(lang).filter((item) => !item.sealed), ...newsGold(lang)];
}

/** Sentences on subjects that the balanced set has not: elections, health, economy, sport, disasters. */
export function newsGold(lang: GoldLang): GoldItem[] {
  return JSON.parse(readFileSync(new URL(`./news-${lang}.json`, import.meta.url), 'utf8')) as GoldItem[];
}

/** Items written later and blind, all of them sealed: scored once, for a closing note, and no rule is mended by them. */
export function laterSealedGold(lang: GoldLang): GoldItem[] {
  return JSON.parse(readFileSync(new URL(`./sealed-2026-11-${lang}.json`, import.meta.url), 'utf8')) as GoldItem[];
}

/** The items of the balanced set that are kept for final figures. */
export function sealedGold(lang: GoldLang): GoldItem[] {
  return readGold(lang).filter((item) => item.sealed);
}
