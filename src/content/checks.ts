/** What a content script accepts; only its own extension can ask it anything. */

import type { ContentApi } from '../platform/api.ts';
import type { Checks } from '../platform/messages.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

export const contentChecks: Checks<ContentApi> = {
  listClaims: () => true,
  refresh: () => true,
  openClaim: (request) =>
    isObject(request) &&
    typeof request.pack === 'string' &&
    typeof request.claim === 'string' &&
    (request.passage === undefined || isCount(request.passage)),
  listSentences: (request) => isObject(request) && typeof request.whole === 'boolean',
  showPlace: (request) => isObject(request) && isCount(request.block) && isCount(request.start) && isCount(request.end),
  step: (request) =>
    isObject(request) && /^(next|previous)$/.test(String(request.direction)) && typeof request.wrap === 'boolean',
};
