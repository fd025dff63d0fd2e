import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng } from './png.ts';

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A picture of two by five RGB pixels, one row for each filter. */
function picture(rows: number[][]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('reading a PNG', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 20, 20, 20],
    [4, 0, 0, 0, 0, 0, 0],
  ];

  it.each([
    [0, [40, 50, 60]],
    [1, [40, 50, 60]],
    [2, [40, 50, 60]],
    [3, [45, 55, 65]],
    [4, [45, 55, 65]],
  ])('undoes filter %i', (row, pixel) => {
    expect(readPng(picture(rows)).at(1, row)).toEqual(pixel);
  });

  it('refuses kinds it does not know', () => {
    const grey = picture(rows);
    grey[25] = 0;
    expect(() => readPng(grey)).toThrow(/PNG/);
  });
});
