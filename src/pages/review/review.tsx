/** The review of links: what came, what it says, what was decided. */

import { useMemo, useRef } from 'preact/hooks';
import { ReviewQueue } from '../../ui/review-queue.tsx';
import type { Speech } from '../../ui/speech.ts';
import { Asked } from './asked.tsx';
import { Bar, Progress } from './bar.tsx';
import { claimText } from './claim-text.ts';
import { Filters } from './filters.tsx';
import { noticeText } from './notice-text.ts';
import type { ReviewProps } from './review-props.ts';
import { RowDetail } from './row-detail.tsx';
import { TracePane } from './trace-pane.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useKeys } from './use-keys.ts';

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
          columns={props.columns}
          onColumns={props.onColumns}
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
  const { desk, state, lineHeight, columns, t, lang } = props;
  return (
    <main class="split">
      <section class="list" aria-label={t('review_queue_label')}>
        <ReviewQueue
          items={state.items}
          at={state.at}
          selected={state.selected}
          lineHeight={lineHeight}
          columns={columns}
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
