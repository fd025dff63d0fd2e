/** Why a claim has its grade, with names for ids: what the "why" section and the method page show. Plain JSON. */

import { claimFile } from '../corroboration/claim-file.ts';
import { type Explanation, explain } from '../corroboration/explain.ts';
import type { IndependenceClass } from '../corroboration/model.ts';
import type { GradeChange } from '../corroboration/what-would-change.ts';
import type { ClaimId, ClaimPack, Day, LocalText, SourceId } from '../pack/model.ts';
import { type ClassName, className } from './class-name.ts';
import { type Names, namesOf } from './names.ts';

export interface ClassView extends Pick<IndependenceClass, 'key' | 'relation' | 'coverage'> {
  binds: ClassName;
  who: LocalText[];
}

export interface ChangeView extends Omit<GradeChange, 'party'> {
  party: LocalText | null;
}

export interface WhyView extends Omit<Explanation, 'assessment' | 'changes' | 'contests'> {
  assessment: Omit<Explanation['assessment'], 'classes'>;
  classes: ClassView[];
  changes: ChangeView[];
  contests: ChangeView[];
}

/** As it stands on a day. Throws where the pack has no such claim. */
export function whyView(pack: ClaimPack, claim: ClaimId, asOf: Day): WhyView {
  const file = claimFile(pack, claim);
  const names = namesOf(pack, file);
  const { assessment, changes, contests, ...rest } = explain(pack, claim, asOf);
  const { classes, ...assessed } = assessment;
  return {
    ...rest,
    assessment: assessed,
    classes: classes.map(({ key, relation, coverage, who }) => ({
      key,
      relation,
      coverage,
      binds: className(key, file, names),
      who: who.map((id) => names.source(id as SourceId)),
    })),
    changes: changes.map((change) => changeView(change, names)),
    contests: contests.map((change) => changeView(change, names)),
  };
}

function changeView({ party, ...change }: GradeChange, names: Names): ChangeView {
  return { ...change, party: party && names.party(party) };
}
