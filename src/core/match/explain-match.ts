/** Why a matcher fired at a place of a text: worked out again from the pack, for a reader who asks. */

import type { Claim, ClaimId, ClaimPack, Day, Matcher, Reach } from '../pack/model.ts';
import { compilePacks } from './compile-packs.ts';
import { Contexts } from './context.ts';
import { findPhrases } from './find-phrases.ts';
import type { FoundKind, Span } from './model.ts';
import { type ClaimIndex, openIndex, termAt } from './open-index.ts';
import { ReadText } from './read-text.ts';

/** A place found by the engine, and the texts it had to go by. */
export interface FiredAt extends Span {
  claim: ClaimId;
  /** Position in `Claim.matchers`. */
  matcher: number;
  kind: FoundKind;
  /** The block it stands in; offsets are into this. */
  text: string;
  /** Other texts of the page that hold page-level terms. */
  elsewhere: readonly string[];
}

/** A context term with the words of the page that it was found as; null where it was not. */
export interface CheckedTerm {
  term: string;
  found: string | null;
}

export interface MatchExplanation {
  kind: FoundKind;
  /** The phrase as it stands in the pack, names written out. */
  phrase: string;
  /** The words of the page. */
  words: string;
  /** How near the context has to stand. */
  reach: Reach;
  /** Of each group one term has to be there. */
  groups: CheckedTerm[][];
  /** None of these may be there. */
  forbids: CheckedTerm[];
  /** First day from which a page can repeat the claim; null when unknown. */
  since: Day | null;
}

/** Null where the pack has no such matcher (any more). */
export function explainMatch(pack: ClaimPack, at: FiredAt): MatchExplanation | null {
  const claim = pack.claims.find(({ id }) => id === at.claim);
  const matcher = claim?.matchers[at.matcher];
  if (!claim || !matcher) return null;
  const places = termPlaces(indexOf(pack, claim, matcher), matcher.within ?? 'sentence', at);
  const check = (term: string): CheckedTerm => ({
    term: written(pack, matcher, term),
    found: places.get(term) ?? null,
  });
  return {
    kind: at.kind,
    phrase: written(pack, matcher, matcher.phrase),
    words: at.text.slice(at.start, at.end),
    reach: matcher.within ?? 'sentence',
    groups: (matcher.near ?? []).map((group) => group.map(check)),
    forbids: (matcher.without ?? []).map(check),
    since: claim.since ?? firstReport(pack, claim.id),
  };
}

/** An index that knows this one matcher. */
function indexOf(pack: ClaimPack, claim: Claim, matcher: Matcher): ClaimIndex {
  const alone = { ...pack, claims: [{ ...claim, matchers: [matcher] }] };
  const opened = openIndex(compilePacks([alone]));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

/** Words of the page by term, for the terms within reach. */
function termPlaces(index: ClaimIndex, reach: Reach, { text, start, elsewhere }: FiredAt): Map<string, string> {
  const places = new Map<string, string>();
  const note = (found: Iterable<readonly [number, Span]>, within: string) => {
    for (const [term, span] of found) {
      const name = termAt(index, term);
      if (!places.has(name)) places.set(name, within.slice(span.start, span.end));
    }
  };
  const read = new ReadText();
  read.read(text);
  if (reach === 'page') {
    for (const one of [text, ...elsewhere]) {
      read.read(one);
      note(pageTerms(index, read), one);
    }
    return places;
  }
  const contexts = new Contexts(index, read);
  const near = reach === 'sentence' ? contexts.inSentence(read.sentence(start)) : contexts.inBlock();
  for (let term = 0; term < index.terms; term += 1) {
    const span = near.get(term);
    if (span !== undefined) note([[term, span]], text);
  }
  return places;
}

function pageTerms(index: ClaimIndex, text: ReadText): [number, Span][] {
  return findPhrases(index, text).flatMap(({ phrase, first, end }) =>
    phrase.term === null ? [] : [[phrase.term, text.span(first, end)] as [number, Span]],
  );
}

/** With a spelling of each name in place of `{id}`: one of the matcher's language if there is one. */
function written({ names }: ClaimPack, { lang }: Matcher, text: string): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, id: string) => {
    const forms = names.find((name) => name.id === id)?.forms ?? [];
    return (forms.find((form) => form.lang === lang) ?? forms[0])?.text ?? whole;
  });
}

function firstReport(pack: ClaimPack, claim: ClaimId): Day | null {
  const days = pack.reports.flatMap((report) => (report.claim === claim ? [report.at] : []));
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}
