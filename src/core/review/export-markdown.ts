/** The queue as a log for people: Markdown, one heading a link. */

import type { Day } from '../pack/model.ts';
import type { ExportOptions } from './export-records.ts';
import { type ExportRow, type ExportWords, exportRows } from './export-rows.ts';
import { aboutPage, checkLine, loggedNotes, logTitle, noteHead, standingLines } from './log-lines.ts';
import type { QueueRow, RecordOf } from './model.ts';

/** Sections without a head, one a link; private notes stay out unless they are asked for. */
export function exportMarkdown(rows: readonly QueueRow[], words: ExportWords, options: ExportOptions = {}): string {
  return rows.map((row) => `\n${section(row, words, options).join('\n\n')}\n`).join('');
}

/** The title of a log; `count` says how many links it has, where that is known. */
export function exportMarkdownHead(words: ExportWords, today: Day, count?: number): string {
  const title = `# ${logTitle(today, words)}\n`;
  return count === undefined ? title : `${title}\n${words.t('review_log_links', { n: count })}\n`;
}

function section(row: QueueRow, words: ExportWords, options: ExportOptions): string[] {
  const title = row.check.kind === 'done' ? row.check.page.title : null;
  const check = checkLine(row, words);
  const [standing, ...others] = standingLines(row, words).map(plain);
  return [
    `## ${plain(title ?? row.link)}`,
    [...aboutPage(row, words).map(plain), `<${row.link}>`].join(' · '),
    ...(check === null ? [] : [plain(check)]),
    ...(row.claims.length > 0 ? exportRows([row], words).map((claim) => claimList(claim, words)) : []),
    `**${standing}**`,
    ...others,
    ...loggedNotes(row, options).map((note) => noteLines(note, words)),
  ];
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

function noteLines(note: RecordOf<'noted'>, words: ExportWords): string {
  const lines = note.text.split(/\r?\n/).map((line) => `> ${plain(line)}`);
  return `${plain(noteHead(note, words))}\n\n${lines.join('\n')}`;
}

/** Text without a meaning in Markdown, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
