/** How many bytes at the start may hold the character set, as browsers look for it. */
const HEAD = 4_096;

const META_CHARSET = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/** The bytes are no text in any character set this reads. */
export class NotText extends Error {}

/** Text of a file piece by piece; throws `NotText` for other files. A byte order mark stays, so that offsets count it; broken bytes become U+FFFD. */
export async function* decodePieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head: Uint8Array[] = [];
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head.push(piece);
    if (lengthOf(head) < HEAD) continue;
    decoder = decoderFor(joined(head));
    yield textOnly(decoder.decode(joined(head), { stream: true }));
    head = [];
  }
  if (decoder) yield decoder.decode();
  else yield textOnly(decoderFor(joined(head)).decode(joined(head)));
}

/** Images, archives and PDF files soon hold a NUL or begin with their own mark; texts do neither. */
function textOnly(beginning: string): string {
  if (/\0|^%PDF-/.test(beginning)) throw new NotText();
  return beginning;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces);
}

function decoderFor(head: Uint8Array): TextDecoder {
  try {
    return new TextDecoder(charsetOf(head), { ignoreBOM: true });
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true });
  }
}

/** Byte order mark first, then what the markup declares, else UTF-8. */
function charsetOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const declared = META_CHARSET.exec(Buffer.from(head.subarray(0, HEAD)).toString('latin1'))?.[1] ?? 'utf-8';
  // A declaration that could be read byte by byte is not UTF-16, whatever it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
