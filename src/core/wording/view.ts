/**
 * One level of a sentence: its words with what is quoted inside drawn together to one token, and the rules' small
 * questions about neighbours. The content of a quotation is a view of its own.
 */

import type { Language, Reading } from './language.ts';
import type { Range } from './noun-phrase.ts';
import type { Quotation } from './quotations.ts';
import type { Token } from './tokens.ts';

export interface View {
  tokens: Token[];
  /** The quotation this is the content of, or -1. */
  quote: number;
  lang: Language;
  quotations: readonly Quotation[];
}

/** The outer view of a sentence, then one for each speech quotation in it, outermost first. */
export function viewsOf(
  all: readonly Token[],
  from: number,
  to: number,
  quotations: readonly Quotation[],
  lang: Language,
): View[] {
  const views: View[] = [];
  const queue = [-1];
  const seen = new Set<number>(queue);
  for (let quote = queue.shift(); quote !== undefined; quote = queue.shift()) {
    const view: View = { tokens: [], quote, lang, quotations };
    if (quote < 0 && isPlain(all, from, to)) view.tokens = all.slice(from, to);
    else fillView(view, all, from, to);
    if (view.tokens.length > 0) views.push(view);
    for (const { kind, quote: inner } of view.tokens) {
      if (kind !== 'quote' || seen.has(inner) || !quotations[inner]?.speech) continue;
      seen.add(inner);
      queue.push(inner);
    }
  }
  return views;
}

/** Nothing in it is quoted. */
function isPlain(all: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (all[i]?.quote !== -1) return false;
  return true;
}

function fillView(view: View, all: readonly Token[], from: number, to: number): void {
  const { quote, quotations } = view;
  for (let i = from; i < to; i += 1) {
    const token = all[i] as Token;
    if (token.quote === quote) {
      const own = quotations[quote];
      if (i !== own?.open && i !== own?.close) view.tokens.push(token);
      continue;
    }
    const inner = childOf(quotations, token.quote, quote);
    if (inner < 0) continue;
    const last = Math.min((quotations[inner] as Quotation).close, to - 1);
    view.tokens.push({
      ...token,
      kind: 'quote',
      text: '',
      end: (all[last] as Token).end,
      quote: inner,
      capital: false,
      upper: false,
    });
    i = Math.max(i, last);
  }
}

/** The quotation directly inside `outer` that holds `quote`, or -1. */
function childOf(quotations: readonly Quotation[], quote: number, outer: number): number {
  for (let at = quote; at >= 0; at = (quotations[at] as Quotation).parent)
    if ((quotations[at] as Quotation).parent === outer) return at;
  return -1;
}

/** The word or sign at a position of the view, as `Token.text` has it; empty outside and for what is quoted. */
export function textAt(view: View, at: number): string {
  return view.tokens[at]?.text ?? '';
}

/** Whether a word stands at a position of the view: no sign, number or quotation, and not outside it. */
export function isWord(view: View, at: number): boolean {
  return view.tokens[at]?.kind === 'word';
}

/** A quotation that somebody says, as opposed to a title or scare quotes. */
export function isSpeech(view: View, at: number): boolean {
  const token = view.tokens[at];
  return token?.kind === 'quote' && view.quotations[token.quote]?.speech === true;
}

/** How the verb at this place may be read, with its length in words; phrases such as "faire savoir" come first. */
export function readingsAt(view: View, at: number): { readings: Reading[]; length: number } | null {
  const { verbs, phrasalVerbs } = view.lang;
  const token = view.tokens[at];
  if (token?.kind !== 'word') return null;
  if (phrasalVerbs.has(token.text))
    for (let length = 4; length > 1; length -= 1) {
      const readings = verbs.get(phraseAt(view, at, length));
      if (readings) return { readings, length };
    }
  const readings = verbs.get(token.text);
  return readings ? { readings, length: 1 } : null;
}

function phraseAt(view: View, at: number, length: number): string {
  let phrase = textAt(view, at);
  for (let i = 1; i < length; i += 1) phrase += ` ${textAt(view, at + i)}`;
  return phrase;
}

/** Whether a word of the range passes a test. */
export function mentions(view: View, { from, to }: Range, test: (word: string) => boolean): boolean {
  for (let i = from; i < to; i += 1) if (test(textAt(view, i))) return true;
  return false;
}
