/** The pages of a web archive, read without network: each record becomes a link with what was kept of it. */

import { gunzipSync, inflateSync, unzlibSync } from 'fflate';
import { canonicalLink } from '../../core/review/canonical-link.ts';
import type { Link } from '../../core/review/model.ts';
import { parseHttpMessage } from '../../core/review/warc/http-message.ts';
import { WarcReader, type WarcRecord } from '../../core/review/warc/warc-reader.ts';
import type { FetchOutcome } from './fetch-page.ts';
import { readAddress } from './read-address.ts';

export interface ArchivedPage {
  link: Link;
  url: string;
  outcome: FetchOutcome;
}

/** Page after page; at most one is held. Resolves with how many problems the file has. */
export async function readArchive(
  file: Blob,
  take: (page: ArchivedPage) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  const reader = new WarcReader();
  const pieces = file.stream().getReader();
  for (;;) {
    const { done, value } = await pieces.read();
    for (const record of done ? reader.end() : reader.push(value)) {
      const page = pageOf(record);
      if (page) await take(page);
      if (signal.aborted) return reader.problems.length;
    }
    if (done) return reader.problems.length;
  }
}

/** Null for what is no answer with a page: requests, notes of the crawler, pictures. */
function pageOf({ type, url, headers, content, cut }: WarcRecord): ArchivedPage | null {
  const link = canonicalLink(url, readAddress);
  if (!link) return null;
  if (type === 'resource')
    return isPage(headers.get('content-type') ?? '')
      ? { link, url, outcome: read(content, headers.get('content-type') ?? '', url) }
      : null;
  const answer = type === 'response' ? parseHttpMessage(content) : null;
  if (!answer) return null;
  const { status, headers: fields, body } = answer;
  const contentType = fields.get('content-type') ?? '';
  if (!isPage(contentType)) return null;
  if (status >= 300 && status < 400) return null;
  if (status >= 400) return { link, url, outcome: { ok: false, failure: { reason: 'status', status } } };
  const plain = unpacked(body, fields.get('content-encoding') ?? '');
  if (!plain) return { link, url, outcome: { ok: false, failure: { reason: cut ? 'too_large' : 'encoding' } } };
  return { link, url, outcome: read(plain, contentType, url) };
}

function isPage(type: string): boolean {
  return type.trim() === '' || /^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)/i.test(type);
}

function read(bytes: Uint8Array, type: string, url: string): FetchOutcome {
  return { ok: true, page: { bytes: new Uint8Array(bytes), type, url } };
}

/** Null for a body that is damaged or packed in a way that is not read here. */
function unpacked(body: Uint8Array, encoding: string): Uint8Array | null {
  try {
    switch (encoding.trim().toLowerCase()) {
      case '':
      case 'identity':
        return body;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(body);
      case 'deflate':
        return ((body[0] ?? 0) & 0x0f) === 8 ? unzlibSync(body) : inflateSync(body);
      default:
        return null;
    }
  } catch {
    return null;
  }
}
