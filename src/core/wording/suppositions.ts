/**
 * Clauses that state nothing: what would be if something else were, and that something else. "If the bridge fell, the
 * town would be cut off" says neither that it fell nor that the town is cut off.
 */

import type { Span } from '../match/model.ts';
import { SUPPOSING } from './languages.ts';
import type { Supposing } from './supposing.ts';
import { Pieces, type Token, type TokenKind, tokensOf } from './tokens.ts';

/** What lies further into one sentence than so many UTF-16 units is not read: no prose is that long. */
const MOST = 5_000;

/** A clause that supposes. */
export interface Supposition extends Span {
  /** Its subject, where what that says is taken for granted: "the cracked bridge would fall". */
  granted: Span | null;
}

/** What one sentence merely supposes, whichever of the languages it is in. */
export function suppositionsIn(sentence: string): Supposition[] {
  const tokens = tokensOf(sentence.slice(0, MOST), 0, 0, new Pieces());
  return SUPPOSING.flatMap((language) => supposedIn(tokens, language));
}

type Clause = readonly Token[];

/** Conditions and what follows from them, each where the other is there; and what supposes by itself. */
function supposedIn(tokens: readonly Token[], language: Supposing): Supposition[] {
  const { opening, others } = clausesOf(tokens, language);
  const results = opening
    .filter((condition) => !condition.some(({ text }) => language.vouching.has(text)))
    .flatMap((condition) => withResults(condition, others, language));
  return [...results, ...others.filter(language.wonders).map(plain)];
}

const BOUNDS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'comma',
  'semicolon',
  'colon',
  'dash',
  'stop',
  'open',
  'close',
  'bracket',
]);

/** Clauses by their signs and by the words that open a condition: those that open so, and the others. */
function clausesOf(tokens: readonly Token[], language: Supposing): { opening: Clause[]; others: Clause[] } {
  const opening: Clause[] = [];
  const others: Clause[] = [];
  const starts = tokens.flatMap(({ kind }, at) => (BOUNDS.has(kind) || language.opens(tokens, at) ? [at] : []));
  for (const [at, from] of [0, ...starts].entries()) {
    const clause = tokens.slice(from, starts[at] ?? tokens.length).filter(({ kind }) => !BOUNDS.has(kind));
    if (clause.length > 0) (language.opens(tokens, from) ? opening : others).push(clause);
  }
  return { opening, others };
}

/** A condition with all that would follow from it; nothing where nothing does. */
function withResults(condition: Clause, clauses: readonly Clause[], language: Supposing): Supposition[] {
  const results = clauses.flatMap((clause) => resultIn(clause, condition, language));
  return results.length > 0 ? [plain(condition), ...results] : [];
}

/** What of a clause would follow: from the last joint before its verb; nothing where no verb tells so. */
function resultIn(clause: Clause, condition: Clause, { follows, joints, definite }: Supposing): Supposition[] {
  const verb = clause.findIndex((token) => follows(token, condition));
  if (verb < 0) return [];
  const first = clause.findLastIndex(({ text }, at) => at < verb && joints.has(text)) + 1;
  const isDefinite = first < verb && definite.has(clause[first]?.text ?? '');
  return [{ ...spanOf(clause.slice(first)), granted: isDefinite ? spanOf(clause.slice(first, verb)) : null }];
}

function plain(clause: Clause): Supposition {
  return { ...spanOf(clause), granted: null };
}

function spanOf(clause: Clause): Span {
  const [first, last] = [clause[0], clause.at(-1)] as [Token, Token];
  return { start: first.start, end: last.end };
}
