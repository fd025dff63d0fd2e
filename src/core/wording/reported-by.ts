/** News that is reported by somebody: "l'information, rapportée par X", "first reported by the Ledger". */

import type { Candidate } from './candidate.ts';
import { agentBehind, isAboutNews, isInsertion, isPassive } from './news-participle.ts';
import { phraseFrom, type Range } from './noun-phrase.ts';
import { relayCandidate } from './relay-candidate.ts';
import { speakerKind } from './speaker-kind.ts';
import { mentions, textAt, type View } from './view.ts';

/** "L'information, rapportée par X": a participle of report, whose object is news. */
export function reportedBy(view: View, at: number): Candidate | null {
  const { lang } = view;
  const by = lang.reportedBy.has(textAt(view, at)) ? agentBehind(view, at) : -1;
  if (
    by < 0 ||
    (ISSUED.test(textAt(view, at)) && mentions(view, { from: Math.max(0, at - REACH_OF_WORK), to: at }, isWork))
  )
    return null;
  const source = phraseFrom(view, by + 1);
  if (!source || speakerKind(view, source) === 'other') return null;
  if (
    !isAboutNews(view, at) &&
    !(NEWS_ONLY.test(textAt(view, at)) && (isInsertion(view, at) || isBroken(view, at, source)))
  )
    return null;
  const from = /^(first|d'abord)$/.test(textAt(view, at - 1)) ? at - 1 : at;
  return relayCandidate(view, { from, to: by + 1 }, source, []);
}

const ISSUED = /^(published|released|issued|publié|paru|diffusé)e?s?$/;

/** How far before "published by" a work is named. */
const REACH_OF_WORK = 6;

/** Published by a house, not told by it. */
function isWork(word: string): boolean {
  return /^(books?|novels?|albums?|songs?|films?|memoirs?|livres?|romans?|disques?|recueils?|essais?|manuels?)$/.test(
    word,
  );
}

/** "The strike was reported by three radio stations": news of an event, from an outlet or a body. */
function isBroken(view: View, at: number, source: Range): boolean {
  const { lang } = view;
  return isPassive(view, at) && mentions(view, source, (word) => lang.outlets(word) || lang.institutions(word));
}

/** Participles said of news only; books are published and songs are taken up. */
const NEWS_ONLY = /^(rapporté|relayé|révélé|annoncé|relaté|reported|revealed|disclosed)e?s?$/;
