/** What leaves the review by the moderator's hand: the log as a file or on paper, and packs with accepted reports. */

import { render, type VNode } from 'preact';
import type { ClaimPack } from '../../core/pack/model.ts';
import { problemLine } from '../../core/pack/problem.ts';
import type { Speech } from '../../ui/speech.ts';
import { saveFile } from '../take-along.ts';
import { type AcceptedReport, acceptReports } from './accept-reports.ts';
import type { ExportForm } from './export-dialog.tsx';
import { exportFile, exportWords } from './export-file.ts';
import { PrintedReport } from './printed-report.tsx';
import { linksOf } from './queue-view.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewSession } from './review-session.ts';

export interface HandOutParts {
  desk: ReviewDesk;
  session: ReviewSession;
  speech: Speech;
  /** Puts a pack among the reader's own, and in force. */
  usePack(pack: ClaimPack, name: string): Promise<void>;
}

export class HandOut {
  readonly #parts: HandOutParts;

  constructor(parts: HandOutParts) {
    this.#parts = parts;
  }

  export(form: ExportForm, which: 'shown' | 'all', privateNotes: boolean): void {
    const { desk, session, speech } = this.#parts;
    const { rows, items, packs } = desk.state;
    const shown = new Set(linksOf(items));
    const chosen = which === 'all' ? rows : rows.filter(({ link }) => shown.has(link));
    const along = { rows: chosen, records: session.log.records, packs, today: session.today, privateNotes };
    desk.ask(null);
    if (form === 'print') {
      print(<PrintedReport along={along} words={exportWords(packs, speech.lang)} />);
      return;
    }
    const { name, type, text } = exportFile(form, along, speech);
    void saveFile(name, new Blob([text], { type }));
  }

  /** Puts accepted reports into the next version of their pack, to be saved as a file or used at once. */
  async accept(pack: ClaimPack, accepted: readonly AcceptedReport[], how: 'save' | 'use'): Promise<void> {
    const { desk, session, speech, usePack } = this.#parts;
    const made = acceptReports(pack, accepted, { today: session.today, alias: session.alias });
    if (!made.ok) return desk.ask({ kind: 'propose', problems: made.problems.map(problemLine) });
    const name = `${pack.id}-${made.pack.version}.json`;
    if (how === 'save')
      await saveFile(name, new Blob([JSON.stringify(made.pack, null, 2)], { type: 'application/json' }));
    else await usePack(made.pack, name);
    desk.ask(null);
    if (how === 'use') desk.say({ kind: 'said', text: speech.t('review_propose_used') });
  }
}

/** Shows a report in place of the page for as long as it is printed. */
function print(report: VNode): void {
  const place = document.createElement('div');
  place.className = 'printed';
  document.body.append(place);
  render(report, place);
  const clear = () => {
    render(null, place);
    place.remove();
  };
  addEventListener('afterprint', clear, { once: true });
  window.print();
}
