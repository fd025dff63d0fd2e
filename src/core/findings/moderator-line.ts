import { localText } from '../pack/local-text.ts';
import { countsLine } from './counts-line.ts';
import { findingLine } from './finding-line.ts';
import { formatDay } from './format-day.ts';
import type { ClaimDossier, Finding, ReportGroup } from './model.ts';
import type { Translate, UiLang } from './translate.ts';

/** Groups whose first report is worth a link, in that order. */
const LINKED: readonly ReportGroup[] = ['origins', 'confirmations', 'denials'];

/** What a moderator pastes under a post: the finding with its numbers and links, in one paragraph of plain text. */
export function moderatorLine(dossier: ClaimDossier, t: Translate, lang: UiLang): string {
  const link = linksOf(dossier).join(' ');
  if (!link) return withoutLink(dossier, t, lang);
  return singleOrigin(dossier, link, t, lang) ?? anyGrade(dossier, link, t, lang);
}

function linksOf({ reports, reviews }: ClaimDossier): string[] {
  const firsts = LINKED.flatMap((group) => reports[group].shown[0]?.url ?? []);
  return [...new Set([...firsts, ...reviews.shown.slice(0, 1).map(({ url }) => url)])];
}

function singleOrigin({ finding, reports }: ClaimDossier, link: string, t: Translate, lang: UiLang): string | null {
  const [origin] = reports.origins.shown;
  const sites = repeatingSites(finding);
  if (!origin || sites === null) return null;
  const values = { who: localText(origin.by.name, lang), date: formatDay(origin.at, lang), link };
  return sites === 0 ? t('moderator_single_alone', values) : t('moderator_single', { ...values, n: sites });
}

/** How many sites repeat a single origin; null for any other finding. */
function repeatingSites(finding: Finding): number | null {
  if (finding.kind === 'repeated') return finding.sites;
  return finding.kind === 'fixed' && finding.key === 'finding_single_origin_alone' ? 0 : null;
}

function anyGrade({ finding, reach }: ClaimDossier, link: string, t: Translate, lang: UiLang): string {
  const line = findingLine(finding, t, lang);
  const counts = countsLine(reach ?? { publications: 0, origins: 0 }, t);
  return t('moderator_other_grade', { finding: line, counts, link });
}

function withoutLink({ finding, asOf, pack }: ClaimDossier, t: Translate, lang: UiLang): string {
  return t('moderator_no_link', {
    finding: findingLine(finding, t, lang),
    asOf: t('as_of', { date: formatDay(asOf, lang) }),
    pack: t('pack_line', { title: localText(pack.title, lang), version: pack.version }),
  });
}
