/** Links as evidence of a source: those of a sentence that lead away from the page's own site. */

import type { LinkSpan } from '../match/model.ts';
import type { Sentence } from './document.ts';

/** Host without `www.`, and the first part of the path, of a web address; null for any other. */
export function partsOfLink(href: string): { host: string; first: string } | null {
  const parts = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)(?::\d+)?\/?([^/?#]*)/i.exec(href);
  return parts && { host: (parts[1] as string).toLowerCase(), first: parts[2] as string };
}

/** A tag page or an earlier article of the same site stands for no other source. */
export function outwardLinks({ block: { linked }, span }: Sentence, ownHost: string | null): LinkSpan[] {
  if (!linked) return [];
  return linked.filter(
    ({ start, end, href }) => start < span.end && span.start < end && !isOwn(partsOfLink(href)?.host ?? null, ownHost),
  );
}

function isOwn(host: string | null, own: string | null): boolean {
  if (host === null) return true;
  return own !== null && (host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`));
}
