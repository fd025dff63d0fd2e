/** Who cites whom: "le journal, citant Y", "quoted the general as saying", "X, cité par l'agence". */

import type { Candidate } from './candidate.ts';
import { isCircumstance } from './news-participle.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { relayCandidate } from './relay-candidate.ts';
import { speakerKind } from './speaker-kind.ts';
import { headOfSegment, subjectBefore } from './subject.ts';
import { groupAt } from './verb-group.ts';
import { textAt, type View } from './view.ts';

/** "L'agence X, citant Y": the one cited is the source, the one who cites an outer link. */
export function citing(view: View, at: number): Candidate | null {
  const { lang } = view;
  if (!lang.citing.has(textAt(view, at))) return null;
  const before = view.tokens[at - 1];
  const relative = lang.relatives.has(before?.text ?? '');
  const participle = /(ant|ing)$/.test(textAt(view, at));
  if (!relative && !participle) return null;
  if (participle && before && before.kind !== 'comma' && before.kind !== 'dash') return null;
  const source = phraseFrom(view, at + 1);
  if (!source || !isCitable(view, source)) return null;
  const subject =
    at <= 1
      ? citerBehind(view, source)
      : relative
        ? antecedentOf(view, at - 1)
        : (tellerBefore(view, at) ?? antecedentOf(view, at) ?? subjectBefore(view, at));
  return relayCandidate(view, { from: at, to: at + 1 }, source, subject ? [subject] : []);
}

/** "State media quoted the general as saying that": who is quoted, and who quotes. */
export function quotingAs(view: View, at: number): Candidate | null {
  if (!view.lang.citing.has(textAt(view, at)) && !view.lang.citedBy.has(textAt(view, at))) return null;
  const source = phraseFrom(view, at + 1);
  if (!source || textAt(view, source.to) !== 'as' || !/^(saying|telling|stating)$/.test(textAt(view, source.to + 1)))
    return null;
  const subject = subjectBefore(view, at);
  return relayCandidate(view, { from: at, to: at + 1 }, source, subject ? [subject] : []);
}

/** "Une source militaire, citée par l'agence X, parle de pertes": an insertion behind the source. */
export function citedBy(view: View, at: number): Candidate | null {
  const { lang } = view;
  if (
    !lang.citedBy.has(textAt(view, at)) ||
    !lang.by.has(textAt(view, at + 1)) ||
    view.tokens[at - 1]?.kind !== 'comma'
  )
    return null;
  const outlet = phraseFrom(view, at + 2);
  const source = headOfSegment(view, at - 1);
  if (!outlet || !source || view.tokens[outlet.to]?.kind !== 'comma') return null;
  const kind = speakerKind(view, source);
  if (kind === 'other' || kind === 'document') return null;
  return relayCandidate(view, { from: at, to: at + 2 }, source, [outlet]);
}

/** "Citant X, le journal rapporte": who cites stands behind the comma. */
function citerBehind(view: View, source: Range): Range | null {
  for (let i = source.to; i < Math.min(source.to + 8, view.tokens.length); i += 1)
    if (view.tokens[i]?.kind === 'comma') return phraseFrom(view, i + 1);
  return null;
}

/** "…, Bloomberg reported, citing X". */
function tellerBefore(view: View, at: number): Range | null {
  if (view.tokens[at - 1]?.kind !== 'comma') return null;
  let verb = at - 2;
  while (isCircumstance(view, verb) && !groupAt(view, verb)) verb -= 1;
  const group = groupAt(view, verb);
  return group && subjectBefore(view, group.from);
}

/** The phrase right before "qui" or ", who". */
function antecedentOf(view: View, relative: number): Range | null {
  const end = view.tokens[relative - 1]?.kind === 'comma' ? relative - 1 : relative;
  for (let from = Math.max(0, end - 12); from < end; from += 1) {
    const token = view.tokens[from];
    if (!view.lang.determiners.has(token?.text ?? '') && !token?.capital) continue;
    const phrase = phraseFrom(view, from, end);
    if (phrase?.to === end) return phrase;
  }
  return null;
}

function isCitable(view: View, source: Range): boolean {
  const kind = speakerKind(view, source);
  return (
    kind !== 'other' ||
    view.lang.untraceable(textAt(view, source.from + 1)) ||
    /proches?|sources?/.test(textAt(view, source.to - 1))
  );
}
