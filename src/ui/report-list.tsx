import { formatDay } from '../core/findings/format-day.ts';
import type { Listed, ReportGroup, ReportView, ReviewView } from '../core/findings/model.ts';
import { nameList } from '../core/findings/name-list.ts';
import { reportDetails } from '../core/findings/report-details.ts';
import { sortReports } from '../core/findings/sort-reports.ts';
import { localText } from '../core/pack/local-text.ts';
import { ExternalLink } from './external-link.tsx';
import type { Speech } from './speech.ts';

export interface ReportListProps extends Speech {
  group: ReportGroup;
  list: Listed<ReportView>;
  /** What the heading counts, where that is less than the reports: three statements of one party are one origin. */
  heads?: number;
}

/** The reports of one group under its heading; nothing where there is none. */
export function ReportList({ group, list, heads, ...speech }: ReportListProps) {
  if (list.total === 0) return null;
  const { t, lang } = speech;
  const shared = group === 'relays' ? sharedReliance(list, lang) : null;
  const reports = shared === null ? list.shown : list.shown.map(({ reliesOn: _said, ...report }) => report);
  const byParty = group === 'denials' || group === 'confirmations' || group === 'doubts';
  return (
    <section class="reports" data-group={group}>
      <h3>
        {t(`heading_${group}`, { n: heads ?? list.total })}
        {shared !== null && <span class="aside">{t('relies_on', { who: shared })}</span>}
      </h3>
      <ul>
        {sortReports(reports, byParty, lang).map((report) => (
          <ReportItem key={`${report.id} ${report.by.id}`} report={report} group={group} {...speech} />
        ))}
      </ul>
      <Rest list={list} {...speech} />
    </section>
  );
}

/** Whom all of several reports rely on, said once in the heading; null where it differs. */
function sharedReliance({ shown }: Listed<ReportView>, lang: Speech['lang']): string | null {
  const all = new Set(shown.map(({ reliesOn = [] }) => nameList(reliesOn, lang)));
  const [only = ''] = all;
  return shown.length > 1 && all.size === 1 && only !== '' ? only : null;
}

/** Published fact-checks, each with the verdict in its author's words. */
export function ReviewList({ list, ...speech }: { list: Listed<ReviewView> } & Speech) {
  if (list.total === 0) return null;
  const { t, lang } = speech;
  return (
    <section class="reports" data-group="reviews">
      <h3>{t('heading_reviews')}</h3>
      <ul>
        {list.shown.map(({ by, at, verdict, label, url }) => (
          <li key={url}>
            <p class="who">
              <ExternalLink href={url} t={t}>
                {localText(by.name, lang)}
              </ExternalLink>
              <time dateTime={at}>{formatDay(at, lang)}</time>
            </p>
            <p class="details">
              {t(`verdict_${verdict}`)} · <span dir="auto">{t('quoted', { text: label })}</span>
            </p>
          </li>
        ))}
      </ul>
      <Rest list={list} {...speech} />
    </section>
  );
}

/** One report: who, when, how it knows, in its own words. */
export function ReportItem({ report, group, ...speech }: { report: ReportView; group: ReportGroup } & Speech) {
  const { t, lang } = speech;
  const details = reportDetails(report, group, t, lang).join(' · ');
  return (
    <li>
      <p class="who">
        <Source report={report} {...speech} />
        <ReportDay report={report} {...speech} />
      </p>
      {details && <p class="details">{details}</p>}
      {report.quote && (
        <p class="quote">
          <span lang={report.quote.lang} dir="auto">
            {t('quoted', { text: report.quote.text })}
          </span>
        </p>
      )}
      {report.retractedAt && <p class="details">{t('withdrawn_on', { date: formatDay(report.retractedAt, lang) })}</p>}
    </li>
  );
}

/** The link stands on the name of whoever wrote the linked page. */
function Source({ report, t, lang }: { report: ReportView } & Speech) {
  const name = localText(report.by.name, lang);
  if (!report.via) {
    return (
      <ExternalLink href={report.url} t={t}>
        {name}
      </ExternalLink>
    );
  }
  return (
    <span>
      <span class="name">{name}</span>,{' '}
      <ExternalLink href={report.url} t={t}>
        {t('as_quoted_by', { who: localText(report.via, lang) })}
      </ExternalLink>
    </span>
  );
}

function ReportDay({ report, t, lang }: { report: ReportView } & Speech) {
  const day = formatDay(report.at, lang);
  return <time dateTime={report.at}>{report.approx ? t('around_date', { date: day }) : day}</time>;
}

function Rest({ list, t }: { list: Listed<unknown> } & Speech) {
  const n = list.total - list.shown.length;
  return n > 0 ? <p class="rest">{t('more', { n })}</p> : null;
}
