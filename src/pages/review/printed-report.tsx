/** The review on paper: what the log says, one part a link, with addresses written out. */

import { type ExportRow, type ExportWords, exportRows } from '../../core/review/export-rows.ts';
import { aboutPage, checkLine, loggedNotes, logTitle, noteHead, standingLines } from '../../core/review/log-lines.ts';
import type { QueueRow } from '../../core/review/model.ts';
import type { Along } from './export-file.ts';

interface PrintedProps {
  along: Pick<Along, 'rows' | 'today' | 'privateNotes'>;
  words: ExportWords;
}

export function PrintedReport({ along: { rows, today, privateNotes }, words }: PrintedProps) {
  const { t, lang } = words;
  return (
    <article lang={lang}>
      <h1>{logTitle(today, words)}</h1>
      <p>{t('review_log_links', { n: rows.length })}</p>
      {rows.map((row) => (
        <PrintedLink key={row.link} row={row} privateNotes={privateNotes} words={words} />
      ))}
    </article>
  );
}

function PrintedLink({ row, privateNotes, words }: { row: QueueRow; privateNotes: boolean; words: ExportWords }) {
  const title = row.check.kind === 'done' ? row.check.page.title : null;
  const [standing, ...others] = standingLines(row, words);
  return (
    <section>
      <h2 dir="auto">{title ?? row.link}</h2>
      <p>{[...aboutPage(row, words), row.link].join(' · ')}</p>
      <p>
        <strong>{standing}</strong>
      </p>
      {others.map((other) => (
        <p key={other}>{other}</p>
      ))}
      {row.claims.length > 0 &&
        exportRows([row], words).map((claim) => <PrintedClaim key={claim.claim_id} claim={claim} t={words.t} />)}
      {loggedNotes(row, { privateNotes }).map((note) => (
        <div key={note.id}>
          <p>{noteHead(note, words)}</p>
          <blockquote dir="auto">{note.text}</blockquote>
        </div>
      ))}
      <p class="small">{checkLine(row, words)}</p>
    </section>
  );
}

function PrintedClaim({ claim, t }: { claim: ExportRow; t: ExportWords['t'] }) {
  return (
    <div>
      <h3 dir="auto">
        {claim.claim || claim.claim_id} ({claim.pack} {claim.pack_version})
      </h3>
      {claim.finding !== '' && (
        <p>
          {t('review_log_finding')}: {claim.finding}
        </p>
      )}
      {claim.wording !== '' && (
        <p>
          {t('review_log_wording')}: {claim.wording}
        </p>
      )}
      <blockquote dir="auto">{claim.sentence}</blockquote>
      <p class="small">{claim.sentence_link}</p>
    </div>
  );
}
