/** The queue as a log for people: Markdown, one heading a link. */

import { formatDay } from '../findings/format-day.ts';
import { toDay } from '../pack/day.ts';
import type { Day } from '../pack/model.ts';
import type { ExportOptions } from './export-records.ts';
import { type ExportRow, type ExportWords, exportRows } from './export-rows.ts';
import type { QueueRow, RecordOf } from './model.ts';
import { decisionText, failureText } from './review-words.ts';
import { stateText } from './state-text.ts';

/** Sections without a head, one a link; private notes stay out unless they are asked for. */
export function exportMarkdown(rows: readonly QueueRow[], words: ExportWords, options: ExportOptions = {}): string {
  return rows.map((row) => `\n${section(row, words, options).join('\n\n')}\n`).join('');
}

/** The title of a log; `count` says how many links it has, where that is known. */
export function exportMarkdownHead({ t, lang }: ExportWords, today: Day, count?: number): string {
  const title = `# ${t('review_log_title', { date: formatDay(today, lang) })}\n`;
  return count === undefined ? title : `${title}\n${t('review_log_links', { n: count })}\n`;
}

function section(row: QueueRow, words: ExportWords, options: ExportOptions): string[] {
  const page = row.check.kind === 'done' ? row.check.page : null;
  const title = page?.title ?? row.link;
  const about = [page?.outlet, page?.date && formatDay(page.date, words.lang)].filter(Boolean).map(String);
  return [
    `## ${plain(title)}`,
    [...about.map(plain), `<${row.link}>`].join(' · '),
    ...checkLine(row, words),
    ...(row.claims.length > 0 ? exportRows([row], words).map((claim) => claimList(claim, words)) : []),
    ...decisionLines(row, words),
    ...row.notes.filter((note) => options.privateNotes || !note.private).map((note) => noteLine(note, words)),
  ];
}

function checkLine({ check }: QueueRow, { t, lang }: ExportWords): string[] {
  if (check.kind === 'waiting') return [];
  if (check.kind === 'failed') return [plain(failureText(check.failure, t))];
  const line = [
    t('review_log_checked', { date: whenText(check.at, lang) }),
    `${t('review_log_hash')}: ${check.page.hash}`,
  ];
  return [line.join(' · ')];
}

function claimList(claim: ExportRow, { t }: ExportWords): string {
  const items = [
    [t('review_log_finding'), claim.finding],
    [t('review_log_wording'), claim.wording],
  ].filter(([, text]) => text !== '');
  return [
    `- **${plain(claim.claim || claim.claim_id)}** (${plain(claim.pack)} ${plain(claim.pack_version)})`,
    ...items.map(([name, text]) => `  - ${name}: ${plain(text ?? '')}`),
    `  - [${t('review_log_sentence')}](${claim.sentence_link.replace(/[()<>\s]/g, encodeURIComponent)}): ${plain(claim.sentence)}`,
  ].join('\n');
}

function decisionLines(row: QueueRow, { t, lang }: ExportWords): string[] {
  if (!row.decision) return [`**${stateText(row.state, t)}**`];
  const { decision, by, at } = row.decision;
  const state = decisionText(decision, t, lang);
  const line = `**${plain(t('review_log_decided', { state, who: by, date: whenText(at, lang) }))}**`;
  const others = row.conflicts.flatMap(({ decisions }) => decisions.filter(({ id }) => id !== row.decision?.id));
  return [
    line,
    ...others.map((other) => {
      const who = `${other.by} (${decisionText(other.decision, t, lang)})`;
      return plain(t('review_log_conflict', { who }));
    }),
  ];
}

function noteLine({ text, by, at }: RecordOf<'noted'>, { t, lang }: ExportWords): string {
  const who = t('review_log_note', { who: by, date: whenText(at, lang) });
  return `${plain(who)}\n\n${text
    .split(/\r?\n/)
    .map((line) => `> ${plain(line)}`)
    .join('\n')}`;
}

function whenText(at: string, lang: ExportWords['lang']): string {
  const day = toDay(at.slice(0, 10));
  return day ? `${formatDay(day, lang)}, ${at.slice(11, 16)} UTC` : at;
}

/** Text without a meaning in Markdown, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
