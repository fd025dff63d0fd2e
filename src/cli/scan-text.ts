import { countsLine } from '../core/findings/counts-line.ts';
import { findingLine } from '../core/findings/finding-line.ts';
import { flagLines } from '../core/findings/flag-lines.ts';
import { formatDay } from '../core/findings/format-day.ts';
import type { ClaimDossier } from '../core/findings/model.ts';
import type { Translate, UiLang } from '../core/findings/translate.ts';
import { untoldFlags } from '../core/findings/untold-flags.ts';
import { localText } from '../core/pack/local-text.ts';
import type { ScanRow } from './scan-row.ts';

/** One found claim as a paragraph for people. */
export function rowText(row: ScanRow, dossier: ClaimDossier, t: Translate, lang: UiLang): string {
  const heading = `${row.start}–${row.end}  ${row.claim}  ${t(row.kind === 'match' ? 'found_match' : 'found_mention')}`;
  const lines = [
    t('quoted', { text: oneLine(row.sentence) }),
    ...(row.wording?.lines ?? []),
    ...claimLines(dossier, t, lang),
  ];
  return `${[heading, ...lines.map((line) => `    ${line}`)].join('\n')}\n\n`;
}

/** What is said of a claim: its text, the finding, the numbers, the flags, another grade on the page's own day. */
export function claimLines(dossier: ClaimDossier, t: Translate, lang: UiLang): string[] {
  const { assessment, finding, reach, atPage, text } = dossier;
  const numbers = [...(reach ? [countsLine(reach, t)] : []), assessment.grade, assessment.rule].join(' · ');
  const then = atPage
    ? [t('at_page_date', { date: formatDay(atPage.date, lang), finding: findingLine(atPage.finding, t, lang) })]
    : [];
  return [
    localText(text, lang),
    `${findingLine(finding, t, lang)} (${numbers})`,
    ...then,
    ...flagLines(untoldFlags(dossier), t, lang).map((line) => `– ${line.text}`),
  ];
}

/** The last words: how much of the text is on file, as of when, in which packs. */
export function footerText(dossiers: readonly ClaimDossier[], known: number, t: Translate, lang: UiLang): string {
  if (dossiers.length === 0) return `${t('no_known_claim')}\n`;
  const packs = new Map(dossiers.map(({ pack }) => [pack.id, pack]));
  const [first] = dossiers;
  const parts = [...packs.values()].map((pack) =>
    t('pack_line', { title: localText(pack.title, lang), version: pack.version }),
  );
  const asOf = first ? [t('as_of', { date: formatDay(first.asOf, lang) })] : [];
  const count = known > 0 ? t('footer_known', { n: known }) : t('no_known_claim');
  return `${[count, [...asOf, ...parts].join(' · ')].join('\n')}\n`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
