/** The review of links: what came, what it says, what was decided. */

import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import type { Link, ReviewRecord } from '../../core/review/model.ts';
import type { ListedAct } from '../../core/review/review-log.ts';
import type { ReportProposal, Trace } from '../../core/review/trace-model.ts';
import { BatchTrace, type TracedPage } from '../../ui/batch-trace.tsx';
import { ReviewQueue } from '../../ui/review-queue.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { AcceptedReport } from './accept-reports.ts';
import { Bar, Filters, Progress } from './bar.tsx';
import { DismissDialog, isField, ManyDialog, MuteDialog, NoteDialog, PasteDialog, PrivateDialog } from './dialogs.tsx';
import { commandOf, type KeyChoice } from './key-map.ts';
import { ActsDialog, ExportDialog, type ExportForm, HelpDialog, PickDialog, SavedDialog } from './more-dialogs.tsx';
import { noticeText } from './notice-text.ts';
import { ProposeDialog } from './propose-dialog.tsx';
import { outletOf } from './queue-view.ts';
import type { SavedView } from './review-choices.ts';
import type { DeskState, LinkChoice, ReviewDesk } from './review-desk.ts';
import { claimText, RowDetail } from './row-detail.tsx';

export interface ReviewProps extends Speech {
  desk: ReviewDesk;
  state: DeskState;
  today: Day;
  keys: KeyChoice;
  alias: string;
  saved: readonly SavedView[];
  /** Of a line of the queue, in CSS pixels. */
  lineHeight: number;
  trace(): Trace;
  lastActs(): ListedAct[];
  known(link: Link): boolean;
  proposalsFor(pack: ClaimPack): ReportProposal[];
  onAccept(pack: ClaimPack, accepted: AcceptedReport[], how: 'save' | 'use'): void;
  onKeys(keys: KeyChoice): void;
  onAlias(alias: string): void;
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

export function Review(props: ReviewProps) {
  const { desk, state, t, lang } = props;
  const grid = useRef<HTMLDivElement>(null);
  useKeys(props, grid);
  useArrivals(props);
  const busy = state.rows.length > 0;
  return (
    <div class="sheet review" lang={lang}>
      <Bar
        state={state}
        onPaste={() => desk.ask({ kind: 'paste' })}
        onFiles={(files) => props.onFiles([...files])}
        onCheck={props.onCheck}
        onPane={() => desk.run('trace')}
        onExport={() => desk.ask({ kind: 'export' })}
        onActs={() => desk.ask({ kind: 'acts' })}
        onHelp={() => desk.run('help')}
        t={t}
        lang={lang}
      />
      <Progress progress={state.progress} onStop={() => desk.stopChecking()} t={t} />
      <NoticeLine {...props} />
      {busy && state.pane === 'queue' && (
        <Filters
          state={state}
          saved={props.saved}
          claimText={(claim) => claimText(state.packs, claim, lang)}
          onShow={(view) => desk.show(view)}
          onSave={props.onSaveView}
          onForget={props.onForgetView}
          t={t}
          lang={lang}
        />
      )}
      {!busy && <Empty t={t} />}
      {busy && state.pane === 'queue' && <Split grid={grid} {...props} />}
      {busy && state.pane === 'trace' && <TracePane {...props} />}
      <Asked {...props} />
    </div>
  );
}

function NoticeLine({ desk, state, t, lang }: ReviewProps) {
  const { notice } = state;
  const canUndo = notice?.kind === 'decided' || notice?.kind === 'noted' || notice?.kind === 'added';
  return (
    <div class="notice" role="status">
      {notice && (
        <p class={notice.kind === 'failed' ? 'fault' : undefined}>
          {noticeText(notice, { t, lang })}{' '}
          {canUndo && (
            <button type="button" class="plain" onClick={() => desk.run('undo')}>
              {t('review_take_back')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Empty({ t }: Pick<Speech, 't'>) {
  return (
    <main class="empty">
      <h2>{t('review_empty_title')}</h2>
      <ol>
        <li>{t('review_empty_collect')}</li>
        <li>{t('review_empty_check')}</li>
        <li>{t('review_empty_decide')}</li>
      </ol>
      <p class="quiet">{t('review_empty_privacy')}</p>
    </main>
  );
}

function Split({ grid, ...props }: ReviewProps & { grid: { current: HTMLDivElement | null } }) {
  const { desk, state, lineHeight, t, lang } = props;
  return (
    <main class="split">
      <section class="list" aria-label={t('review_queue_label')}>
        <ReviewQueue
          items={state.items}
          at={state.at}
          selected={state.selected}
          lineHeight={lineHeight}
          grid={grid}
          claimText={(claim) => claimText(state.packs, claim, lang)}
          onGo={(at) => desk.goTo(at)}
          onSelect={(at, link, range) => (range ? desk.selectTo(at) : desk.toggle(link))}
          onSelectAll={(on) => desk.selectAll(on)}
          onOpen={() => desk.run('open')}
          t={t}
          lang={lang}
        />
        <Selected {...props} />
      </section>
      <Detail {...props} />
    </main>
  );
}

/** What can be done with the rows selected, with their number. */
function Selected({ desk, state, t }: ReviewProps) {
  const n = state.selected.size;
  if (n === 0) return null;
  return (
    <div class="selected-bar decide">
      <b>{t('review_selected', { n })}</b>
      {(['confirm', 'dismiss', 'escalate', 'mute', 'note'] as const).map((command) => (
        <button type="button" class="plain" key={command} onClick={() => desk.run(command)}>
          {t(`review_do_${command}`)}
        </button>
      ))}
      <button type="button" class="plain" onClick={() => desk.selectAll(false)}>
        {t('review_select_none')}
      </button>
    </div>
  );
}

function Detail({ desk, state, today, keys, onCheck, onReadInTab, onCopy, t, lang }: ReviewProps) {
  const row = desk.current;
  const earlier = useMemo(() => desk.earlier(), [row, state.rows]);
  return (
    <aside class="detail" aria-label={t('review_detail')}>
      {row ? (
        <RowDetail
          key={row.link}
          row={row}
          packs={state.packs}
          today={today}
          claim={state.claim}
          earlier={earlier}
          keys={keys}
          onRun={(command) => desk.run(command)}
          onReopen={() => void desk.decide({ state: 'reopened' })}
          onFocusClaim={(claim) => desk.focusClaim(claim)}
          onRepeat={(each) => void desk.repeat(each)}
          onRetry={() => onCheck([row.link])}
          onConfirmPrivate={() => desk.ask({ kind: 'private', links: [row.link] })}
          onReadInTab={() => onReadInTab(row.link)}
          onCopy={onCopy}
          t={t}
          lang={lang}
        />
      ) : (
        <p class="quiet">{t('review_nothing_shown')}</p>
      )}
    </aside>
  );
}

function TracePane({ desk, state, trace, t, lang }: ReviewProps) {
  const traced = useMemo(trace, [state.rows, state.packs]);
  const pages = useMemo(() => new Map(state.rows.map((row) => [row.link, row])), [state.rows]);
  const pageOf = (link: Link): TracedPage => {
    const row = pages.get(link);
    const page = row?.check.kind === 'done' ? row.check.page : null;
    return { outlet: row ? outletOf(row) : link, title: page?.title ?? '', date: page?.date ?? null };
  };
  return (
    <main class="trace-pane">
      <p class="decide">
        <button type="button" class="plain" onClick={() => desk.run('propose')}>
          {t('review_propose')}
        </button>
      </p>
      <BatchTrace
        trace={traced}
        pageOf={pageOf}
        claimText={(claim) => claimText(state.packs, claim, lang)}
        onGo={(link) => desk.goToLink(link)}
        t={t}
        lang={lang}
      />
    </main>
  );
}

/** The question that is open, if any. */
function Asked(props: ReviewProps) {
  const { desk, state, today, t, lang } = props;
  const { dialog } = state;
  const speech = { t, lang };
  const close = () => desk.ask(null);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'paste':
      return <PasteDialog onClose={close} onAdd={(text) => void desk.addText(text, { way: 'paste' })} {...speech} />;
    case 'dismiss':
      return (
        <DismissDialog
          links={dialog.links}
          onClose={close}
          onDecide={(decision) => void desk.decide(decision)}
          {...speech}
        />
      );
    case 'mute':
      return (
        <MuteDialog
          links={dialog.links}
          today={today}
          onClose={close}
          onDecide={(decision) => void desk.decide(decision)}
          {...speech}
        />
      );
    case 'note':
      return (
        <NoteDialog
          links={dialog.links}
          onClose={close}
          onNote={(text, own) => void desk.note(text, own)}
          {...speech}
        />
      );
    case 'many':
      return (
        <ManyDialog
          links={dialog.links}
          decision={dialog.decision}
          onClose={close}
          onDecide={(decision) => void desk.decide(decision)}
          {...speech}
        />
      );
    case 'private':
      return (
        <PrivateDialog
          links={dialog.links.length}
          onClose={close}
          onYes={() => void desk.checkPrivate(dialog.links)}
          {...speech}
        />
      );
    case 'help':
      return (
        <HelpDialog
          keys={props.keys}
          alias={props.alias}
          onKeys={props.onKeys}
          onAlias={props.onAlias}
          onClose={close}
          {...speech}
        />
      );
    case 'acts':
      return (
        <ActsDialog
          acts={props.lastActs()}
          onTakeBack={(records: ReviewRecord[]) => void desk.takeBack(records)}
          onDoAgain={(record) => void desk.doAgain(record)}
          onClose={close}
          {...speech}
        />
      );
    case 'export':
      return (
        <ExportDialog
          shown={new Set(state.items.flatMap((item) => (item.kind === 'row' ? [item.row.link] : []))).size}
          all={state.rows.length}
          onExport={props.onExport}
          onClose={close}
          {...speech}
        />
      );
    case 'propose':
      return (
        <ProposeDialog
          packs={state.packs.filter((pack) => props.proposalsFor(pack).length > 0)}
          proposalsFor={props.proposalsFor}
          problems={dialog.problems}
          onSave={(pack, accepted) => props.onAccept(pack, accepted, 'save')}
          onUse={(pack, accepted) => props.onAccept(pack, accepted, 'use')}
          onClose={close}
          {...speech}
        />
      );
    case 'saved':
      return (
        <SavedDialog
          name={dialog.name}
          url={dialog.url}
          links={dialog.links}
          onPage={() => props.onSavedPage('page')}
          onLinks={() => props.onSavedPage('links')}
          onClose={close}
          {...speech}
        />
      );
    case 'pick':
      return (
        <PickDialog
          from={dialog.from}
          choices={dialog.choices}
          known={props.known}
          onPick={props.onPick}
          onClose={close}
          {...speech}
        />
      );
  }
}

/** Letters act on the queue wherever the focus is, except in fields and questions. */
function useKeys(props: ReviewProps, grid: { current: HTMLDivElement | null }): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { desk, state, keys } = latest.current;
      if (event.defaultPrevented || state.dialog) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return desk.ask({ kind: 'paste' });
      }
      if (isField(event.target)) return;
      const command = commandOf(event, keys);
      if (!command) return;
      event.preventDefault();
      if (command === 'search') document.querySelector<HTMLElement>('#words')?.focus();
      else if (command === 'check') latest.current.onCheck();
      else desk.run(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  // After a question, and as soon as there is a queue, the focus is on it.
  const { dialog, pane } = props.state;
  const hasRows = props.state.rows.length > 0;
  useEffect(() => {
    if (!dialog && pane === 'queue' && hasRows && !isField(document.activeElement)) grid.current?.focus();
  }, [dialog, pane, hasRows]);
}

/** Paste and drop anywhere on the page. */
function useArrivals(props: ReviewProps): void {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target) || !event.clipboardData) return;
      event.preventDefault();
      arrive(latest.current, event.clipboardData, 'paste');
    };
    const onDrop = (event: DragEvent) => {
      if (isField(event.target) || !event.dataTransfer) return;
      event.preventDefault();
      arrive(latest.current, event.dataTransfer, 'paste');
    };
    const onDragOver = (event: DragEvent) => event.preventDefault();
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
    };
  }, []);
}

/** Files first; of a piece of a page its links, of anything else the addresses in its text. */
function arrive({ desk, onFiles }: ReviewProps, data: DataTransfer, way: 'paste'): void {
  if (data.files.length > 0) {
    onFiles([...data.files]);
    return;
  }
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  void desk.addText(/<a\s/i.test(html) ? `${html}\n${text}` : text, { way });
}
