import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';

export type ExportForm = 'csv' | 'markdown' | 'records' | 'print';
const FORMS: readonly ExportForm[] = ['csv', 'markdown', 'records', 'print'];

interface ExportProps extends Speech {
  /** Links that are shown, and all there are. */
  shown: number;
  all: number;
  onExport(form: ExportForm, which: 'shown' | 'all', privateNotes: boolean): void;
  onClose(): void;
}

/** What the review is taken along as: which links, with or without private notes, in which form. */
export function ExportDialog({ shown, all, onExport, onClose, t }: ExportProps) {
  const [which, setWhich] = useState<'shown' | 'all'>('all');
  const [own, setOwn] = useState(false);
  return (
    <Dialog title={t('review_export_title')} lead={t('review_export_lead')} t={t} onClose={onClose}>
      <fieldset class="about">
        <legend class="unseen">{t('review_export_which')}</legend>
        {(['all', 'shown'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="which" checked={which === each} onChange={() => setWhich(each)} />
            <span>{t(`review_export_${each}`, { n: each === 'all' ? all : shown })}</span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input type="checkbox" checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} />
        <span>{t('review_export_private')}</span>
      </label>
      <div class="reasons">
        {FORMS.map((form, at) => (
          <button
            type="button"
            class="plain"
            key={form}
            data-first={at === 0 ? '' : undefined}
            onClick={() => onExport(form, which, own)}
          >
            {t(`review_export_${form}`)}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
