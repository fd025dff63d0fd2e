/** The days a claim's timeline offers to stop at. */

import type { StepView } from '../core/findings/history-view.ts';
import type { Day } from '../core/pack/model.ts';

export interface Stop {
  day: Day;
  /** What changed on file that day; null for the page's day and today, where nothing did. */
  step: StepView | null;
  isPage: boolean;
  isToday: boolean;
}

/** Every day on which something changed up to today, the page's own day, and today; in order of time. */
export function timelineStops(steps: readonly StepView[], pageDate: Day | null, today: Day): Stop[] {
  const stops = new Map<Day, Stop>();
  const add = (day: Day, step: StepView | null) => {
    const known = stops.get(day);
    const stop = { day, step: step ?? known?.step ?? null, isPage: day === pageDate, isToday: day === today };
    if (day <= today) stops.set(day, stop);
  };
  for (const step of steps) add(step.day, step);
  if (pageDate !== null) add(pageDate, null);
  add(today, null);
  return [...stops.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The last stop that is not after a day; the first where all are. */
export function stopAt(stops: readonly Stop[], day: Day): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.day <= day),
  );
}

/** The nearest day before or after, on which the grade or its reason became another; null where there is none. */
export function neighbouringChange(steps: readonly StepView[], day: Day, direction: -1 | 1, today: Day): Day | null {
  const changes = steps.filter((step) => step.moved && step.day <= today).map((step) => step.day);
  return (direction === 1 ? changes.find((at) => at > day) : changes.findLast((at) => at < day)) ?? null;
}
