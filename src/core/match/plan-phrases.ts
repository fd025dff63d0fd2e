/** How all phrases and terms are filed, in columns. */

import type { Gathering } from './gathering.ts';
import { IntList } from './int-list.ts';
import { type NameAnchor, Planner } from './phrase-plan.ts';

/** One number a wording in each column; see `Plan` for what they say. */
export interface Plans {
  hashes: IntList;
  widths: IntList;
  singles: IntList;
  extensions: IntList;
  lasts: IntList;
  /** As records hold them. */
  shapes: IntList;
  tails: IntList;
  checks: IntList;
  extended: IntList;
  /** The words that tell a name, by its number. */
  nameAnchors(name: number): NameAnchor[];
}

/** Plans every wording; yields after every `slice` of them. */
export function* planPhrases({ vocabulary, wordings, styles }: Gathering, slice: number): Generator<void, Plans> {
  const planner = new Planner(vocabulary);
  const plans: Plans = {
    hashes: new IntList(),
    widths: new IntList(),
    singles: new IntList(),
    extensions: new IntList(),
    lasts: new IntList(),
    shapes: new IntList(),
    tails: new IntList(),
    checks: new IntList(),
    extended: new IntList(),
    nameAnchors: (name) => planner.nameAnchors(name),
  };
  yield;
  const loose = styles.list.map(({ gap, any }) => gap > 0 || any);
  for (let wording = 0; wording < wordings.count; wording += 1) {
    const isLoose = loose[wordings.styles.at(wording)] === true;
    planner.run(wordings.elements.data, wordings.starts.at(wording), wordings.end(wording), isLoose);
    const { plan } = planner;
    plans.hashes.push(plan.anchor);
    plans.widths.push(plan.width);
    plans.singles.push(plan.single);
    plans.extensions.push(plan.extension);
    plans.lasts.push(plan.last);
    plans.shapes.push(plan.covered * 16 + (plan.covered < 2 ? plan.tail.letters : plan.before));
    plans.tails.push(plan.tail.hash);
    plans.checks.push(plan.check);
    plans.extended.push(plan.extended);
    if (wording % slice === slice - 1) yield;
  }
  return plans;
}
