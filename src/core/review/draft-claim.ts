/**
 * A claim for a pack of one's own, prefilled from a selected passage. What is proposed is for a person to correct:
 * which words are the phrase and which its context, only someone who knows the matter can say.
 */

import type { Matcher, Report } from '../pack/model.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { splitSentences } from '../text/sentences.ts';
import type { KnownSource, WordingSignals } from '../wording/model.ts';
import { readWording } from '../wording/read-wording.ts';
import { PROPER_NAME } from './credit-patterns.ts';

/** What somebody selected, and where. */
export interface SelectedPassage {
  selected: string;
  /** The text of the block in which the selection begins. */
  paragraph: string;
  url: string;
  outlet: string | null;
  lang: string | null;
  date: string | null;
}

/** All of it as it stands in the form; empty where only a person can say. */
export interface ClaimDraft {
  text: { fr: string; en: string };
  lang: string;
  phrase: string;
  /** At least one of them must stand in the same sentence. */
  near: string[];
  outlet: string;
  url: string;
  date: string;
  stance: Extract<Report['stance'], 'asserts' | 'relays' | 'confirms' | 'denies' | 'doubts'>;
  /** Names of those that the passage relies on. */
  cites: string[];
  quote: string;
}

/** A selection of so many words or fewer is the phrase itself. */
const PHRASE_WORDS = 6;
const MOST_CONTEXT = 5;
/** Shorter words seldom tell what a text is about. */
const SHORTEST_CONTEXT = 4;
/** From this length on, another ending is still the same word. */
const STEM_FROM = 6;

export function draftClaim(passage: SelectedPassage, known: readonly KnownSource[]): ClaimDraft {
  const lang = passage.lang?.slice(0, 2).toLowerCase() || 'fr';
  const selected = plain(passage.selected);
  const paragraph = plain(passage.paragraph).includes(selected) ? plain(passage.paragraph) : selected;
  const sentence = sentenceOf(paragraph, selected);
  const signals = signalsOf(sentence, passage, known);
  const cites = [...new Set(signals?.attributions.flatMap(({ attributedTo }) => attributedTo ?? []) ?? [])];
  const phrase = phraseOf(selected, sentence, cites);
  const text = selected.length > phrase.length ? selected : sentence;
  return {
    text: { fr: lang === 'fr' ? text : '', en: lang === 'en' ? text : '' },
    lang,
    phrase,
    near: contextOf(sentence, phrase, cites),
    outlet: passage.outlet ?? '',
    url: passage.url,
    date: passage.date ?? '',
    stance: stanceOf(signals, cites),
    cites,
    quote: sentence,
  };
}

/** The matcher that a draft describes. */
export function matcherOf({ lang, phrase, near }: Pick<ClaimDraft, 'lang' | 'phrase' | 'near'>): Matcher {
  return { lang, phrase, ...(near.length > 0 ? { near: [near] } : {}), within: 'sentence' };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function sentenceOf(paragraph: string, selected: string): string {
  const at = Math.max(0, paragraph.indexOf(selected));
  const span = splitSentences(paragraph).find(({ start, end }) => start <= at && at < end);
  return span ? paragraph.slice(span.start, span.end).trim() : selected;
}

function signalsOf(
  sentence: string,
  { url, lang }: SelectedPassage,
  known: readonly KnownSource[],
): WordingSignals | null {
  return readWording([{ id: 0, text: sentence }], { lang, url, known: [...known] })[0] ?? null;
}

function stanceOf(signals: WordingSignals | null, cites: readonly string[]): ClaimDraft['stance'] {
  if (signals?.stance === 'denies' || signals?.stance === 'doubts') return signals.stance;
  return cites.length > 0 ? 'relays' : 'asserts';
}

/** A short selection as it is; of a sentence its longest name with the word it belongs to, else its first telling words. */
function phraseOf(selected: string, sentence: string, cites: readonly string[]): string {
  if (wordsOf(selected).length <= PHRASE_WORDS && selected.length < sentence.length) return trimmed(selected);
  const names = [...selected.matchAll(NAME)]
    .filter(({ index, 0: name }) => (index > 0 || /\s/.test(name)) && !cites.some((cited) => cited.includes(name)))
    .map(({ index, 0: name }) => withNoun(selected, index, name));
  const longest = names.sort((a, b) => b.length - a.length)[0];
  return longest ?? telling(selected).slice(0, 2).join(' ');
}

const NAME = new RegExp(PROPER_NAME, 'gu');
const NOUN_BEFORE = /(?<noun>\p{Ll}[\p{L}-]{3,}\s+(?:de\s+|du\s+|des\s+|d['’]|of\s+|of the\s+|in\s+))$/u;

/** `pont de Tilmont` for `Tilmont`. */
function withNoun(text: string, at: number, name: string): string {
  const noun = NOUN_BEFORE.exec(text.slice(0, at))?.groups?.noun ?? '';
  return trimmed(noun + name);
}

/** Words of the sentence that are neither phrase nor source, the nearest to the phrase first; long ones by their stem. */
function contextOf(sentence: string, phrase: string, cites: readonly string[]): string[] {
  const apart = new Set([phrase, ...cites].flatMap((text) => wordsOf(text).map(folded)));
  const middle = sentence.indexOf(phrase) + phrase.length / 2;
  const words = [...sentence.matchAll(WORD)]
    .filter(({ 0: word }) => word.length >= SHORTEST_CONTEXT && !isFunctionWord(word) && !apart.has(folded(word)))
    .sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))
    .map(({ 0: word }) => stemOf(word));
  return [...new Set(words)].slice(0, MOST_CONTEXT);
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

function telling(text: string): string[] {
  return wordsOf(text).filter((word) => word.length >= SHORTEST_CONTEXT && !isFunctionWord(word));
}

function stemOf(word: string): string {
  if (word.length < STEM_FROM || /\p{N}|^\p{Lu}/u.test(word)) return word;
  return `${word.slice(0, -2).toLowerCase()}*`;
}

function folded(text: string): string {
  return fold(text).text.trim();
}

function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
