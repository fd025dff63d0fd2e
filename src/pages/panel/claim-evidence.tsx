/** What a claim rests on: who said it when, who relies on whom, and why that gives its grade. */

import { useMemo, useState } from 'preact/hooks';
import { correctionsLink } from '../../core/findings/corrections-link.ts';
import { claimDossier } from '../../core/findings/dossier.ts';
import { dossierJson, dossierMarkdown, dossierText } from '../../core/findings/dossier-export.ts';
import { type GraphView, graphView } from '../../core/findings/graph-view.ts';
import { historyView, type StepView } from '../../core/findings/history-view.ts';
import type { ClaimDossier } from '../../core/findings/model.ts';
import { whyView } from '../../core/findings/why-view.ts';
import { Flags, ReportLists } from '../../ui/claim-card.tsx';
import { DossierExport, type ExportForms } from '../../ui/dossier-export.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { graphPicture } from '../../ui/graph-picture.tsx';
import { OriginGraph } from '../../ui/origin-graph.tsx';
import { pngOf, svgSource } from '../../ui/picture.ts';
import type { Speech } from '../../ui/speech.ts';
import { GradeChanges, Timeline } from '../../ui/timeline.tsx';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { Why } from '../../ui/why.tsx';
import { copyText, saveFile } from '../take-along.ts';
import type { ClaimViewProps } from './claim-view.tsx';
import { useSourcesOfPage } from './use-sources-of-page.ts';

export interface ClaimEvidenceProps extends ClaimViewProps {
  dossier: ClaimDossier;
}

/** First the timeline and the graph; what the reader scrolls down to follows once they are on the screen. */
export function ClaimEvidence({ pack, claim, asOf, today, dossier, page, onChooseDay, ...speech }: ClaimEvidenceProps) {
  const { t } = speech;
  const [selected, setSelected] = useState<string | null>(null);
  const here = useSourcesOfPage(pack, page.host);
  const graph = useMemo(() => graphView(pack, claim, asOf, here), [pack, claim, asOf, here]);
  const steps = useMemo(() => historyView(pack, claim), [pack, claim]);
  const painted = useAfterPaint();
  return (
    <>
      <Timeline steps={steps} asOf={asOf} today={today} pageDate={page.date} onChoose={onChooseDay} {...speech} />
      <section aria-labelledby="where-from">
        <h2 id="where-from">{t('panel_where_from')}</h2>
        <OriginGraph view={graph} selected={selected} onSelect={setSelected} {...speech} />
        <Flags dossier={dossier} max={Number.POSITIVE_INFINITY} {...speech} />
      </section>
      {painted && <Below {...{ pack, claim, asOf, today, dossier, graph, steps, page, onChooseDay }} {...speech} />}
    </>
  );
}

interface BelowProps extends ClaimEvidenceProps {
  graph: GraphView;
  steps: readonly StepView[];
}

/** What the reader scrolls down to. */
function Below({ pack, claim, asOf, today, dossier, graph, steps, page, onChooseDay, ...speech }: BelowProps) {
  const { t } = speech;
  const why = useMemo(() => whyView(pack, claim, asOf), [pack, claim, asOf]);
  const whole = () => claimDossier(pack, claim, asOf, page.date, Number.POSITIVE_INFINITY);
  return (
    <>
      <section aria-labelledby="known-when">
        <h2 id="known-when">{t('panel_known_when')}</h2>
        <GradeChanges steps={steps} asOf={asOf} today={today} onChoose={onChooseDay} {...speech} />
      </section>
      <section aria-labelledby="why">
        <h2 id="why">{t('panel_why')}</h2>
        <Why why={why} {...speech} />
      </section>
      <section class="who-says" aria-labelledby="who-says">
        <h2 id="who-says">{t('panel_all_reports')}</h2>
        <ReportLists dossier={dossier} {...speech} />
      </section>
      <section aria-labelledby="take-along">
        <h2 id="take-along">{t('panel_take_along')}</h2>
        <DossierExport
          forms={exportForms(whole, graph, speech)}
          fileName={`${pack.id}-${claim}-${asOf}`}
          copy={copyText}
          save={saveFile}
          {...speech}
        />
        <Links dossier={dossier} {...speech} />
      </section>
    </>
  );
}

function exportForms(whole: () => ClaimDossier, graph: GraphView, speech: Speech): ExportForms {
  const { t, lang } = speech;
  return {
    text: () => dossierText(whole(), t, lang),
    markdown: () => dossierMarkdown(whole(), t, lang),
    json: () => dossierJson(whole(), graph, t, lang),
    svg: () => svgSource(graphPicture(whole(), graph, speech).svg),
    png: () => {
      const { svg, width, height } = graphPicture(whole(), graph, speech);
      return pngOf(svgSource(svg), width, height);
    },
  };
}

function Links({ dossier, t }: { dossier: ClaimDossier } & Speech) {
  return (
    <p class="quiet links">
      <a href="../method/index.html">{t('link_method')}</a> ·{' '}
      <ExternalLink href={dossier.pack.methodUrl} t={t}>
        {t('panel_pack_method')}
      </ExternalLink>{' '}
      ·{' '}
      <ExternalLink href={correctionsLink(dossier)} t={t}>
        {t('link_report_error')}
      </ExternalLink>
    </p>
  );
}
