import { decodePieces } from './decode.ts';
import { openReader } from './open-reader.ts';
import type { ReadEvent, Reader } from './reader.ts';

/** The HTML ends in the midst of something, so that text may be missing. Thrown after all that could be read. */
export class BrokenOff extends Error {}

/** What stands in a file, piece by piece; throws `NotText` at its beginning or `BrokenOff` at its end. */
export async function* readEvents(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<ReadEvent> {
  let reader: Reader | null = null;
  for await (const piece of decodePieces(bytes)) {
    reader ??= openReader(name, piece);
    yield* reader.push(piece);
  }
  yield* reader?.end() ?? [];
  const inside = reader?.brokenInside ?? null;
  if (inside !== null) throw new BrokenOff(`the HTML breaks off inside ${inside}; what stands before was read`);
}

/** Uses what could be read and finishes what was begun, also where the file then turns out to break off. */
export async function readThrough(use: () => Promise<void>, finish: () => Promise<void>): Promise<void> {
  try {
    await use();
  } catch (error) {
    if (error instanceof BrokenOff) await finish();
    throw error;
  }
  await finish();
}
