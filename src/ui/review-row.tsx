/** One line of the queue: a link with all that is known of it, or the heading of a group. */

import type { VNode } from 'preact';
import { findingLine } from '../core/findings/finding-line.ts';
import { formatDay } from '../core/findings/format-day.ts';
import { wordingLines } from '../core/findings/wording-line.ts';
import type { QueueRow, RowClaim } from '../core/review/model.ts';
import { decisionText, failureReasonText } from '../core/review/review-words.ts';
import { stateText } from '../core/review/state-text.ts';
import { BandShape } from './band-shape.tsx';
import { CELL, ROW_HEAD } from './grid-roles.ts';
import { localInstant, localTime } from './local-time.ts';
import type { Column } from './queue-columns.ts';
import type { Speech } from './speech.ts';
import { StateMark } from './state-mark.tsx';

export interface ReviewRowProps extends Speech {
  row: QueueRow;
  columns: readonly Column[];
  selected: boolean;
  onSelect(shift: boolean): void;
  /** The text of a claim as its pack has it. */
  claimText(claim: RowClaim): string;
}

/** The cells, in the order of the heads of the columns. */
export function ReviewCells(props: ReviewRowProps) {
  const { row, columns, selected, onSelect, t } = props;
  const title = row.check.kind === 'done' ? row.check.page.title : null;
  return (
    <>
      <span {...CELL} class="pick-cell">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('review_select_row', { title: title ?? row.link })}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(event.shiftKey);
          }}
        />
      </span>
      {columns.map((column) => {
        const Cell = CELLS[column];
        return <Cell key={column} {...props} />;
      })}
    </>
  );
}

const CELLS: Readonly<Record<Column, (props: ReviewRowProps) => VNode>> = {
  state: ({ row, ...speech }) => (
    <span {...CELL} class="state-cell">
      <StateMark state={row.state} />
      <Two first={stateText(row.state, speech.t)} second={row.decision ? decidedBy(row, speech) : ''} />
    </span>
  ),
  outlet: ({ row, t, lang }) => {
    const page = row.check.kind === 'done' ? row.check.page : null;
    const date = page?.date ? formatDay(page.date, lang) : page ? t('review_no_date') : '';
    return (
      <span {...CELL} class="outlet-cell">
        <Two first={page?.outlet ?? new URL(row.link).hostname} second={date} />
      </span>
    );
  },
  title: ({ row, ...speech }) => {
    const title = row.check.kind === 'done' ? row.check.page.title : null;
    return (
      <span {...ROW_HEAD} class="title-cell">
        <Two first={title ?? shortAddress(row.link)} second={addressLine(row, title, speech)} />
      </span>
    );
  },
  claims: (props) => (
    <span {...CELL} class="claims-cell">
      <ClaimsCell {...props} />
    </span>
  ),
};

/** A line, and a quiet one below it. */
function Two({ first, second }: { first: string; second: string }) {
  return (
    <span class="two">
      <span dir="auto">{first}</span>
      <span class="quiet">{second}</span>
    </span>
  );
}

function decidedBy({ decision, conflicts }: QueueRow, { t, lang }: Speech): string {
  if (!decision) return '';
  return conflicts.length > 0 ? t('review_disagree') : `${decision.by} · ${localTime(decision.at, lang)}`;
}

/** The address, where it does not stand in for the title, and how often it came. */
function addressLine({ link, times, aliases }: QueueRow, title: string | null, { t }: Speech): string {
  const also = Math.max(times, aliases.length + 1);
  const address = title === null ? [] : [shortAddress(link)];
  return [...address, ...(also > 1 ? [t('review_came_times', { n: also })] : [])].join(' · ');
}

export function shortAddress(link: string): string {
  return link.replace(/^https?:\/\//, '');
}

function ClaimsCell({ row, claimText, t, lang }: Pick<ReviewRowProps, 'row' | 'claimText'> & Speech) {
  const { check, claims } = row;
  if (check.kind === 'waiting') return <span class="quiet">{t('review_waiting')}</span>;
  if (check.kind === 'failed') return <span class="fault">{failureReasonText(check.failure.reason, t)}</span>;
  const [first] = claims;
  const finding = first?.findings[0];
  if (!first || !finding) return <span class="quiet">{t('review_no_claim')}</span>;
  const [wording] = finding.wording ? wordingLines(finding.wording, finding.kind, t, lang) : [];
  return (
    <>
      <BandShape band={finding.band} t={t} />
      <span class="two">
        <span>
          {claims.length > 1 && <b class="count">{claims.length}</b>} {claimText(first)}
        </span>
        <span class="quiet" title={findingLine(finding.finding, t, lang)}>
          {wording?.text ?? findingLine(finding.finding, t, lang)}
        </span>
      </span>
    </>
  );
}

/** What stands on a link, in a line. */
export function standingLine({ decision, state }: QueueRow, { t, lang }: Speech): string {
  if (!decision || decision.decision.state === 'reopened') return stateText(state, t);
  const date = localInstant(decision.at, lang);
  return t('review_log_decided', { state: decisionText(decision.decision, t, lang), who: decision.by, date });
}
