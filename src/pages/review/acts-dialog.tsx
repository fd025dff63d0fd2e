import type { ReviewRecord } from '../../core/review/model.ts';
import type { ListedAct } from '../../core/review/review-log.ts';
import { decisionText } from '../../core/review/review-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { localInstant } from '../../ui/local-time.ts';
import { shortAddress } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';

interface ActsProps extends Speech {
  acts: readonly ListedAct[];
  onTakeBack(records: ReviewRecord[]): void;
  onDoAgain(record: ReviewRecord): void;
  onClose(): void;
}

/** The last acts, each to be taken back or done again. Only what people did: adding, deciding, writing notes. */
export function ActsDialog({ acts, onTakeBack, onDoAgain, onClose, t, lang }: ActsProps) {
  const shown = acts.filter(({ record }) => ['added', 'decided', 'noted'].includes(record.kind));
  return (
    <Dialog
      title={t('review_acts_title')}
      lead={shown.length === 0 ? t('review_acts_none') : undefined}
      wide
      t={t}
      onClose={onClose}
    >
      <ol class="last-acts">
        {shown.map(({ record, live }) => (
          <li key={record.id} data-live={live}>
            <span>
              <time class="quiet" dateTime={record.at}>
                {localInstant(record.at, lang)}
              </time>{' '}
              {actText(record, { t, lang })}
            </span>
            <button type="button" class="plain" onClick={() => (live ? onTakeBack([record]) : onDoAgain(record))}>
              {t(live ? 'review_take_back' : 'review_do_again')}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function actText(record: ReviewRecord, { t, lang }: Speech): string {
  const values = { who: record.by, link: record.kind === 'undone' ? '' : shortAddress(record.link) };
  if (record.kind === 'decided')
    return t('review_act_decided', { ...values, state: decisionText(record.decision, t, lang) });
  return t(record.kind === 'noted' ? 'review_act_noted' : 'review_act_added', values);
}
