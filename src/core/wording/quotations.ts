/**
 * Quotations of a document, across its blocks.
 *
 * Guillemets and curly marks may run over several paragraphs, also around an embedded post, and may repeat their
 * opening mark at the head of each paragraph. Straight marks pair up within one paragraph only. A mark that is never
 * closed reaches to the end of its paragraph.
 */

import type { Token } from './tokens.ts';

export interface Quotation {
  /** Positions of its marks in the document's tokens. */
  open: number;
  close: number;
  /** The quotation around it, or -1. */
  parent: number;
  words: number;
  /** A clause, at least five words, or closed like a sentence; else a title, a nickname or scare quotes. */
  speech: boolean;
}

/** What tells speech from scare quotes. */
interface QuotationWords {
  clauseWords: ReadonlySet<string>;
  verbs: ReadonlyMap<string, unknown>;
}

/** Further than this, an opening and a closing mark have nothing to do with each other. */
const MAX_PARAGRAPHS = 40;
const MAX_TOKENS = 6000;
const MIN_WORDS = 5;
const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›', '‘': '’' };

const MAX_DEPTH = 8;
const MAX_OPEN = 400;

interface Open {
  at: number;
  closing: string;
}

interface Pair {
  open: number;
  close: number;
}

interface Pairing {
  tokens: Token[];
  ends: Int32Array;
  stack: Open[];
  found: Pair[];
}

/** Finds the quotations of the document and writes into each token the innermost one around it. */
export function findQuotations(tokens: Token[], lang: QuotationWords): Quotation[] {
  const spans = pairMarks(tokens);
  spans.sort((a, b) => a.open - b.open || b.close - a.close);
  const quotations: Quotation[] = [];
  const around: number[] = [];
  for (const { open, close } of spans) {
    while (around.length > 0 && (quotations[around.at(-1) as number] as Quotation).close < open) around.pop();
    if (around.length >= MAX_DEPTH) continue;
    const parent = around.at(-1) ?? -1;
    around.push(quotations.length);
    // Marks of two kinds may cross; quotations do not.
    const within = Math.min(close, quotations[parent]?.close ?? close);
    quotations.push({ open, close: within, parent, words: 0, speech: false });
  }
  quotations.forEach((quotation, id) => {
    measure(quotation, id, tokens, lang);
  });
  return quotations;
}

/** Outer quotations come first, so an inner one overwrites the number written by the outer one. */
function measure(quotation: Quotation, id: number, tokens: Token[], { clauseWords, verbs }: QuotationWords): void {
  let clause = false;
  for (let i = quotation.open; i <= quotation.close; i += 1) {
    const token = tokens[i] as Token;
    token.quote = id;
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    quotation.words += 1;
    clause ||= clauseWords.has(token.text);
  }
  const { open, close, words } = quotation;
  const before = tokens[close - 1]?.kind;
  const ends = before === 'comma' || before === 'stop';
  quotation.speech =
    words >= MIN_WORDS ||
    (clause && words >= 3) ||
    (ends && words >= 2 && close > open) ||
    (words >= 1 && isSaid(tokens, close, verbs));
}

/** "« Faux », rétorque l'avocat", "“Nonsense,” fumes one mother", "« Jamais », a-t-elle lâché": a saying verb or an inverted pronoun right behind the comma. */
function isSaid(tokens: Token[], close: number, verbs: QuotationWords['verbs']): boolean {
  if (tokens[close - 1]?.kind === 'comma') return isToldBehind(tokens, close + 1, verbs);
  if (tokens[close + 1]?.kind !== 'comma') return false;
  if (verbs.has(tokens[close + 2]?.text ?? '')) return true;
  for (let i = close + 3; i < close + 6; i += 1) if (tokens[i]?.inverted && tokens[i]?.text !== 'ce') return true;
  return false;
}

/** "…, replied the minister", "…, the minister replied"; not "…, recorded in 1965". */
function isToldBehind(tokens: Token[], at: number, verbs: QuotationWords['verbs']): boolean {
  const subject = (i: number): boolean =>
    tokens[i]?.capital === true || /^(the|a|an|one|he|she|they|his|her|their)$/.test(tokens[i]?.text ?? '');
  if (verbs.has(tokens[at]?.text ?? '')) return subject(at + 1);
  if (!subject(at)) return false;
  for (let i = at + 1; i < at + 5 && tokens[i]?.kind === 'word'; i += 1)
    if (verbs.has(tokens[i]?.text ?? '')) return true;
  return false;
}

function pairMarks(tokens: Token[]): Pair[] {
  const pairing: Pairing = { tokens, ends: paragraphEnds(tokens), stack: [], found: [] };
  const { stack, found } = pairing;
  let straight = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const heads = token.paragraph !== tokens[i - 1]?.paragraph;
    if (heads) straight = -1;
    if (token.kind === 'straight') {
      if (straight < 0) straight = i;
      else {
        found.push({ open: straight, close: i });
        straight = -1;
      }
    } else if (token.kind === 'open' && !(token.text === '“' && closes(stack, '“'))) openMark(pairing, i, heads);
    else if (token.kind === 'close' || token.kind === 'open') closeMark(pairing, i, heads);
  }
  for (const left of stack) found.push({ open: left.at, close: endOf(pairing, left.at) });
  return found.filter(({ open, close }) => close > open);
}

function closes(stack: Open[], mark: string): boolean {
  return stack.at(-1)?.closing === mark;
}

function openMark(pairing: Pairing, at: number, heads: boolean): void {
  const { tokens, stack, found } = pairing;
  const token = tokens[at] as Token;
  const closing = PAIRS[token.text] as string;
  const same = stack.findLastIndex((open) => open.closing === closing);
  const earlier = stack[same];
  // An opening mark at the head of a paragraph carries an open quotation on.
  if (earlier && heads && inReach(tokens, earlier.at, at)) return;
  // Marks of one kind do not nest, guillemets apart: the earlier one was never closed.
  if (earlier && closing !== '»') {
    stack.splice(same);
    found.push({ open: earlier.at, close: endOf(pairing, earlier.at) });
  }
  if (stack.length < MAX_DEPTH) stack.push({ at, closing });
}

function closeMark(pairing: Pairing, at: number, heads: boolean): void {
  const { tokens, stack, found } = pairing;
  const token = tokens[at] as Token;
  const match = stack.findLastIndex((open) => open.closing === token.text);
  const opened = stack[match];
  if (!opened || heads) return;
  stack.splice(match);
  const close = inReach(tokens, opened.at, at) ? at : endOf(pairing, opened.at);
  found.push({ open: opened.at, close });
}

function inReach(tokens: Token[], from: number, to: number): boolean {
  const paragraphs = (tokens[to] as Token).paragraph - (tokens[from] as Token).paragraph;
  return paragraphs <= MAX_PARAGRAPHS && to - from <= MAX_TOKENS;
}

/** Where a mark that is never closed ends: with its paragraph, soon at any rate. */
function endOf({ ends }: Pairing, open: number): number {
  return Math.min(ends[open] as number, open + MAX_OPEN);
}

/** For each token, the last one of its paragraph. */
function paragraphEnds(tokens: Token[]): Int32Array {
  const ends = new Int32Array(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const next = tokens[i + 1];
    const goesOn = next !== undefined && next.paragraph === tokens[i]?.paragraph;
    ends[i] = goesOn ? (ends[i + 1] as number) : i;
  }
  return ends;
}
