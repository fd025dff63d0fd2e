/** What the moderator set for the review: keys, columns, saved views, and whether checking was under way. */

import { storageItem } from '../../platform/storage-item.ts';
import { COLUMNS, type Column, isColumnChoice } from '../../ui/queue-columns.ts';
import { DEFAULT_KEYS, isKeyChoice, type KeyChoice } from './key-map.ts';
import { FIRST_VIEW, GROUPINGS, type QueueView, SHOWN, SORTINGS } from './queue-view.ts';

export interface SavedView {
  name: string;
  view: QueueView;
}

const MOST_VIEWS = 50;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isView(value: unknown): value is QueueView {
  if (!isObject(value)) return false;
  const sameKinds = Object.entries(FIRST_VIEW).every(([key, first]) => typeof value[key] === typeof first);
  const has = (list: readonly unknown[], one: unknown) => list.includes(one);
  return sameKinds && has(SHOWN, value.shown) && has(GROUPINGS, value.group) && has(SORTINGS, value.sort);
}

const isSavedView = (value: unknown): value is SavedView =>
  isObject(value) && typeof value.name === 'string' && isView(value.view);

const areViews = (value: unknown): value is SavedView[] =>
  Array.isArray(value) && value.length <= MOST_VIEWS && value.every(isSavedView);

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export const keyChoice = storageItem<KeyChoice>('review-keys', DEFAULT_KEYS, isKeyChoice);
export const savedViews = storageItem<SavedView[]>('review-views', [], areViews);
export const columnChoice = storageItem<Column[]>('review-columns', [...COLUMNS], isColumnChoice);
/** The page was checking when it was last heard of: it goes on when it is opened again. */
export const wasChecking = storageItem<boolean>('review-checking', false, isFlag);
