/** Who repeats whom among the links: each origin with those that go back to it, as a tree. */

import { useState } from 'preact/hooks';
import { formatDay } from '../core/findings/format-day.ts';
import type { Day } from '../core/pack/model.ts';
import type { ClaimRef, Link } from '../core/review/model.ts';
import type { ClaimTrace, OutsideEdge, Trace, TraceEdge, TraceGroup, TraceReason } from '../core/review/trace-model.ts';
import { groupBy } from './group-by.ts';
import type { Speech } from './speech.ts';

/** What is shown of one page. */
export interface TracedPage {
  outlet: string;
  title: string;
  date: Day | null;
}

export interface BatchTraceProps extends Speech {
  trace: Trace;
  pageOf(link: Link): TracedPage;
  claimText(claim: ClaimRef): string;
  onGo(link: Link): void;
}

export function BatchTrace(props: BatchTraceProps) {
  const { trace, t } = props;
  if (trace.pages === 0) return <p class="quiet">{t('review_trace_empty')}</p>;
  return (
    <div class="batch-trace">
      <TraceLegend t={t} />
      {claimsFirst(trace).map((claim) => (
        <ClaimTraceView key={claim.claim ? `${claim.claim.pack}/${claim.claim.claim}` : ''} claim={claim} {...props} />
      ))}
    </div>
  );
}

/** Pages without a claim come last, however many there are. */
function claimsFirst({ claims }: Trace): ClaimTrace[] {
  return [...claims.filter(({ claim }) => claim), ...claims.filter(({ claim }) => !claim)];
}

function TraceLegend({ t }: Pick<Speech, 't'>) {
  return (
    <ul class="trace-legend">
      {(['certain', 'inferred'] as const).map((certainty) => (
        <li key={certainty}>
          <svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
            <path class="trace-line" data-certainty={certainty} d="M1 5H33" />
          </svg>{' '}
          {t(`review_trace_${certainty}`)}
        </li>
      ))}
    </ul>
  );
}

function ClaimTraceView({ claim, ...props }: BatchTraceProps & { claim: ClaimTrace }) {
  const { t, lang, claimText, pageOf, onGo } = props;
  const { groups, pages, oldest } = claim;
  const date = oldest && pageOf(oldest).date;
  return (
    <section class="claim-trace">
      <h2>{claim.claim ? claimText(claim.claim) : t('review_trace_no_claim')}</h2>
      <p class="statement">
        {t('review_trace_pages', { n: pages.length })} · {t('review_trace_origins', { n: groups.length })}
      </p>
      {oldest && date && (
        <p class="quiet">
          {t('review_trace_oldest')}{' '}
          <button type="button" class="link" onClick={() => onGo(oldest)}>
            {pageOf(oldest).outlet}, {formatDay(date, lang)}
          </button>
        </p>
      )}
      {groups.map((group, at) => (
        <Group key={`${at} ${group.members[0]}`} group={group} claim={claim} {...props} />
      ))}
    </section>
  );
}

interface Down {
  link: Link;
  /** Why it stands where it does; null where nothing tells which came first. */
  edge: TraceEdge | OutsideEdge | null;
  /** To other pages of the group that it relies on as well. */
  further: TraceEdge[];
}

function Group({ group, claim, ...props }: BatchTraceProps & { group: TraceGroup; claim: ClaimTrace }) {
  const { t } = props;
  const tree = treeOf(group, claim);
  const { origin } = group;
  return (
    <ul class="trace-tree">
      <li>
        {origin.kind === 'page' && <PageLine link={origin.link} part="origin" {...props} />}
        {origin.kind === 'outside' && (
          <p class="trace-page" data-role="outside">
            <b dir="auto">{origin.outside.name}</b> <span class="quiet">{t('review_trace_outside')}</span>
          </p>
        )}
        {origin.kind === 'unknown' && (
          <p class="trace-page" data-role="unknown">
            <b>{t('review_trace_unknown')}</b>
          </p>
        )}
        <Branches down={tree.roots} below={tree.below} {...props} />
      </li>
    </ul>
  );
}

