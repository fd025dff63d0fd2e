import { brotliDecompressSync, constants, gunzipSync, inflateSync, type ZlibOptions } from 'node:zlib';
import type { CheckFailure } from '../../core/review/model.ts';

const MAX_BODY = 8 * 1024 * 1024;

/** A stored body without its compression; of one that is cut, as much as there is. */
export function inflated(
  body: Uint8Array,
  encoding: string,
  cut: boolean,
): { ok: true; body: Uint8Array } | { ok: false; failure: CheckFailure } {
  const options: ZlibOptions = {
    maxOutputLength: MAX_BODY,
    ...(cut ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
  };
  try {
    switch (encoding.trim().toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return { ok: true, body: isGzip(body) ? gunzipSync(body, options) : body };
      case 'deflate':
        return { ok: true, body: inflateSync(body, options) };
      case 'br':
        return { ok: true, body: brotliDecompressSync(body, { maxOutputLength: MAX_BODY }) };
      default:
        return { ok: true, body };
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE')
      return { ok: false, failure: { reason: 'too_large', detail: `more than ${MAX_BODY / 1024 / 1024} MB` } };
    return { ok: false, failure: { reason: 'encoding', detail: code } };
  }
}

/** Some archives keep the header of a compression that they have undone. */
function isGzip(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}
