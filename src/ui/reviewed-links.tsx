import type { QueueRow } from '../core/review/model.ts';
import { stateText } from '../core/review/state-text.ts';
import type { Speech } from './speech.ts';
import { StateMark } from './state-mark.tsx';

export interface ReviewedLinksProps {
  rows: readonly QueueRow[];
  /** Whether they are marked on pages themselves. */
  marked: boolean;
  onMark(on: boolean): void;
}

/** The links of a page that are in the review, each with its state. Nothing where there are none. */
export function ReviewedLinks({ rows, marked, onMark, t }: ReviewedLinksProps & Speech) {
  if (rows.length === 0) return null;
  return (
    <details class="reviewed">
      <summary>{t('reviewed_here', { n: rows.length })}</summary>
      <ul>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.link}>
            <StateMark state={row.state} /> <span>{stateText(row.state, t)}</span>{' '}
            <span class="quiet" dir="auto">
              {titleOf(row)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="quiet">{t('reviewed_more', { n: rows.length - MOST_SHOWN })}</p>}
      <label class="check">
        <input type="checkbox" checked={marked} onChange={({ currentTarget }) => onMark(currentTarget.checked)} />
        <span>{t('reviewed_mark')}</span>
      </label>
      <p class="quiet">{t('reviewed_mark_warning')}</p>
    </details>
  );
}

const MOST_SHOWN = 20;

function titleOf({ link, check }: QueueRow): string {
  const title = check.kind === 'done' ? check.page.title : null;
  return title ?? link.replace(/^https?:\/\//, '');
}