const AT_ONCE = 50;

function Branches({ down, below, ...props }: BatchTraceProps & { down: readonly Down[]; below: Map<Link, Down[]> }) {
  const [most, setMost] = useState(AT_ONCE);
  if (down.length === 0) return null;
  return (
    <ul>
      {down.slice(0, most).map(({ link, edge, further }) => (
        <li key={link} data-certainty={edge === null ? 'inferred' : 'certainty' in edge ? edge.certainty : 'certain'}>
          <PageLine link={link} edge={edge} further={further} {...props} />
          <Branches down={below.get(link) ?? []} below={below} {...props} />
        </li>
      ))}
      {down.length > most && (
        <li>
          <button type="button" class="plain" onClick={() => setMost(down.length)}>
            {props.t('more', { n: down.length - most })}
          </button>
        </li>
      )}
    </ul>
  );
}

type LineProps = BatchTraceProps & Partial<Pick<Down, 'edge' | 'further'>> & { link: Link; part?: string };

function PageLine({ link, part, edge, further = [], pageOf, onGo, t, lang }: LineProps) {
  const { outlet, title, date } = pageOf(link);
  const also = further.map(({ to, reasons }) =>
    t('review_trace_also', { name: pageOf(to).outlet, why: reasonsText(reasons, t) }),
  );
  return (
    <p class="trace-page" data-role={part}>
      <button type="button" class="link" onClick={() => onGo(link)} dir="auto">
        <b>{outlet}</b> {title}
      </button>{' '}
      <span class="quiet">
        {date ? formatDay(date, lang) : t('review_no_date')}
        {edge && ` · ${reasonsText(edge.reasons, t)}`}
        {edge === null && ` · ${t('review_trace_same_day')}`}
        {also.map((each) => ` · ${each}`)}
      </span>
    </p>
  );
}

function reasonsText(reasons: readonly TraceReason[], t: Speech['t']): string {
  return reasons.map((reason) => reasonText(reason, t)).join(' · ');
}

/** Why one page is said to rely on another, in a few words. */
function reasonText(reason: TraceReason, t: Speech['t']): string {
  switch (reason.kind) {
    case 'link':
      return t('review_trace_by_link');
    case 'credit':
      return t('review_trace_by_name', { name: reason.name });
    case 'pack':
      return t('review_trace_by_pack');
    case 'wording':
      return t('review_trace_by_wording', { percent: Math.round(reason.share * 100) });
  }
}

/** Each member once, below the first page or source of the group that it relies on. */
function treeOf(group: TraceGroup, claim: ClaimTrace): { roots: Down[]; below: Map<Link, Down[]> } {
  const members = new Set(group.members);
  const inside = claim.edges.filter(({ from, to }) => members.has(from) && members.has(to));
  const [edgesFrom, edgesTo] = [groupBy(inside, ({ from }) => from), groupBy(inside, ({ to }) => to)];
  const { origin } = group;
  const root = origin.kind === 'page' ? origin.link : null;
  const outside = origin.kind === 'outside' ? origin.outside.id : null;
  const below = new Map<Link, Down[]>();
  const roots: Down[] = [];
  const seen = new Set<Link>(root ? [root] : []);
  const put = (list: Down[], link: Link, edge: Down['edge']) => {
    if (seen.has(link)) return false;
    seen.add(link);
    list.push({ link, edge, further: (edgesFrom.get(link) ?? []).filter((other) => other !== edge) });
    return true;
  };
  for (const edge of claim.outside) if (edge.to === outside && members.has(edge.from)) put(roots, edge.from, edge);
  let front: Link[] = root ? [root] : roots.map(({ link }) => link);
  while (front.length > 0) {
    const next: Link[] = [];
    for (const at of front) {
      const list = at === root ? roots : (below.get(at) ?? []);
      for (const edge of edgesTo.get(at) ?? []) if (put(list, edge.from, edge)) next.push(edge.from);
      if (at !== root && list.length > 0) below.set(at, list);
    }
    front = next;
  }
  for (const link of group.members) put(roots, link, null);
  return { roots, below };
}
