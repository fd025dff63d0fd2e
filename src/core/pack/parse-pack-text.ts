import { findJsonError } from './find-json-error.ts';
import { MAX_PACK_BYTES } from './limits.ts';
import { type ParseResult, parsePack } from './parse-pack.ts';
import type { Problem } from './problem.ts';

const MEGABYTE = 1024 * 1024;

/** Reads a pack from JSON text of at most 128 MB; a JSON mistake is reported with its line and column. */
export function parsePackText(text: string): ParseResult {
  const read = readPackJson(text);
  return read.ok ? parsePack(read.value) : { ok: false, problems: [read.problem] };
}

/** The plain data of a pack's text, not yet checked to be a pack. */
export function readPackJson(text: string): { ok: true; value: unknown } | { ok: false; problem: Problem } {
  if (isLongerThan(text, MAX_PACK_BYTES)) {
    const message = `the pack is larger than ${MAX_PACK_BYTES / MEGABYTE} MB; split it`;
    return { ok: false, problem: { path: '', message } };
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(body) as unknown };
  } catch {
    return { ok: false, problem: { path: '', message: jsonMessage(body) } };
  }
}

function jsonMessage(text: string): string {
  const error = findJsonError(text);
  return error ? `not valid JSON at line ${error.line}, column ${error.column}: ${error.message}` : 'not valid JSON';
}

/** Whether a text has more than so many bytes in UTF-8. */
function isLongerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    length += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return length > bytes;
}
