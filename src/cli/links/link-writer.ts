/** Results as they are printed: for people, as JSON Lines, as a table, as a log. */

import { findingLine } from '../../core/findings/finding-line.ts';
import type { Translate, UiLang } from '../../core/findings/translate.ts';
import { remarkText, wordingLines } from '../../core/findings/wording-line.ts';
import type { Day } from '../../core/pack/model.ts';
import { exportCsv, exportCsvHead } from '../../core/review/export-csv.ts';
import { exportMarkdown, exportMarkdownHead } from '../../core/review/export-markdown.ts';
import { type ExportWords, exportRows } from '../../core/review/export-rows.ts';
import type { Link, QueueRow } from '../../core/review/model.ts';
import { failureText } from '../../core/review/review-words.ts';
import { textFragmentLink } from '../../core/review/text-fragment.ts';
import type { Trace } from '../../core/review/trace-model.ts';
import { oneLine } from '../scan-text.ts';
import { traceLines } from './trace-lines.ts';

export type LinkFormat = 'text' | 'json' | 'csv' | 'markdown';

/** What is printed, piece by piece. */
export interface LinkWriter {
  begin(): string;
  /** One link, when it is done; `into` is the link that it turned out to be. */
  row(row: QueueRow, into: Link): string;
  trace(trace: Trace): string;
}

export function linkWriter(format: LinkFormat, words: ExportWords, today: Day): LinkWriter {
  switch (format) {
    case 'json':
      return {
        begin: () => '',
        row: (row, into) => `${JSON.stringify(jsonRow(row, into, words))}\n`,
        trace: (trace) => `${JSON.stringify({ trace })}\n`,
      };
    case 'csv':
      return {
        begin: exportCsvHead,
        row: (row) => exportCsv(exportRows([row], words), { head: false }),
        // A table has one kind of row; the trace goes to JSON, text and logs.
        trace: () => '',
      };
    case 'markdown':
      return {
        begin: () => exportMarkdownHead(words, today),
        row: (row) => exportMarkdown([row], words),
        trace: (trace) => `\n${traceLines(trace, words).join('\n\n')}\n`,
      };
    case 'text':
      return {
        begin: () => '',
        row: (row, into) => `${textRow(row, into, words)}\n`,
        trace: (trace) => `\n${traceLines(trace, words).join('\n')}\n`,
      };
  }
}

/** State, link, outlet, date and what was found, between tabs; a link that is another page's says whose. */
function textRow(row: QueueRow, into: Link, words: ExportWords): string {
  const { check, claims, link } = row;
  if (check.kind !== 'done') {
    const why = check.kind === 'failed' ? failureText(check.failure, words.t) : '';
    return ['FAILED', link, '', '', why].map(oneLine).join('\t');
  }
  const { outlet, date } = check.page;
  const found = claims.map(({ claim, findings: [first] }) => {
    const kind = first?.kind === 'mention' ? ' (mention)' : '';
    return `${claim}${kind}: ${first ? saidOf(first, words.t, words.lang).join(' ') : ''}`;
  });
  const page = into === link ? link : `${link} = ${into}`;
  return ['ok', page, outlet ?? '', date ?? '', found.join(' | ') || words.t('no_known_claim')].map(oneLine).join('\t');
}

type Finding = NonNullable<QueueRow['claims'][number]['findings'][number]>;

/** The finding, then how the page words it. */
function saidOf({ finding, wording, kind }: Finding, t: Translate, lang: UiLang): string[] {
  const lines = wording ? wordingLines(wording, kind, t, lang) : [];
  return [findingLine(finding, t, lang), ...lines.map((line) => remarkText(line, t, lang))];
}

function jsonRow(row: QueueRow, into: Link, words: ExportWords) {
  const { link, url, check } = row;
  if (check.kind === 'waiting') return { link, url, ok: false };
  if (check.kind === 'failed') {
    return {
      link,
      url,
      ok: false,
      failure: { ...check.failure, text: failureText(check.failure, words.t) },
      at: check.at,
    };
  }
  const { page, at } = check;
  return {
    link,
    url,
    ok: true,
    ...(into === link ? {} : { sameAs: into }),
    finalUrl: page.url,
    outlet: page.outlet,
    title: page.title,
    date: page.date,
    lang: page.lang,
    sha256: page.hash,
    ...(page.truncated ? { truncated: true } : {}),
    claims: row.claims.flatMap(({ findings }) => findings.map((finding) => jsonFinding(finding, page.url, words))),
    at,
  };
}

function jsonFinding(finding: Finding, url: string, words: ExportWords) {
  const { pack, packVersion, claim, kind, grade, band, paragraph, sentence, quote, wording } = finding;
  const said = paragraph.slice(sentence.start, sentence.end);
  const [line, ...remarks] = saidOf(finding, words.t, words.lang);
  return {
    pack,
    packVersion,
    claim,
    text: words.claimText(finding),
    kind,
    grade,
    band,
    finding: line,
    stance: wording?.stance ?? null,
    attributedTo: wording?.attributedTo.map(({ name, sourceId }) => ({ name, sourceId })) ?? [],
    wording: remarks,
    quote: paragraph.slice(quote.start, quote.end),
    sentence: said,
    sentenceLink: textFragmentLink(url, said),
  };
}
