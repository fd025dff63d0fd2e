/** A result of the engine, less what the reader does not want to see. */

import type { BatchResult, Found, Undecided } from '../match/model.ts';
import type { Sighting, Treatment } from './treatment.ts';

/**
 * What is only to be counted comes without its place: whoever gets this result can't draw it. Page-level terms stay,
 * since what is undecided needs them.
 */
export function keepShown(result: BatchResult, treat: (seen: Sighting) => Treatment): BatchResult {
  const found = result.found.flatMap((one) => treated(one, treat(one)));
  const undecided = result.undecided.flatMap((one) => keepUndecided(one, treat));
  return { found, undecided, pageTerms: result.pageTerms };
}

function treated(found: Found, treatment: Treatment): Found[] {
  switch (treatment) {
    case 'show':
      return [found];
    case 'count':
      return [withoutPlace(found)];
    case 'drop':
      return [];
  }
}

/** A candidate's kind is what it will be where the page has its terms; what is left otherwise may be a mention. */
function keepUndecided(candidate: Undecided, treat: (seen: Sighting) => Treatment): Undecided[] {
  const { found } = candidate;
  const mention = candidate.otherwise === 'mention' ? treat({ ...found, kind: 'mention' }) : 'drop';
  return treated(found, treat(found)).map((kept) => ({
    ...candidate,
    found: kept,
    otherwise: mention === 'show' ? 'mention' : 'nothing',
  }));
}

const NOWHERE = { start: 0, end: 0 };

function withoutPlace(found: Found): Found {
  return { ...found, ...NOWHERE, sentence: NOWHERE, context: [] };
}
