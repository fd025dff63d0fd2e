/** Looking at a part of the queue: words, states, claims, groups, order, and views kept under a name. */

import { useMemo, useState } from 'preact/hooks';
import { subjectKey } from '../../core/review/decisions.ts';
import { type QueueRow, ROW_STATES, type RowClaim, type RowState } from '../../core/review/model.ts';
import { stateText } from '../../core/review/state-text.ts';
import { type Column, OPTIONAL_COLUMNS, withColumn } from '../../ui/queue-columns.ts';
import type { Speech } from '../../ui/speech.ts';
import type { DeskState } from './desk-state.ts';
import { GROUPINGS, isShown, type QueueView, SHOWN, type Shown, SORTINGS } from './queue-view.ts';
import type { SavedView } from './review-choices.ts';

interface FiltersProps extends Speech {
  state: DeskState;
  saved: readonly SavedView[];
  columns: readonly Column[];
  claimText(claim: Pick<RowClaim, 'pack' | 'claim'>): string;
  onShow(view: Partial<QueueView>): void;
  onSave(name: string): void;
  onForget(name: string): void;
  onColumns(columns: Column[]): void;
}

export function Filters(props: FiltersProps) {
  const { state, saved, claimText, onShow, onSave, onForget, ...speech } = props;
  const { t } = speech;
  const { view, rows, items } = state;
  const claims = useMemo(() => claimsOf(rows), [rows]);
  const counts = useMemo(() => countShown(rows), [rows]);
  const listed = useMemo(() => items.filter(({ kind }) => kind === 'row').length, [items]);
  return (
    <search class="filters">
      <label class="words">
        <span class="unseen">{t('review_search')}</span>
        <input
          type="search"
          id="words"
          placeholder={t('review_search')}
          value={view.words}
          onInput={({ currentTarget }) => onShow({ words: currentTarget.value })}
        />
      </label>
      <Select
        label={t('review_show')}
        value={view.shown}
        options={SHOWN.map((shown) => ({ value: shown, text: `${shownText(shown, t)} (${counts.get(shown) ?? 0})` }))}
        onChoose={(shown) => onShow({ shown })}
      />
      {claims.length > 0 && (
        <Select
          label={t('review_claim')}
          value={view.claim}
          options={[
            { value: '', text: t('review_any_claim') },
            ...claims.map((claim) => ({ value: subjectKey(claim), text: claimText(claim) })),
          ]}
          onChoose={(claim) => onShow({ claim })}
        />
      )}
      <Select
        label={t('review_group')}
        value={view.group}
        options={GROUPINGS.map((group) => ({ value: group, text: t(`review_group_${group}`) }))}
        onChoose={(group) => onShow({ group })}
      />
      <Select
        label={t('review_sort')}
        value={view.sort}
        options={SORTINGS.map((sort) => ({ value: sort, text: t(`review_sort_${sort}`) }))}
        onChoose={(sort) => onShow({ sort })}
      />
      <button
        type="button"
        class="plain"
        aria-pressed={view.descending}
        onClick={() => onShow({ descending: !view.descending })}
      >
        {t('review_descending')}
      </button>
      <SavedViews view={view} saved={saved} onShow={onShow} onSave={onSave} onForget={onForget} t={t} />
      <Columns {...props} />
      <p class="quiet counted" role="status">
        {t('review_shown_of', { n: listed, all: rows.length })}
      </p>
    </search>
  );
}

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChoose(value: Value): void;
}

function Select<Value extends string>({ label, value, options, onChoose }: SelectProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which columns the queue has. */
function Columns({ columns, onColumns, t }: Pick<FiltersProps, 'columns' | 'onColumns' | 't'>) {
  return (
    <details class="saved">
      <summary>{t('review_columns')}</summary>
      <ul>
        {OPTIONAL_COLUMNS.map((column) => (
          <li key={column}>
            <label class="check">
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={({ currentTarget }) => onColumns(withColumn(columns, column, currentTarget.checked))}
              />
              <span>{t(`review_column_${column}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function claimsOf(rows: readonly QueueRow[]): RowClaim[] {
  return [...new Map(rows.flatMap((row) => row.claims).map((claim) => [subjectKey(claim), claim])).values()];
}

/** How many rows each choice would show. */
function countShown(rows: readonly QueueRow[]): Map<Shown, number> {
  return new Map(SHOWN.map((shown) => [shown, rows.filter((row) => isShown(row, shown)).length]));
}

function shownText(shown: Shown, t: Speech['t']): string {
  const isState = (value: Shown): value is RowState => (ROW_STATES as readonly Shown[]).includes(value);
  return isState(shown) ? stateText(shown, t) : t(`review_show_${shown}`);
}

type SavedProps = Pick<FiltersProps, 'saved' | 'onShow' | 'onSave' | 'onForget' | 't'> & { view: QueueView };

function SavedViews({ view, saved, onShow, onSave, onForget, t }: SavedProps) {
  const [name, setName] = useState('');
  const current = saved.find((each) => JSON.stringify(each.view) === JSON.stringify(view));
  return (
    <details class="saved">
      <summary>{t('review_saved_views', { n: saved.length })}</summary>
      <ul>
        {saved.map((each) => (
          <li key={each.name}>
            <button type="button" class="plain" aria-pressed={each === current} onClick={() => onShow(each.view)}>
              {each.name}
            </button>
            <button
              type="button"
              class="plain"
              onClick={() => onForget(each.name)}
              aria-label={t('review_forget_view', { name: each.name })}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onSave(name.trim());
          setName('');
        }}
      >
        <label>
          <span>{t('review_view_name')}</span>
          <input
            type="text"
            name="view-name"
            maxLength={60}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <button type="submit" class="plain">
          {t('review_save_view')}
        </button>
      </form>
    </details>
  );
}
