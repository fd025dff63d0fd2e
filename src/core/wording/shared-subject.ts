/** Subjects of coordinated verbs: "La compagnie s'est excusée et *a promis* de rembourser", "raises rates, *says* more to come". */

import { isFiniteAt, opensInnerClause } from './main-clause.ts';
import type { Range } from './noun-phrase.ts';
import { textAt, type View } from './view.ts';

/**
 * Where the first verb of the clause stands whose subject the verb group that starts at `verb` shares, or -1. Null-subject
 * verbs behind a conjunction go with the clause before; where that holds another clause, either could be meant.
 */
export function sharedVerb(view: View, verb: number): number {
  if (isHeadlineComma(view, verb - 1))
    return onlyVerb(view, { from: clauseStart(view, verb - 1), to: verb - 1 }, isHeadlineVerb);
  const { adverbs, joints } = view.lang;
  let joint = verb - 1;
  while (adverbs.has(textAt(view, joint)) && !joints.has(textAt(view, joint))) joint -= 1;
  if (!joints.has(textAt(view, joint))) return -1;
  while (joints.has(textAt(view, joint - 1))) joint -= 1;
  return verbOfClause(view, joint);
}

/** "Bank raises rates, says more to come": headlines, which end without a stop, put a comma for "and". */
function isHeadlineComma({ lang, tokens }: View, at: number): boolean {
  return (
    lang.headlineCommas && tokens[at]?.kind === 'comma' && tokens.at(-1)?.kind !== 'stop' && tokens[0]?.kind === 'word'
  );
}

/** Where the only finite verb stands of the clause that ends at `end`, commas apart; -1 where it has none or holds another. */
export function verbOfClause(view: View, end: number): number {
  return onlyVerb(view, { from: clauseStart(view, end), to: end }, isLikelyVerb);
}

/** Behind the last sign that closes a statement. */
function clauseStart(view: View, end: number): number {
  let from = end;
  while (from > 0 && !/^(semicolon|colon|stop|quote|dash|bracket)$/.test(view.tokens[from - 1]?.kind ?? '')) from -= 1;
  return from;
}

/** "Negotiators parted without a deal and vowed": behind a subject, the form of a past that no noun follows. */
function isLikelyVerb(view: View, at: number): boolean {
  if (isFiniteAt(view, at)) return true;
  const { lang } = view;
  const next = textAt(view, at + 1);
  if (at < 1 || !lang.isPastShape(textAt(view, at))) return false;
  return (
    !lang.by.has(next) &&
    (lang.prepositions.has(next) || lang.and.has(next) || lang.adverbs.has(next) || lang.time.has(next))
  );
}

/** "Raises rates": in a headline no article tells the verb from a noun. */
function isHeadlineVerb(view: View, at: number): boolean {
  const { people, institutions, isPresentForm } = view.lang;
  const text = textAt(view, at);
  const before = textAt(view, at - 1);
  const singular =
    /[^s]s$/.test(text) && !before.endsWith('s') && !people(text) && (people(before) || institutions(before));
  return (at > 0 && (isPresentForm(text) || singular)) || isFiniteAt(view, at);
}

/** The first verb of a stretch without another clause in it, or -1. */
function onlyVerb(view: View, { from, to }: Range, isVerb = isFiniteAt): number {
  let verb = -1;
  for (let at = from; at < to; at += 1) {
    if (opensInnerClause(view, at)) return -1;
    if (verb < 0 && isVerb(view, at)) verb = at;
  }
  return verb;
}
