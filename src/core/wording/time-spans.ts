/** Stretches of time that look like an object: "this evening", "two days", "cette semaine". */

import { words } from './verb-table.ts';
import { textAt, type View } from './view.ts';

const SPANS =
  words(`moment hour day night week weekend month year decade morning afternoon evening minute season summer winter
  moments hours days nights weeks weekends months years decades mornings minutes seasons time times
  heure jour journée nuit semaine mois année après-midi soirée week-end fois heures jours nuits semaines années`);

/** "The day before", "two long years": a determiner, at most one word, and a stretch of time; not "a minute of silence". */
export function startsTimeSpan(view: View, at: number): boolean {
  const span = [at + 1, at + 2].find((place) => SPANS.has(textAt(view, place)));
  return span !== undefined && !view.lang.of.has(textAt(view, span + 1));
}

/** "This evening", "last week": surely when, where "the day" may be what. */
export function isWhen(view: View, at: number): boolean {
  return /^(this|that|last|next|ce|cet|cette)$/.test(textAt(view, at)) && SPANS.has(textAt(view, at + 1));
}
