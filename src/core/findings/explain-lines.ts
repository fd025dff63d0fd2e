/** Why a passage was marked, in words. */

import type { CheckedTerm, MatchExplanation } from '../match/explain-match.ts';
import { localText } from '../pack/local-text.ts';
import type { ClaimPack, Day } from '../pack/model.ts';
import { formatDay } from './format-day.ts';
import type { Translate, UiLang } from './translate.ts';

export interface ExplainedLine {
  label: string;
  items: string[];
}

/** Why a passage is marked, line by line: phrase, context, day, pack. `date` is the day the page says it was published. */
export function explainLines(
  why: MatchExplanation,
  pack: Pick<ClaimPack, 'title' | 'version'>,
  date: Day | null,
  t: Translate,
  lang: UiLang,
): ExplainedLine[] {
  const context = [
    ...why.groups.map((group) => contextLine(group, t)),
    ...(isSupposed(why) ? [t('fired_supposed')] : []),
  ];
  const title = localText(pack.title, lang);
  return [
    { label: t('fired_phrase'), items: [t('fired_phrase_found', { phrase: why.phrase, words: oneLine(why.words) })] },
    {
      label: t(`fired_context_${why.reach}`),
      items: context.length > 0 ? context : [t('fired_context_none')],
    },
    ...(why.forbids.length > 0 ? [{ label: t('fired_forbids'), items: forbidLines(why.forbids, t) }] : []),
    { label: t('fired_date'), items: [dateLine(date, why.since, t, lang)] },
    { label: t('fired_pack'), items: [t('pack_line', { title, version: pack.version })] },
  ];
}

/** A mention for all that its context holds: its clause only supposes the claim. */
function isSupposed({ kind, groups, forbids }: MatchExplanation): boolean {
  if (kind === 'match' || forbids.some(({ found }) => found !== null)) return false;
  return groups.every((group) => group.some(({ found }) => found !== null));
}

function contextLine(group: readonly CheckedTerm[], t: Translate): string {
  const there = group.find(({ found }) => found !== null);
  if (!there?.found) return t('fired_term_missing', { terms: listed(group) });
  const found = oneLine(there.found);
  return found === there.term ? t('fired_term', { found }) : t('fired_term_as', { found, term: there.term });
}

function forbidLines(forbids: readonly CheckedTerm[], t: Translate): string[] {
  const there = forbids.flatMap(({ found }) => (found === null ? [] : [oneLine(found)]));
  const absent = forbids.filter(({ found }) => found === null);
  return [
    ...there.map((found) => t('fired_forbids_found', { found })),
    ...(absent.length > 0 ? [t('fired_forbids_none', { terms: listed(absent) })] : []),
  ];
}

function dateLine(date: Day | null, since: Day | null, t: Translate, lang: UiLang): string {
  if (date && since) return t('fired_date_since', { date: formatDay(date, lang), since: formatDay(since, lang) });
  if (date) return formatDay(date, lang);
  return since ? t('fired_date_unknown_since', { since: formatDay(since, lang) }) : t('fired_date_unknown');
}

/** More than so many would bury the rest. */
const MOST = 30;

function listed(terms: readonly CheckedTerm[]): string {
  const names = terms.slice(0, MOST).map(({ term }) => term);
  return `${names.join(', ')}${terms.length > MOST ? '…' : ''}`;
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();
