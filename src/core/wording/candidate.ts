/** What one cue of a view says, before the cues of a sentence are weighed against each other. */

import type { CueType, VerbClass } from './model.ts';
import type { Range } from './noun-phrase.ts';

export interface Candidate {
  cue: Range;
  source: Range | null;
  cueType: CueType;
  verbClass: VerbClass;
  /** Negated, so that the source neither affirms nor denies. */
  negated: boolean;
  anonymous: boolean;
  /** Sources around the source, outermost first. */
  outer: Range[];
  /** The class of a negated verb, which is neutral by itself. */
  negatedClass?: VerbClass;
  lemma?: string;
}
