/** A saying verb with its source, as one cue among others. */

import { isAnonymous } from './anonymity.ts';
import { authorOf } from './author-of.ts';
import type { Candidate } from './candidate.ts';
import type { Reading } from './language.ts';
import type { Range } from './noun-phrase.ts';
import { audienceOf } from './outlets.ts';
import type { VerbGroup } from './verb-group.ts';
import { textAt, type View } from './view.ts';

/** The cue of a verb group. `named` is what stands as its source; where that is a writing, its author is the source. */
export function speechCandidate(view: View, group: VerbGroup, reading: Reading, named: Range): Candidate {
  const { verbClass, lemma } = reading.verb;
  const source = authorOf(view, named) ?? named;
  return {
    cue: { from: group.from, to: group.to },
    source,
    cueType: 'saying_verb',
    verbClass: group.negated ? 'neutral' : verbClass,
    negated: group.negated,
    negatedClass: verbClass,
    anonymous: isAnonymous(view, source),
    outer: view.lang.nobody.has(textAt(view, source.from)) ? [] : audienceOf(view, group.to, source),
    lemma,
  };
}
