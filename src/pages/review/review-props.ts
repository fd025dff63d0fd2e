/** What the review draws, and what its page does where the desk can't by itself. */

import type { ClaimPack, Day } from '../../core/pack/model.ts';
import type { ClaimDraft } from '../../core/review/draft-claim.ts';
import type { Link } from '../../core/review/model.ts';
import type { ListedAct } from '../../core/review/review-log.ts';
import type { ReportProposal, Trace } from '../../core/review/trace-model.ts';
import type { Column } from '../../ui/queue-columns.ts';
import type { Speech } from '../../ui/speech.ts';
import type { AcceptedReport } from './accept-reports.ts';
import type { DeskState, LinkChoice } from './desk-state.ts';
import type { ExportForm } from './export-dialog.tsx';
import type { JudgedHits } from './judged-hits.ts';
import type { KeyChoice } from './key-map.ts';
import type { ClaimPreview } from './own-claims.ts';
import type { SavedView } from './review-choices.ts';
import type { ReviewDesk } from './review-desk.ts';

export interface ReviewProps extends Speech {
  desk: ReviewDesk;
  state: DeskState;
  today: Day;
  keys: KeyChoice;
  alias: string;
  saved: readonly SavedView[];
  columns: readonly Column[];
  /** Of a line of the queue, in CSS pixels. */
  lineHeight: number;
  trace(): Trace;
  lastActs(): ListedAct[];
  known(link: Link): boolean;
  proposalsFor(pack: ClaimPack): ReportProposal[];
  onAccept(pack: ClaimPack, accepted: AcceptedReport[], how: 'save' | 'use'): void;
  previewClaim(draft: ClaimDraft, signal: AbortSignal): Promise<ClaimPreview | null>;
  judged: Pick<JudgedHits, 'of' | 'judge'>;
  onClaim(draft: ClaimDraft, how: 'save' | 'use'): void;
  onKeys(keys: KeyChoice): void;
  onAlias(alias: string): void;
  onColumns(columns: Column[]): void;
  onSaveView(name: string): void;
  onForgetView(name: string): void;
  onCheck(links?: readonly Link[]): void;
  onFiles(files: readonly File[]): void;
  onSavedPage(how: 'page' | 'links'): void;
  onPick(choice: LinkChoice): void;
  onReadInTab(link: Link): void;
  onExport(form: ExportForm, which: 'shown' | 'all', privateNotes: boolean): void;
  onCopy(text: string): void;
}
