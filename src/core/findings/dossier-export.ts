/** A claim's dossier in the forms that leave the extension by the reader's hand. Each carries pack, day and links. */

import { localText } from '../pack/local-text.ts';
import { correctionsLink } from './corrections-link.ts';
import { countsLine } from './counts-line.ts';
import { findingLine } from './finding-line.ts';
import { flagLines } from './flag-lines.ts';
import { formatDay } from './format-day.ts';
import type { GraphView } from './graph-view.ts';
import type { ClaimDossier, Listed, ReportGroup, ReportView, ReviewView } from './model.ts';
import { moderatorLine } from './moderator-line.ts';
import { provenanceLine } from './provenance-line.ts';
import { reportDetails } from './report-details.ts';
import { sortReports } from './sort-reports.ts';
import type { Translate, UiLang } from './translate.ts';
import { untoldFlags } from './untold-flags.ts';

const GROUPS: readonly ReportGroup[] = [
  'origins',
  'relays',
  'confirmations',
  'denials',
  'doubts',
  'context',
  'withdrawn',
];

/** A short message for a moderator to paste under a post. */
export function dossierText(dossier: ClaimDossier, t: Translate, lang: UiLang): string {
  return [
    localText(dossier.text, lang),
    moderatorLine(dossier, t, lang),
    provenanceLine(dossier, t, lang),
    t('panel_text_links', { method: dossier.pack.methodUrl, corrections: correctionsLink(dossier) }),
  ].join('\n');
}

/** The whole dossier in Markdown. */
export function dossierMarkdown(dossier: ClaimDossier, t: Translate, lang: UiLang): string {
  const { finding, reach, atPage, pack, reviews } = dossier;
  const then = atPage && {
    date: formatDay(atPage.date, lang),
    finding: findingLine(atPage.finding, t, lang),
  };
  const notes = flagLines(untoldFlags(dossier), t, lang, { max: Number.POSITIVE_INFINITY });
  return [
    `## ${plain(localText(dossier.text, lang))}`,
    `**${plain(findingLine(finding, t, lang))}**${reach ? `  \n${plain(countsLine(reach, t))}` : ''}`,
    then && plain(t('at_page_date', then)),
    ...GROUPS.map((group) => reportSection(dossier, group, t, lang)),
    reviewSection(reviews, t, lang),
    section(
      t('heading_flags'),
      notes.map(({ text }) => plain(text)),
    ),
    `---\n\n${plain(provenanceLine(dossier, t, lang))} · ${link(t('link_method'), pack.methodUrl)} · ${link(
      t('link_report_error'),
      correctionsLink(dossier),
    )}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** Everything as data, with the texts of all languages. */
export function dossierJson(dossier: ClaimDossier, graph: GraphView, t: Translate, lang: UiLang): string {
  const { text, asOf, pack } = dossier;
  const said = { lang, claim: localText(text, lang), finding: findingLine(dossier.finding, t, lang) };
  const about = {
    pack: pack.id,
    version: pack.version,
    claim: dossier.claim,
    asOf,
    corrections: correctionsLink(dossier),
  };
  return `${JSON.stringify({ format: 'recoupe-dossier/1', about, said, dossier, graph }, null, 2)}\n`;
}

function section(heading: string, items: readonly string[]): string | null {
  return items.length > 0 ? `### ${plain(heading)}\n\n${items.map((item) => `- ${item}`).join('\n')}` : null;
}

function reportSection(
  { reports, reach }: ClaimDossier,
  group: ReportGroup,
  t: Translate,
  lang: UiLang,
): string | null {
  const { shown, total } = reports[group];
  const byParty = group === 'denials' || group === 'confirmations' || group === 'doubts';
  const lines = sortReports(shown, byParty, lang).map((report) => reportLine(report, group, t, lang));
  const heading = t(`heading_${group}`, { n: Math.min(total, reach?.origins ?? total) });
  return section(heading, [...lines, ...rest(shown.length, total, t)]);
}

function reportLine(report: ReportView, group: ReportGroup, t: Translate, lang: UiLang): string {
  const day = formatDay(report.at, lang);
  const { by, via, quote, url, approx, retractedAt } = report;
  const name = localText(by.name, lang);
  const who = via ? `${plain(name)}, ${link(t('as_quoted_by', { who: localText(via, lang) }), url)}` : link(name, url);
  return [
    who,
    plain(approx ? t('around_date', { date: day }) : day),
    ...reportDetails(report, group, t, lang).map(plain),
    quote && plain(t('quoted', { text: quote.text })),
    retractedAt && plain(t('withdrawn_on', { date: formatDay(retractedAt, lang) })),
  ]
    .filter(Boolean)
    .join(' · ');
}

function reviewSection({ shown, total }: Listed<ReviewView>, t: Translate, lang: UiLang): string | null {
  const lines = shown.map(({ by, at, verdict, label, url }) =>
    [
      link(localText(by.name, lang), url),
      plain(formatDay(at, lang)),
      plain(t(`verdict_${verdict}`)),
      plain(t('quoted', { text: label })),
    ].join(' · '),
  );
  return section(t('heading_reviews'), [...lines, ...rest(shown.length, total, t)]);
}

function rest(shown: number, total: number, t: Translate): string[] {
  return total > shown ? [t('more', { n: total - shown })] : [];
}

/** A text of the pack or a page never becomes markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, '\\$&').replace(/\s+/gu, ' ');
}

function link(text: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return plain(text);
  return `[${plain(text)}](${url
    .replace(/[\s()<>\\]/gu, encodeURIComponent)
    .replace(/\(/gu, '%28')
    .replace(/\)/gu, '%29')})`;
}
