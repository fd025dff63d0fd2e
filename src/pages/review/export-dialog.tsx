import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';
import { Check, Choices, Options } from './dialog-parts.tsx';

export type ExportForm = 'csv' | 'markdown' | 'records' | 'print';
const FORMS: readonly ExportForm[] = ['csv', 'markdown', 'records', 'print'];

interface ExportProps extends Speech {
  /** Links that are shown, and all there are. */
  shown: number;
  all: number;
  onExport(form: ExportForm, which: 'shown' | 'all', privateNotes: boolean): void;
  onClose(): void;
}

/** What is exported of the review: which links, with or without private notes, in which form. */
export function ExportDialog({ shown, all, onExport, onClose, t }: ExportProps) {
  const [which, setWhich] = useState<'shown' | 'all'>('all');
  const [own, setOwn] = useState(false);
  return (
    <Dialog title={t('review_export_title')} lead={t('review_export_lead')} t={t} onClose={onClose}>
      <Choices
        legend={t('review_export_which')}
        name="which"
        options={(['all', 'shown'] as const).map((each) => ({
          value: each,
          key: each,
          text: t(`review_export_${each}`, { n: each === 'all' ? all : shown }),
        }))}
        chosen={which}
        onChoose={setWhich}
      />
      <Check on={own} onChange={setOwn}>
        {t('review_export_private')}
      </Check>
      <div class="reasons">
        <Options
          options={FORMS.map((form) => ({
            key: form,
            text: t(`review_export_${form}`),
            onChoose: () => onExport(form, which, own),
          }))}
        />
      </div>
    </Dialog>
  );
}
