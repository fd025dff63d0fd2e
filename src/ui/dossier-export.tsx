import { useState } from 'preact/hooks';
import type { MessageKey } from '../core/findings/translate.ts';
import type { Speech } from './speech.ts';

/** What can be taken along; made only when asked for. */
export interface ExportForms {
  text(): string;
  markdown(): string;
  json(): string;
  svg(): string;
  png(): Promise<Blob>;
}

export interface DossierExportProps extends Speech {
  forms: ExportForms;
  /** Of saved files, without their ending. */
  fileName: string;
  /** Both reject where the browser refuses. */
  copy(text: string): Promise<void>;
  save(name: string, content: Blob): Promise<void>;
}

const OUTCOMES = { copied: 'panel_copied', saved: 'panel_saved', failed: 'panel_failed' } as const;
type Outcome = keyof typeof OUTCOMES;

/** Buttons that copy or save one claim's dossier. */
export function DossierExport({ forms, fileName, copy, save, t }: DossierExportProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = (work: () => Promise<void>, done: Outcome) => () => {
    setOutcome(null);
    void work().then(
      () => setOutcome(done),
      () => setOutcome('failed'),
    );
  };
  const copying = (label: MessageKey, content: () => string) => (
    <button type="button" class="plain" onClick={run(async () => copy(content()), 'copied')}>
      {t(label)}
    </button>
  );
  const saving = (label: MessageKey, ending: string, content: () => Blob | Promise<Blob>) => (
    <button
      type="button"
      class="plain"
      onClick={run(async () => save(`${fileName}.${ending}`, await content()), 'saved')}
    >
      {t(label)}
    </button>
  );
  const file = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` });
  return (
    <div class="export">
      <div class="buttons">
        {copying('panel_copy_text', forms.text)}
        {copying('panel_copy_markdown', forms.markdown)}
        {copying('panel_copy_json', forms.json)}
      </div>
      <div class="buttons">
        {saving('panel_save_markdown', 'md', () => file(forms.markdown(), 'text/markdown'))}
        {saving('panel_save_json', 'json', () => file(forms.json(), 'application/json'))}
        {saving('panel_save_svg', 'svg', () => file(forms.svg(), 'image/svg+xml'))}
        {saving('panel_save_png', 'png', forms.png)}
      </div>
      <p class="quiet" role="status">
        {outcome && t(OUTCOMES[outcome])}
      </p>
    </div>
  );
}
