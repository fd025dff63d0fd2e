/** The review in the forms that leave the extension by the moderator's hand. */

import { createTranslate, type UiLang } from '../../core/findings/translate.ts';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import { exportCsv } from '../../core/review/export-csv.ts';
import { exportMarkdown, exportMarkdownHead } from '../../core/review/export-markdown.ts';
import { exportRecords } from '../../core/review/export-records.ts';
import { claimTexts, type ExportWords, exportRows } from '../../core/review/export-rows.ts';
import type { QueueRow, ReviewRecord } from '../../core/review/model.ts';
import type { Speech } from '../../ui/speech.ts';
import type { ExportForm } from './export-dialog.tsx';

export interface Along {
  rows: readonly QueueRow[];
  records: readonly ReviewRecord[];
  packs: readonly ClaimPack[];
  today: Day;
  privateNotes: boolean;
}

export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

export function exportFile(form: Exclude<ExportForm, 'print'>, along: Along, { lang }: Speech): SavedFile {
  const { rows, records, packs, today, privateNotes } = along;
  const words = exportWords(packs, lang);
  const options = { privateNotes };
  const markdown = () => exportMarkdownHead(words, today, rows.length) + exportMarkdown(rows, words, options);
  const name = `recoupe-review-${today}`;
  switch (form) {
    case 'csv':
      // The mark makes spreadsheets read it as UTF-8.
      return { name: `${name}.csv`, type: 'text/csv', text: `\ufeff${exportCsv(exportRows(rows, words, options))}` };
    case 'markdown':
      return { name: `${name}.md`, type: 'text/markdown', text: markdown() };
    case 'records':
      return {
        name: `${name}.jsonl`,
        type: 'application/x-ndjson',
        text: exportRecords(recordsOf(rows, records), options),
      };
  }
}

export function exportWords(packs: readonly ClaimPack[], lang: UiLang): ExportWords {
  return { t: createTranslate(lang), lang, claimText: claimTexts(packs, lang) };
}

/** The records about these rows, in any of their spellings, and what takes those back. */
function recordsOf(rows: readonly QueueRow[], records: readonly ReviewRecord[]): ReviewRecord[] {
  const links = new Set(rows.flatMap(({ link, aliases }) => [link, ...aliases]));
  const kept = new Set<string>();
  return records.filter((record) => {
    const about = record.kind === 'undone' ? kept.has(record.act) : links.has(record.link);
    if (about) kept.add(record.id);
    return about;
  });
}
