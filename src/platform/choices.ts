/** Where the reader's choices are kept: on disk, or with the browser session for what private windows chose. */

import { type Choices, DEFAULT_CHOICES } from '../core/choices/model.ts';
import { isChoices } from '../core/choices/read-choices.ts';
import { browser } from './browser.ts';
import { storageItem } from './storage-item.ts';

const isTabList = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isSafeInteger);
const session = () => browser.storage.session;

export const storedChoices = storageItem<Choices>('choices', DEFAULT_CHOICES, isChoices);

/** Sites and claims chosen in private windows, on top of the others; gone with the last of these windows. */
export const privateChoices = storageItem<Choices>('private-choices', DEFAULT_CHOICES, isChoices, session);

/** Tabs on which the reader said "not now". */
export const pausedTabs = storageItem<number[]>('paused-tabs', [], isTabList, session);
