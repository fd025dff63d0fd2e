import { isAnonymous } from './anonymity.ts';
import type { Candidate } from './candidate.ts';
import type { Range } from './noun-phrase.ts';
import type { View } from './view.ts';

/** A cue by which a view passes on what its source reports; `outer` are the sources around that one. */
export function relayCandidate(view: View, cue: Range, source: Range, outer: Range[]): Candidate {
  return {
    cue,
    source,
    cueType: 'relayed_by',
    verbClass: 'neutral',
    negated: false,
    anonymous: isAnonymous(view, source),
    outer,
  };
}
