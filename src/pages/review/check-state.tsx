/** How far the check of a link has come, and what can be done where it failed. */

import type { QueueRow } from '../../core/review/model.ts';
import { failureText } from '../../core/review/review-words.ts';
import type { Speech } from '../../ui/speech.ts';

interface CheckStateProps extends Pick<Speech, 't'> {
  row: QueueRow;
  onRetry(): void;
  onConfirmPrivate(): void;
  onReadInTab(): void;
}

export function CheckState({ row, onRetry, onConfirmPrivate, onReadInTab, t }: CheckStateProps) {
  if (row.check.kind === 'done') {
    return row.claims.length === 0 ? <p class="quiet block">{t('review_no_claim_more')}</p> : null;
  }
  if (row.check.kind === 'waiting') {
    return (
      <p class="block">
        {t('review_waiting_more')}{' '}
        <button type="button" class="plain" onClick={onRetry}>
          {t('review_check_this')}
        </button>
      </p>
    );
  }
  const { failure } = row.check;
  return (
    <div class="block failure">
      <p class="fault">{failureText(failure, t)}</p>
      {failure.url && <p class="quiet">{t('review_failed_at', { url: failure.url })}</p>}
      <div class="decide">
        {failure.reason === 'private_address' ? (
          <button type="button" class="plain" onClick={onConfirmPrivate}>
            {t('review_open_private')}
          </button>
        ) : (
          <button type="button" class="plain" onClick={onRetry}>
            {t('review_retry')}
          </button>
        )}
        {(failure.reason === 'needs_scripts' || failure.reason === 'status') && (
          <button type="button" class="plain" onClick={onReadInTab}>
            {t('review_read_in_tab')}
          </button>
        )}
      </div>
      {(failure.reason === 'needs_scripts' || failure.reason === 'status') && (
        <p class="quiet">{t('review_read_in_tab_why')}</p>
      )}
    </div>
  );
}
