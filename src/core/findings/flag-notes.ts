/** The flags of an assessment with the names, days and words that their lines need. */

import { assertNever } from '../assert-never.ts';
import { imageStatus } from '../corroboration/images.ts';
import { isSupport } from '../corroboration/live-reports.ts';
import type { Assessment, Flag } from '../corroboration/model.ts';
import type { OppositionKind } from '../corroboration/opposition.ts';
import type { Standing } from '../corroboration/standing.ts';
import { isHedged } from '../corroboration/voice.ts';
import type { LocalText, PartyId, Report } from '../pack/model.ts';
import { byPriority } from './flag-priority.ts';
import type { DatedName, FlagNote } from './model.ts';
import type { Names } from './names.ts';

/** A line names so many at most; the lists of reports name everybody. */
const MAX_NAMED = 3;

/** One note for each flag that has something to name, the most telling first. */
export function flagNotes({ flags, counts }: Assessment, standing: Standing, names: Names): FlagNote[] {
  const notes = flags.map((flag) => noteOf(flag, standing, names, counts));
  return notes.filter((note) => note !== null).sort(byPriority);
}

function noteOf(flag: Flag, standing: Standing, names: Names, counts: Assessment['counts']): FlagNote | null {
  switch (flag) {
    case 'interested':
      return { kind: 'named', flag, who: interestedParties(standing, names) };
    case 'embedded':
      return { kind: 'named', flag, who: hosts(standing, names) };
    case 'partly_denied':
      return { kind: 'named', flag, who: opposed(standing, 'partial', names).map(({ who }) => who) };
    case 'denied_by_party':
      return { kind: 'dated', flag, items: opposed(standing, 'denial', names) };
    case 'prior_denial':
      return { kind: 'dated', flag, items: opposed(standing, 'prior', names) };
    case 'doubted':
      return { kind: 'dated', flag, items: opposed(standing, 'doubt', names) };
    case 'retracted':
      return { kind: 'dated', flag, items: withdrawals(standing, names) };
    case 'hedge_lost':
      return { kind: 'quoted', flag, quote: cautiousWords(standing) };
    case 'relay_cascade':
      return counts && { kind: 'counted', flag, publications: counts.reports, origins: counts.origins };
    case 'figure_changed':
      return figures(standing);
    case 'visual_refuted':
      return footage(standing, names);
    case 'both_sides_agree':
    case 'anonymous_origin':
    case 'self_published':
    case 'visual_unverified':
    case 'evidence_unavailable':
    case 'hedged_origin':
    case 'detail_added':
    case 'circular':
    case 'reviewers_disagree':
      return { kind: 'plain', flag };
    default:
      return assertNever(flag);
  }
}

function interestedParties({ classes }: Standing, names: Names): LocalText[] {
  const parties = classes.flatMap(({ relation, party }) => (relation === 'for' && party ? [party] : []));
  return parties.map(names.party);
}

/** Parties that gave reporters access. */
function hosts({ origins }: Standing, names: Names): LocalText[] {
  const parties = origins.flatMap(({ report }) => report?.embeddedWith ?? []);
  return [...new Set<PartyId>(parties)].map(names.party);
}

/** For each party, or source without one, its earliest report of that kind. */
function opposed({ opposition }: Standing, sought: OppositionKind, names: Names): DatedName[] {
  const first = new Map<string, Report>();
  for (const { kind, party, report } of opposition) {
    const key = party ? `party:${party}` : report.by;
    if (kind === sought && !first.has(key)) first.set(key, report);
  }
  return [...first.values()].slice(0, MAX_NAMED).map((report) => ({ who: names.source(report.by), at: report.at }));
}

function withdrawals({ live }: Standing, names: Names): DatedName[] {
  return live.withdrawn
    .filter(isSupport)
    .slice(0, MAX_NAMED)
    .flatMap(({ by, retractedAt }) => (retractedAt ? [{ who: names.source(by), at: retractedAt }] : []));
}

function cautiousWords({ origins }: Standing): { text: string; lang: string } | null {
  const cautious = origins.find(({ report }) => report?.quote && isHedged(report));
  return cautious?.report?.quote ?? null;
}

/** The first figure given, and the latest that differs from it. */
function figures({ live }: Standing): FlagNote | null {
  const given = live.support.flatMap(({ figure }) => (figure === undefined ? [] : [figure]));
  const from = given[0];
  const to = given.findLast((figure) => figure !== from);
  return from === undefined || to === undefined ? null : { kind: 'figures', flag: 'figure_changed', from, to };
}

function footage({ file, citations, refuted, asOf }: Standing, names: Names): FlagNote | null {
  for (const id of refuted.flatMap((node) => citations.reports[node]?.evidence ?? [])) {
    const status = imageStatus(file, id, asOf);
    if (status !== 'miscaptioned' && status !== 'edited' && status !== 'staged') continue;
    const { by: [who] = [], at } = file.evidenceOf(id)?.verification ?? {};
    return { kind: 'footage', flag: 'visual_refuted', status, by: who && at ? { who: names.source(who), at } : null };
  }
  return null;
}
