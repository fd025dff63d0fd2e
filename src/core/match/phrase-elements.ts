/** A phrase as an author writes it, taken apart: words, `{id}` names and words with any ending (`*`). */

import { smallWords } from '../text/small-words.ts';
import { createTokens, foldSlice, type Tokens, tokenise } from '../text/tokenise.ts';
import { LEAST_OPEN, type SourceWord } from '../text/word-forms.ts';

export type SourceElement = { kind: 'word'; word: SourceWord } | { kind: 'name'; id: string };

/** Reads phrases one after the other with one set of arrays. */
export class PhraseReader {
  readonly #tokens: Tokens = createTokens();

  /** The elements of a phrase without its small words; with them where nothing else would be left. */
  read(phrase: string, lang: string): SourceElement[] {
    if (!phrase.includes('{')) return this.#words(phrase, lang);
    return phrase.split(/(\{[^{}]*\})/).flatMap((part): SourceElement[] => {
      if (part.startsWith('{')) return [{ kind: 'name', id: part.slice(1, -1).trim() }];
      return this.#words(part, lang, true);
    });
  }

  #words(text: string, lang: string, mayBeEmpty = false): SourceElement[] {
    const tokens = tokenise(text, this.#tokens);
    const small = smallWords(lang);
    const kept: SourceElement[] = [];
    const all: SourceElement[] = [];
    for (let i = 0; i < tokens.count; i += 1) {
      const element: SourceElement = { kind: 'word', word: readWord(tokens, i, lang) };
      all.push(element);
      if (!small.has(element.word.folded) || joinsDigits(tokens, i) || element.word.open) kept.push(element);
    }
    return kept.length > 0 || mayBeEmpty ? kept : all;
  }
}

function readWord({ text, starts, ends }: Tokens, at: number, lang: string): SourceWord {
  const start = starts[at] as number;
  const end = ends[at] as number;
  const folded = foldSlice(text, start, end);
  const raw = text.slice(start, end).toLowerCase();
  const open = text.charCodeAt(end) === ASTERISK && folded.length >= LEAST_OPEN;
  return {
    raw: isAscii(raw) ? raw : raw.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''),
    folded,
    lang,
    open,
  };
}

const ASTERISK = 0x2a;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** "D-30", "A10": a small word written together with a number is part of a designation. */
function joinsDigits({ text, starts, ends, count }: Tokens, at: number): boolean {
  if (at + 1 >= count) return false;
  const between = text.slice(ends[at], starts[at + 1]);
  return /^[-\u2010-\u2013]?$/.test(between) && /\p{Nd}/u.test(text[starts[at + 1] as number] ?? '');
}
