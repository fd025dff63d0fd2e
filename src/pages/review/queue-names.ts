/** The queue's groups and searchable texts in the reader's words. */

import { assertNever } from '../../core/assert-never.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { subjectKey } from '../../core/review/decisions.ts';
import type { Link, QueueRow } from '../../core/review/model.ts';
import { stateText } from '../../core/review/state-text.ts';
import type { Trace } from '../../core/review/trace-model.ts';
import type { Speech } from '../../ui/speech.ts';
import { claimText } from './claim-text.ts';
import { type Grouping, type GroupNames, outletOf } from './queue-view.ts';

type Group = ReturnType<GroupNames['groupsOf']>[number];

interface NamedBy extends Speech {
  packs: readonly ClaimPack[];
  /** Asked for only where the queue is grouped by origin. */
  trace(): Trace;
}

const STATE_ORDER = ['suggested', 'new', 'escalated', 'muted', 'confirmed', 'dismissed'] as const;

export function queueNames(group: Grouping, { packs, trace, t, lang }: NamedBy): GroupNames {
  const origins = group === 'origin' ? originsByLink(trace(), { packs, trace, t, lang }) : null;
  return {
    lang,
    textOf: (row) => searchedText(row, (claim) => claimText(packs, claim, lang)),
    groupsOf: (row) => {
      switch (group) {
        case 'state':
          return [{ key: row.state, label: stateText(row.state, t), order: STATE_ORDER.indexOf(row.state) }];
        case 'outlet':
          return [{ key: outletOf(row), label: outletOf(row) }];
        case 'claim':
          return row.claims.length === 0
            ? [{ key: '', label: t('review_trace_no_claim'), order: 1 }]
            : row.claims.map((claim) => ({ key: subjectKey(claim), label: claimText(packs, claim, lang) }));
        case 'origin':
          return origins?.get(row.link) ?? [{ key: '', label: t('review_group_no_origin'), order: 1 }];
        case 'none':
          return [];
        default:
          return assertNever(group);
      }
    },
  };
}

/** The origins that each page goes back to, over all claims. */
function originsByLink({ claims }: Trace, { packs, t, lang }: NamedBy): Map<Link, Group[]> {
  const byLink = new Map<Link, Group[]>();
  for (const { claim, groups } of claims) {
    if (!claim) continue;
    const what = claimText(packs, claim, lang);
    for (const [at, { origin, members }] of groups.entries()) {
      const label = originLabel(origin, t);
      const group = { key: `${subjectKey(claim)} ${at}`, label: `${label} — ${what}` };
      for (const link of members) byLink.set(link, [...(byLink.get(link) ?? []), group]);
    }
  }
  return byLink;
}

type Origin = Trace['claims'][number]['groups'][number]['origin'];

function originLabel(origin: Origin, t: Speech['t']): string {
  if (origin.kind === 'page') return new URL(origin.link).hostname;
  return origin.kind === 'outside' ? origin.outside.name : t('review_trace_unknown');
}

/** Put together once for each state of a row. */
const searched = new WeakMap<QueueRow, string>();

function searchedText(row: QueueRow, textOfClaim: (claim: QueueRow['claims'][number]) => string): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const title = row.check.kind === 'done' ? (row.check.page.title ?? '') : '';
  const notes = row.notes.map(({ text }) => text);
  const text = [row.link, outletOf(row), title, ...row.claims.map(textOfClaim), ...notes].join(' ').toLowerCase();
  searched.set(row, text);
  return text;
}
