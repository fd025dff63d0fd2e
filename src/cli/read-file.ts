import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory, not a file',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
};

/** A file in pieces, so that its size does not matter. */
export function filePieces(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 262_144 });
}

/** The text of a file of at most so many bytes. */
export async function fileText(
  path: string,
  maxBytes: number,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) return { ok: false, message: `${path}: is larger than ${maxBytes / 1024 / 1024} MB` };
    return { ok: true, text: await readFile(path, 'utf8') };
  } catch (error) {
    const reason = fileProblem(error);
    if (reason === null) throw error;
    return { ok: false, message: `${path}: ${reason}` };
  }
}

/** Why a file could not be read, in words; null where the error is not about a file. */
export function fileProblem(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null || !('syscall' in (error as Error))) return null;
  return REASONS[code] ?? `could not be read (${code})`;
}
