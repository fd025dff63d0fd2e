import { assertNever } from '../../core/assert-never.ts';
import { decisionText } from '../../core/review/review-words.ts';
import type { Speech } from '../../ui/speech.ts';
import type { AddedLinks } from './add-links.ts';
import type { DeskNotice } from './desk-state.ts';

/** What was just done, or could not be. */
export function noticeText(notice: DeskNotice, { t, lang }: Speech): string {
  switch (notice.kind) {
    case 'added':
      return addedText(notice.added, t);
    case 'decided':
      return t('review_decided', { state: decisionText(notice.decision, t, lang), n: notice.links });
    case 'noted':
      return t('review_noted', { n: notice.links });
    case 'taken_back':
      return t('review_taken_back', { n: notice.acts });
    case 'imported':
      return [
        t('review_imported', { n: notice.records }),
        ...(notice.problems > 0 ? [t('review_import_problems', { n: notice.problems })] : []),
        ...(notice.conflicts > 0 ? [t('review_import_conflicts', { n: notice.conflicts })] : []),
      ].join(' ');
    case 'said':
      return notice.text;
    case 'failed':
      return t('settings_failed', { reason: notice.reason });
    case 'nothing_to_undo':
      return t('review_nothing_to_undo');
    case 'nothing_waiting':
      return t('review_nothing_waiting');
    case 'nothing_earlier':
      return t('review_nothing_earlier');
    case 'elsewhere':
      return t('review_elsewhere');
    case 'copied':
      return t('review_copied');
    default:
      return assertNever(notice);
  }
}

function addedText({ links, fresh, known, repeated }: AddedLinks, t: Speech['t']): string {
  if (links.length === 0) return t('review_added_none');
  return [
    t('review_added', { n: fresh }),
    ...(known > 0 ? [t('review_added_known', { n: known })] : []),
    ...(repeated > 0 ? [t('review_added_repeated', { n: repeated })] : []),
  ].join(' ');
}
