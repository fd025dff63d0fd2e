/** What the background accepts: sender, shape and size of every message. */

import { isChoiceChange } from '../core/choices/read-choices.ts';
import { isDay } from '../core/pack/day.ts';
import type { BackgroundApi } from '../platform/api.ts';
import type { Checks } from '../platform/messages.ts';
import type { Sender } from '../platform/native-runtime.ts';

/** Bounds on one batch; the content script sends batches of about 100,000 characters. */
const MAX_BLOCKS = 20_000;
const MAX_CHARACTERS = 400_000;
const MAX_CSS = 20_000;
const MAX_NAME = 200;
const MAX_KNOWN = 100_000;
const MAX_URL = 100_000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown, max: number): value is string => typeof value === 'string' && value.length <= max;
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

const isDayOrNull = (value: unknown) => value === null || (typeof value === 'string' && isDay(value));
/** Whether it names a claim of a pack. */
const isClaim = ({ pack, claim }: Readonly<Record<string, unknown>>) =>
  isText(pack, MAX_NAME) && isText(claim, MAX_NAME);

/** A content script speaks for the frame it runs in. */
const fromPage = (sender: Sender) => sender.tab?.id !== undefined && sender.frameId !== undefined;

/** Pages of the extension are on its own origin; content scripts carry the page's address. */
const fromExtension = (sender: Sender) => /^(chrome|moz)-extension:\/\//.test(sender.url ?? '');

function isPage(page: unknown): boolean {
  if (!isObject(page)) return false;
  const { url, lang, date, publishers, authors } = page;
  if (!areStated(publishers) || !areStated(authors)) return false;
  return isText(url, MAX_URL) && (lang === null || isText(lang, MAX_NAME)) && isDayOrNull(date);
}

const MAX_LINKS = 100;

function areLinks(links: unknown): boolean {
  if (links === undefined) return true;
  const isLink = (link: unknown) =>
    isObject(link) && isCount(link.start) && isCount(link.end) && isText(link.href, MAX_URL);
  return Array.isArray(links) && links.length <= MAX_LINKS && links.every(isLink);
}

const areStated = (names: unknown): boolean =>
  names === undefined || (Array.isArray(names) && names.length <= 100 && names.every((name) => isText(name, MAX_NAME)));

function areBlocks(blocks: unknown): boolean {
  if (!Array.isArray(blocks) || blocks.length > MAX_BLOCKS) return false;
  let characters = 0;
  for (const block of blocks) {
    if (!isObject(block) || !isCount(block.id) || typeof block.text !== 'string' || !areLinks(block.linked))
      return false;
    characters += block.text.length;
  }
  return characters <= MAX_CHARACTERS;
}

function areNames(names: unknown): boolean {
  return Array.isArray(names) && names.length <= MAX_KNOWN && names.every((name) => isText(name, 2 * MAX_NAME + 1));
}

function isSpan(value: unknown, text: string): boolean {
  return isObject(value) && isCount(value.start) && isCount(value.end) && Number(value.end) <= text.length;
}

/** Texts of a page, for a single question; more than any article has. */
const MAX_PASSAGE_TEXT = 1_000_000;

function isPassage(value: unknown): boolean {
  if (!isObject(value) || !isText(value.text, MAX_PASSAGE_TEXT) || !Array.isArray(value.elsewhere)) return false;
  const { matcher, kind, date, sentence, text, elsewhere } = value;
  const characters = elsewhere.reduce((sum: number, one) => sum + (typeof one === 'string' ? one.length : Infinity), 0);
  return (
    isClaim(value) &&
    isCount(matcher) &&
    (kind === 'match' || kind === 'mention') &&
    isDayOrNull(date) &&
    isSpan(value, text) &&
    isSpan(sentence, text) &&
    elsewhere.length <= MAX_BLOCKS &&
    characters <= MAX_PASSAGE_TEXT
  );
}

export const backgroundChecks: Checks<BackgroundApi> = {
  matchBlocks: (request, sender) =>
    fromPage(sender) &&
    isObject(request) &&
    isPage(request.page) &&
    areBlocks(request.blocks) &&
    areNames(request.known) &&
    (request.texts === null || isText(request.texts, MAX_NAME)),
  pageSummary: (request, sender) =>
    fromPage(sender) &&
    isObject(request) &&
    isText(request.doc, MAX_NAME) &&
    Number.isFinite(request.since) &&
    isCount(request.claims) &&
    isCount(request.marks),
  insertMarkRules: (request, sender) => fromPage(sender) && isObject(request) && isText(request.css, MAX_CSS),
  openClaimPanel: (request, sender) =>
    fromPage(sender) && isObject(request) && isClaim(request) && isDayOrNull(request.date),
  hideClaim: (request, sender) =>
    fromPage(sender) &&
    isObject(request) &&
    isClaim(request) &&
    (request.where === 'here' || request.where === 'everywhere') &&
    typeof request.hidden === 'boolean',
  explainMatch: (request, sender) => fromPage(sender) && isPassage(request),
  noteWrongMatch: (request, sender) => fromPage(sender) && isPassage(request),
  tabLevel: (request, sender) => fromExtension(sender) && isObject(request) && isCount(request.tab),
  changeChoices: (request, sender) =>
    fromExtension(sender) && isObject(request) && typeof request.secret === 'boolean' && isChoiceChange(request.change),
  pauseTab: (request, sender) =>
    fromExtension(sender) && isObject(request) && isCount(request.tab) && typeof request.paused === 'boolean',
  shareSettings: (request, sender) => fromExtension(sender) && isObject(request) && typeof request.on === 'boolean',
  refreshPages: (request, sender) => fromExtension(sender) && isObject(request) && typeof request.packs === 'boolean',
  startOver: (request, sender) => fromExtension(sender) && request === null,
  troubles: (request, sender) => fromExtension(sender) && request === null,
  framesWithMarks: (request, sender) => fromExtension(sender) && isObject(request) && isCount(request.tab),
};
