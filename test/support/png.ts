import { inflateSync } from 'node:zlib';

/** Pixels of a screenshot; `at` gives red, green, blue. */
export interface Picture {
  width: number;
  height: number;
  at(x: number, y: number): [number, number, number];
}

/** Reads the PNGs that browsers write: eight bits a channel, RGB or RGBA, not interlaced. */
export function readPng(png: Buffer): Picture {
  const { width, height, channels, data } = readChunks(png);
  const pixels = unfilter(inflateSync(data), width * channels, height, channels);
  const at = (x: number, y: number): [number, number, number] => {
    const start = (Math.floor(y) * width + Math.floor(x)) * channels;
    return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0];
  };
  return { width, height, at };
}

function readChunks(png: Buffer): { width: number; height: number; channels: number; data: Buffer } {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const channels = { 2: 3, 6: 4 }[png.readUInt8(25)];
  if (!channels || png.readUInt8(24) !== 8 || png.readUInt8(28) !== 0)
    throw new Error('a kind of PNG this reader lacks');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels, data: Buffer.concat(data) };
}

/** Undoes the five filters of PNG (specification, section 9), row by row. */
function unfilter(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw.readUInt8(y * (stride + 1));
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? (out[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[(y - 1) * stride + x - channels] ?? 0) : 0;
      const value = raw.readUInt8(y * (stride + 1) + 1 + x);
      out[y * stride + x] = (value + predict(filter, left, up, corner)) & 255;
    }
  }
  return out;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
