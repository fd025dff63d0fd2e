import { describe, expect, it } from 'vitest';
import { decodePieces, NotText } from '../../../src/cli/read/decode.ts';

async function decode(...pieces: (string | Uint8Array)[]): Promise<string> {
  async function* bytes() {
    for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  }
  const texts: string[] = [];
  for await (const text of decodePieces(bytes())) texts.push(text);
  return texts.join('');
}

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('bytes as text', () => {
  it('are UTF-8 unless something else is said, a character may be cut in two', async () => {
    const bytes = Buffer.from(`é${'x'.repeat(5_000)}é`);
    expect(await decode(bytes.subarray(0, 1), bytes.subarray(1, 5_003), bytes.subarray(5_003))).toBe(
      `é${'x'.repeat(5_000)}é`,
    );
  });

  it('keep the byte order mark, which counts in offsets', async () => {
    expect(await decode('\uFEFFHadrout')).toBe('\uFEFFHadrout');
  });

  it.each([
    '<meta charset="windows-1252">',
    "<meta http-equiv='content-type' content='text/html; charset=iso-8859-1'>",
  ])('are what the page declares: %s', async (meta) => {
    expect(await decode(latin(`${meta}<p>Hadrout libéré`))).toBe(`${meta}<p>Hadrout libéré`);
  });

  it('are UTF-16 where they begin so', async () => {
    expect(await decode(Buffer.from('\uFEFFHadrout', 'utf16le'))).toBe('\uFEFFHadrout');
  });

  it('are read as UTF-8 where the declared set is unknown, broken bytes and all', async () => {
    expect(await decode('<meta charset="klingon">', Uint8Array.of(0xff, 0x41))).toBe('<meta charset="klingon">\uFFFDA');
  });

  it('may be none, and no text at all', async () => {
    expect(await decode()).toBe('');
    await expect(decode(Uint8Array.of(0x89, 0x50, 0, 0, 1))).rejects.toThrow(NotText);
    await expect(decode('%PDF-1.7 …')).rejects.toThrow(NotText);
  });
});
