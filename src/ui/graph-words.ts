/** What the origin graph says in words: of a lane, of a node, for those who hear it as much as for those who see it. */

import { assertNever } from '../core/assert-never.ts';
import { formatDay } from '../core/findings/format-day.ts';
import type { LaneView, NodeView } from '../core/findings/graph-view.ts';
import { nameList } from '../core/findings/name-list.ts';
import { localText } from '../core/pack/local-text.ts';
import type { Speech } from './speech.ts';

/** `Party: Azerbaijan`, or what the lane is where it is no class. */
export function laneTitle({ kind, binds }: LaneView, { t, lang }: Speech): string {
  if (binds) return t(`panel_lane_${binds.binds}`, { name: localText(binds.name, lang) });
  return kind === 'class' ? '' : t(`panel_lane_${kind}`);
}

/** What the class is to the claim, and how many it holds: `independent · 1 origin, 4 repeats`. */
export function laneNote({ relation, coverage, origins, relays, size, kind }: LaneView, { t }: Speech): string {
  if (kind !== 'class' || !relation) return t('panel_reports', { n: size });
  const counts = [t('origins', { n: origins }), relays > 0 && t('panel_relays', { n: relays })];
  const what = [t(`panel_relation_${relation}`), coverage === 'part' && t('part_only')];
  return [...what, counts.filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

/** The part a node plays: `denies`, `doubts`, `withdrawn`. */
export function rolePhrase({ role, weight }: NodeView, { t }: Speech): string {
  switch (role) {
    case 'origin':
    case 'confirmation':
    case 'relay':
    case 'refuted':
    case 'context':
    case 'withdrawn':
    case 'doubt':
      return t(`panel_role_${role}`);
    case 'denial':
      return t(weight === 'partial' || weight === 'prior' ? `panel_role_denial_${weight}` : 'panel_role_denial');
    default:
      return assertNever(role);
  }
}

/** Lines under the name, most telling first. */
export function nodeMarks(node: NodeView, { t, lang }: Speech): string[] {
  return [
    node.via && t('as_quoted_by', { who: localText(node.via, lang) }),
    node.view === null && t('panel_mark_unseen'),
    node.circular && t('panel_mark_circular'),
  ].filter((mark) => typeof mark === 'string');
}

export function nodeDay({ at, view }: NodeView, { t, lang }: Speech): string {
  if (!at) return '';
  const day = formatDay(at, lang);
  return view?.approx ? t('around_date', { date: day }) : day;
}

/** The node as heard: first the words that are seen, then what its shape and lines say. */
export function nodeSentence(node: NodeView, seen: readonly string[], speech: Speech): string {
  const { t, lang } = speech;
  const relies = node.view?.reliesOn;
  return [
    seen.join(' '),
    seen.some((line) => line.endsWith('…')) && localText(node.name, lang),
    rolePhrase(node, speech),
    relies && t('relies_on', { who: nameList(relies, lang) }),
  ]
    .filter(Boolean)
    .join(', ');
}
