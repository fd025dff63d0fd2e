/** What stands above the queue: collecting, checking, exporting. */

import { useMemo } from 'preact/hooks';
import type { Link } from '../../core/review/model.ts';
import type { Speech } from '../../ui/speech.ts';
import type { CheckProgress } from './check-queue.ts';
import type { DeskState } from './desk-state.ts';
import { isShown, linksOf } from './queue-view.ts';

interface BarProps extends Speech {
  state: DeskState;
  onPaste(): void;
  onFiles(files: FileList): void;
  onCheck(links?: readonly Link[]): void;
  onPane(): void;
  onExport(): void;
  onActs(): void;
  onHelp(): void;
}

export function Bar({ state, onPaste, onFiles, onCheck, onPane, onExport, onActs, onHelp, t }: BarProps) {
  const { rows, items, view, pane, progress } = state;
  const waiting = useMemo(() => rows.filter((row) => isShown(row, 'waiting')).length, [rows]);
  return (
    <header class="bar">
      <h1>
        <img src="../icons/48.png" alt="" width="24" height="24" /> {t('review_title')}
      </h1>
      <div class="doings">
        <button type="button" class="plain" onClick={onPaste}>
          {t('review_paste')}{' '}
          <span class="key" aria-hidden="true">
            Ctrl+K
          </span>
        </button>
        <label class="plain pick">
          {t('review_file')}
          <input
            type="file"
            class="unseen"
            multiple
            accept=".txt,.csv,.tsv,.md,.html,.htm,.xhtml,.jsonl,.warc,.gz"
            onChange={({ currentTarget }) => {
              if (currentTarget.files) onFiles(currentTarget.files);
              currentTarget.value = '';
            }}
          />
        </label>
        {waiting > 0 && !progress && (
          <button type="button" class="primary" onClick={() => onCheck()}>
            {t('review_check', { n: waiting })}
          </button>
        )}
        {view.shown === 'failed' && items.length > 0 && !progress && (
          <button type="button" class="plain" onClick={() => onCheck(linksOf(items))}>
            {t('review_retry_all', { n: linksOf(items).length })}
          </button>
        )}
        <span class="apart" />
        <button type="button" class="plain" aria-pressed={pane === 'trace'} onClick={onPane}>
          {t('review_trace')}
        </button>
        <button type="button" class="plain" onClick={onExport} disabled={rows.length === 0}>
          {t('review_export')}
        </button>
        <button type="button" class="plain" onClick={onActs}>
          {t('review_last_acts')}
        </button>
        <button type="button" class="plain" onClick={onHelp}>
          {t('review_keys')}
        </button>
      </div>
    </header>
  );
}

export function Progress({
  progress,
  onStop,
  t,
}: { progress: CheckProgress | null; onStop(): void } & Pick<Speech, 't'>) {
  if (!progress) return null;
  return (
    <div class="progress">
      <progress value={progress.done} max={progress.total} aria-label={t('review_progress_label')} />
      <span>{t('review_progress', { done: progress.done, n: progress.total })}</span>
      <button type="button" class="plain" onClick={onStop}>
        {t('review_stop')}
      </button>
    </div>
  );
}
