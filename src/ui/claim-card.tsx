import { countsLine } from '../core/findings/counts-line.ts';
import { findingLine } from '../core/findings/finding-line.ts';
import { flagLines } from '../core/findings/flag-lines.ts';
import { formatDay } from '../core/findings/format-day.ts';
import type { ClaimDossier, ReportGroup } from '../core/findings/model.ts';
import { untoldFlags } from '../core/findings/untold-flags.ts';
import { localText } from '../core/pack/local-text.ts';
import { BandShape } from './band-shape.tsx';
import { PackLinks } from './pack-links.tsx';
import { ReportList, ReviewList } from './report-list.tsx';
import type { Speech } from './speech.ts';

export type ClaimCardProps = Speech & { dossier: ClaimDossier };

const groups: ReportGroup[] = ['origins', 'relays', 'confirmations', 'denials', 'doubts', 'context', 'withdrawn'];

/** The finding with the shape of its band, and on how many publications and origins it rests. */
export function ClaimFinding({ dossier, t, lang }: ClaimCardProps) {
  return (
    <div class="finding" data-band={dossier.band}>
      <BandShape band={dossier.band} t={t} />
      <div>
        <p class="finding-line">{findingLine(dossier.finding, t, lang)}</p>
        {dossier.reach && <p class="counts">{countsLine(dossier.reach, t)}</p>}
      </div>
    </div>
  );
}

/** Who says it, who repeats, confirms and denies it; what matters about that; on what day and by whom it was compiled. */
export function ClaimSources({ dossier, ...speech }: ClaimCardProps) {
  return (
    <>
      <AtPage dossier={dossier} {...speech} />
      <ReportLists dossier={dossier} {...speech} />
      <Flags dossier={dossier} {...speech} />
      <Provenance dossier={dossier} {...speech} />
    </>
  );
}

/** The reports and fact-checks, one list for each part they play. */
export function ReportLists({ dossier: { reports, reach, reviews }, ...speech }: ClaimCardProps) {
  return (
    <>
      {groups.map((group) => (
        <ReportList
          key={group}
          group={group}
          list={reports[group]}
          heads={Math.min(reports[group].total, reach?.origins ?? Infinity)}
          {...speech}
        />
      ))}
      <ReviewList list={reviews} {...speech} />
    </>
  );
}

/** What stood on the page's own day, where that was something else. */
export function AtPage({ dossier: { atPage }, t, lang }: ClaimCardProps) {
  if (!atPage) return null;
  const values = { date: formatDay(atPage.date, lang), finding: findingLine(atPage.finding, t, lang) };
  return <p class="at-page">{t('at_page_date', values)}</p>;
}

/** The most telling flags of those that finding and numbers have not told. */
export function Flags({ dossier, max = 3, t, lang }: ClaimCardProps & { max?: number }) {
  const lines = flagLines(untoldFlags(dossier), t, lang, { max });
  if (lines.length === 0) return null;
  return (
    <section class="flags">
      <h3>{t('heading_flags')}</h3>
      <ul>
        {lines.map(({ flag, text }) => (
          <li key={flag}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Provenance({ dossier: { asOf, pack }, t, lang }: ClaimCardProps) {
  const title = localText(pack.title, lang);
  return (
    <div class="provenance">
      <p>
        {t('as_of', { date: formatDay(asOf, lang) })} · {t('pack_line', { title, version: pack.version })} ·{' '}
        {t('kept_by', { name: pack.maintainer })}
      </p>
      <p>
        <PackLinks pack={pack} t={t} />
      </p>
    </div>
  );
}
