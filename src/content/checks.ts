/** What a content script accepts; only its own extension can ask it anything. */

import type { ContentApi } from '../platform/api.ts';
import type { Checks } from '../platform/messages.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const contentChecks: Checks<ContentApi> = {
  listClaims: () => true,
  openClaim: (request) => isObject(request) && typeof request.pack === 'string' && typeof request.claim === 'string',
  step: (request) =>
    isObject(request) && /^(next|previous)$/.test(String(request.direction)) && typeof request.wrap === 'boolean',
};
