/**
 * Whether a sentence has a finite main clause. A headline without a verb, a caption, an item of a list or a fragment
 * has none, and nothing is said of its sources. Verbs are told by form and place, without a parser: where that leaves
 * a doubt there is none.
 */

import type { Words } from './language.ts';
import { textAt, type View } from './view.ts';

/** Whether a finite verb stands at a position, in doubt not; never in a language whose verbs are not known. */
export function isFiniteAt(view: View, at: number): boolean {
  return view.tokens[at]?.kind === 'word' && view.lang.clauses?.isFinite(view, at) === true;
}

/** Whether a word opens a clause of its own behind the main one: "that", "dont", "when". */
export function opensInnerClause(view: View, at: number): boolean {
  const { clauses } = view.lang;
  const text = textAt(view, at);
  return clauses !== null && (clauses.openers.has(text) || clauses.looseOpeners.has(text));
}

/** Of an outer view. True for a language whose verbs are not known. */
export function hasMainClause(view: View): boolean {
  const { clauses } = view.lang;
  if (!clauses) return true;
  let open = 0;
  let loose = 0;
  let wasInner = false;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const { kind, text } = view.tokens[at] as View['tokens'][number];
    if (kind === 'comma' || kind === 'semicolon' || kind === 'colon' || kind === 'dash') loose = 0;
    else if (kind !== 'word') continue;
    else if (opensClause(clauses.openers, view, at)) open += 1;
    else if (opensContact(clauses.contacts, view, at)) open += 1;
    else if (clauses.looseOpeners.has(text)) loose += isPreposition(view, at) ? 0 : 1;
    else if (clauses.isFinite(view, at)) {
      if (open + loose === 0 && !(wasInner && isCoordinated(view, at))) return true;
      if (loose > 0) loose -= 1;
      else open = Math.max(0, open - 1);
      wasInner = true;
    }
  }
  return false;
}

/** "That day", "that said": at the head of a sentence it points and opens nothing. */
function opensClause(openers: Words, view: View, at: number): boolean {
  const text = textAt(view, at);
  return openers.has(text) && !(text === 'that' && at === 0);
}

/** "Before the operation the boy could not hear.": a clause at the head of a sentence would end with a comma. */
function isPreposition({ lang, tokens }: View, at: number): boolean {
  if (at > 0 || !lang.prepositions.has(tokens[at]?.text ?? '')) return false;
  return tokens.at(-1)?.kind === 'stop' && tokens.every(({ kind }) => kind !== 'comma');
}

/** "The candidate nobody wants", "the mistake we made": English leaves out the relative pronoun. */
function opensContact(contacts: Words, view: View, at: number): boolean {
  const { lang, tokens } = view;
  const before = tokens[at - 1];
  if (at < 2 || !contacts.has(textAt(view, at)) || before?.kind !== 'word') return false;
  if (!lang.determiners.has(textAt(view, 0))) return false;
  const { text } = before;
  return !(
    lang.time.has(text) ||
    lang.adverbs.has(text) ||
    lang.prepositions.has(text) ||
    lang.subordinators.has(text)
  );
}

/** "… qui fuyait et menaçait de céder": a second verb of the same clause. */
function isCoordinated(view: View, at: number): boolean {
  let left = at - 1;
  while (view.lang.clitics.has(textAt(view, left)) || view.lang.adverbs.has(textAt(view, left))) left -= 1;
  return view.lang.and.has(textAt(view, left)) || view.lang.joints.has(textAt(view, left));
}
