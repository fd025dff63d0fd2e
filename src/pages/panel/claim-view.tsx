/** One claim at full length, as it stands on one day. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import { claimDossier } from '../../core/findings/dossier.ts';
import { findingLine } from '../../core/findings/finding-line.ts';
import { formatDay } from '../../core/findings/format-day.ts';
import { provenanceLine } from '../../core/findings/provenance-line.ts';
import type { ClaimId, ClaimPack, Day } from '../../core/pack/model.ts';
import { AtPage, ClaimFinding } from '../../ui/claim-card.tsx';
import { packText } from '../../ui/pack-text.ts';
import type { Speech } from '../../ui/speech.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';

export interface ClaimViewProps extends Speech {
  pack: ClaimPack;
  claim: ClaimId;
  asOf: Day;
  today: Day;
  /** The page the reader comes from, as far as it is known. */
  page: { host: string | null; date: Day | null };
  onChooseDay(day: Day): void;
}

/** Reports listed of each kind; the graph's table has the rest. */
const MOST_LISTED = 60;

/** The claim and the finding come first on the screen, then what they rest on, then the rest. */
export function ClaimView(props: ClaimViewProps) {
  const { pack, claim, asOf, page, t, lang } = props;
  const { date } = page;
  const dossier = useMemo(() => claimDossier(pack, claim, asOf, date, MOST_LISTED), [pack, claim, asOf, date]);
  const Evidence = useEvidence();
  return (
    <article class="claim-view" lang={lang}>
      <header>
        <h1 {...packText(dossier.text, lang)} />
        <p class="quiet">{provenanceLine(dossier, t, lang)}</p>
      </header>
      <div aria-live="polite">
        <ClaimFinding dossier={dossier} t={t} lang={lang} />
        <p class="unseen">
          {t('panel_on_day', { date: formatDay(asOf, lang), finding: findingLine(dossier.finding, t, lang) })}
        </p>
      </div>
      <AtPage dossier={dossier} t={t} lang={lang} />
      {Evidence && <Evidence dossier={dossier} {...props} />}
    </article>
  );
}

type Evidence = typeof import('./claim-evidence.tsx').ClaimEvidence;

/** The code of what comes later is loaded while the claim is painted, and used once it is. Null until then. */
function useEvidence(): Evidence | null {
  const [found, setFound] = useState<{ Evidence: Evidence } | null>(null);
  const painted = useAfterPaint();
  useEffect(() => {
    const loading = import('./claim-evidence.tsx');
    if (painted) void loading.then(({ ClaimEvidence: Evidence }) => setFound({ Evidence }));
  }, [painted]);
  return found?.Evidence ?? null;
}
