/** The queue as a grid of which only the lines in view are drawn: ten thousand links cost what fifty do. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Link, QueueRow } from '../core/review/model.ts';
import { COLUMN_HEAD, gridRole, ROW_GROUP, rowRole, wholeRow } from './grid-roles.ts';
import { type Column, columnWidths } from './queue-columns.ts';
import { ReviewCells, type ReviewRowProps } from './review-row.tsx';
import type { Speech } from './speech.ts';

export type QueueItem =
  | { kind: 'head'; key: string; label: string; rows: number }
  | { kind: 'row'; key: string; row: QueueRow };

export interface ReviewQueueProps extends Speech, Pick<ReviewRowProps, 'claimText'> {
  items: readonly QueueItem[];
  /** Position of the row in hand. */
  at: number;
  selected: ReadonlySet<Link>;
  /** Of each line, in CSS pixels. */
  lineHeight: number;
  columns: readonly Column[];
  grid: RefObject<HTMLDivElement | null>;
  onGo(at: number): void;
  onSelect(at: number, link: Link, range: boolean): void;
  onSelectAll(on: boolean): void;
  onOpen(): void;
}

/** Lines drawn beyond the edges, so that scrolling finds them there. */
const BEYOND = 8;
/** Height where there is none: no layout, or not yet. */
const UNKNOWN_HEIGHT = 640;

export function ReviewQueue(props: ReviewQueueProps) {
  const { items, at, selected, lineHeight, columns, grid, t } = props;
  const { top, height } = useScroll(grid);
  useInView(grid, at, lineHeight);
  const from = Math.max(0, Math.floor(top / lineHeight) - BEYOND);
  const to = Math.min(items.length, Math.ceil((top + height) / lineHeight) + BEYOND);
  const links = useMemo(() => new Set(items.map((item) => (item.kind === 'row' ? item.row.link : ''))).size, [items]);
  const all = selected.size > 0 && selected.size >= links;
  const active = at >= 0 ? `line-${at}` : undefined;
  const answers = { onKeyDown: (event: KeyboardEvent) => onGridKey(event, props) };
  return (
    <div
      class="queue"
      style={{ '--columns': columnWidths(columns) }}
      ref={grid}
      {...gridRole(t('review_queue_label'), items.length, active)}
      {...answers}
    >
      <Heads columns={columns} all={all} onSelectAll={props.onSelectAll} t={t} />
      <div {...ROW_GROUP} class="lines" style={{ height: `${items.length * lineHeight}px` }}>
        {items.slice(from, to).map((item, index) => (
          <Line key={item.key} item={item} index={from + index} {...props} />
        ))}
      </div>
    </div>
  );
}

type HeadsProps = Pick<ReviewQueueProps, 'columns' | 'onSelectAll' | 't'> & { all: boolean };

function Heads({ columns, all, onSelectAll, t }: HeadsProps) {
  return (
    <div class="line heads" {...rowRole(0)}>
      <span {...COLUMN_HEAD} class="pick-cell">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={all}
          aria-label={t('review_select_all')}
          onChange={({ currentTarget }) => onSelectAll(currentTarget.checked)}
        />
      </span>
      {columns.map((column) => (
        <span {...COLUMN_HEAD} class={`${column}-cell`} key={column}>
          {t(`review_column_${column}`)}
        </span>
      ))}
    </div>
  );
}

function Line({ item, index, ...props }: ReviewQueueProps & { item: QueueItem; index: number }) {
  const { at, selected, lineHeight, columns, claimText, onGo, onSelect, onOpen, t, lang } = props;
  const place = { transform: `translateY(${index * lineHeight}px)`, height: `${lineHeight}px` };
  if (item.kind === 'head') {
    return (
      <div class="line head" style={place} id={`line-${index}`} {...rowRole(index + 1)}>
        <span {...wholeRow(columns.length + 1)}>
          <b dir="auto">{item.label}</b> <span class="quiet">{t('review_log_links', { n: item.rows })}</span>
        </span>
      </div>
    );
  }
  const { link } = item.row;
  const answers = {
    onClick: (event: MouseEvent) => (event.shiftKey ? onSelect(index, link, true) : onGo(index)),
    onDblClick: onOpen,
  };
  return (
    <div
      class="line"
      style={place}
      id={`line-${index}`}
      data-link={link}
      data-state={item.row.state}
      data-current={index === at ? '' : undefined}
      {...rowRole(index + 1, selected.has(link))}
      {...answers}
    >
      <ReviewCells
        row={item.row}
        columns={columns}
        selected={selected.has(link)}
        claimText={claimText}
        onSelect={(range) => onSelect(index, link, range)}
        t={t}
        lang={lang}
      />
    </div>
  );
}

/** What every grid answers, whatever the letters are set to. */
function onGridKey(
  event: KeyboardEvent,
  { items, at, lineHeight, grid, onGo, onSelect, onOpen }: ReviewQueueProps,
): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target !== grid.current) return;
  const page = Math.max(1, Math.floor((grid.current?.clientHeight || UNKNOWN_HEIGHT) / lineHeight) - 2);
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  const item = items[at];
  const go = (to: number) => {
    onGo(to);
    // Also where it is the line in hand already, scrolled away since.
    bringIntoView(grid.current, to, lineHeight);
  };
  if (event.key === ' ' && item?.kind === 'row') onSelect(at, item.row.link, false);
  else if (event.key === 'Enter') onOpen();
  else if (event.key === 'Home') go(rowFrom(items, 0, 1));
  else if (event.key === 'End') go(rowFrom(items, items.length - 1, -1));
  else if (steps[event.key] !== undefined) {
    const step = steps[event.key] as number;
    go(rowFrom(items, Math.min(Math.max(at + step, 0), items.length - 1), step > 0 ? 1 : -1));
  } else return;
  event.preventDefault();
}

/** The first row from a place on; the place itself where there is none. */
function rowFrom(items: readonly QueueItem[], from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < items.length; at += step) if (items[at]?.kind === 'row') return at;
  return from;
}

function useScroll(grid: RefObject<HTMLDivElement | null>): { top: number; height: number } {
  const [seen, setSeen] = useState({ top: 0, height: UNKNOWN_HEIGHT });
  useEffect(() => {
    const { current } = grid;
    if (!current) return undefined;
    const look = () => setSeen({ top: current.scrollTop, height: current.clientHeight || UNKNOWN_HEIGHT });
    look();
    current.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(look) : null;
    observer?.observe(current);
    return () => {
      current.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [grid]);
  return seen;
}

/** Follows the line in hand whenever it is another. */
function useInView(grid: RefObject<HTMLDivElement | null>, at: number, lineHeight: number): void {
  const last = useRef(-1);
  useLayoutEffect(() => {
    if (at < 0 || at === last.current) return;
    last.current = at;
    bringIntoView(grid.current, at, lineHeight);
  }, [grid, at, lineHeight]);
}

/** Scrolls as little as needed for a line to be seen, below the heads of the columns. */
function bringIntoView(grid: HTMLDivElement | null, at: number, lineHeight: number): void {
  if (!grid) return;
  const heads = grid.querySelector<HTMLElement>('.heads')?.offsetHeight ?? 0;
  const [top, bottom] = [at * lineHeight, (at + 1) * lineHeight];
  const room = (grid.clientHeight || UNKNOWN_HEIGHT) - heads;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (bottom > grid.scrollTop + room) grid.scrollTop = bottom - room;
}
