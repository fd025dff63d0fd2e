import type { NodeView } from '../core/findings/graph-view.ts';
import { localText } from '../core/pack/local-text.ts';
import { nodeMarks, rolePhrase } from './graph-words.ts';
import { ReportItem } from './report-list.tsx';
import type { Speech } from './speech.ts';

/** The report of the selected node; its place stays, so that a screen reader says what comes into it. */
export function SelectedReport({ node, onClose, ...speech }: { node: NodeView | null; onClose(): void } & Speech) {
  const { t } = speech;
  return (
    <div class="selected-report" aria-live="polite">
      {node ? (
        <section class="reports" aria-label={t('panel_selected')}>
          <p class="eyebrow">{[rolePhrase(node, speech), ...nodeMarks(node, speech)].join(' · ')}</p>
          <ul>
            <Said node={node} {...speech} />
          </ul>
          <button type="button" class="plain" onClick={onClose}>
            {t('popover_close')}
          </button>
        </section>
      ) : (
        <p class="quiet">{t('panel_select_hint')}</p>
      )}
    </div>
  );
}

function Said({ node: { view, name, deadEnds }, ...speech }: { node: NodeView } & Speech) {
  const { t, lang } = speech;
  if (!view) {
    return (
      <li>
        <p class="who">
          <span class="name">{localText(name, lang)}</span>
        </p>
        <p class="details">{t('panel_unseen_why')}</p>
      </li>
    );
  }
  return (
    <>
      <ReportItem report={view} group="context" {...speech} />
      {deadEnds.length > 0 && (
        <li>
          <p class="details">{t('panel_dead_ends', { ids: deadEnds.join(', ') })}</p>
        </li>
      )}
    </>
  );
}
