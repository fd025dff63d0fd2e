import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInSlices, compilePack, compilePacks } from '../../../src/core/match/compile-packs.ts';
import { partIndex } from '../../../src/core/match/layout.ts';
import { openIndex } from '../../../src/core/match/open-index.ts';
import { findIn, indexOf, matcherPack } from '../../support/matcher-pack.ts';

const pack = matcherPack(
  {
    jets: [{ lang: 'fr', phrase: 'F-16 turc', near: [['{ganja}', 'Hadrout']], within: 'page', mention: true }],
    forces: { since: '2020-10-10', matchers: [{ lang: 'en', phrase: 'special force*', gap: 2 }] },
  },
  [
    {
      id: 'ganja',
      forms: [
        { lang: 'fr', text: 'Gandja' },
        { lang: 'az', text: 'Gəncə' },
      ],
    },
  ],
);
const bytes = compilePacks([pack]);

/** What an index in these pieces finds; null where it is refused. */
function foundWith(pieces: readonly Uint8Array[]): string[] | null {
  const opened = openIndex(pieces);
  return opened.ok ? findIn(opened.index, 'Special forces near Ganja. F-16 turcs near Hadrout.', '2020-10-12') : null;
}

describe('index bytes', () => {
  it('are the same for the same packs', () => {
    expect(compilePacks([structuredClone(pack)])).toEqual(bytes);
    expect(compilePack(pack)).toEqual(bytes);
  });

  it('are the same when compiled in slices', async () => {
    const many = matcherPack(
      Object.fromEntries(
        Array.from({ length: 5_000 }, (_, i) => [`c${i}`, [{ lang: 'en', phrase: `jet number ${i} down` }]]),
      ),
    );
    let pauses = 0;
    const sliced = await compileInSlices([many], async () => {
      pauses += 1;
    });
    expect(sliced).toEqual(compilePacks([many]));
    expect(pauses).toBeGreaterThan(5);
  });

  it('open wherever they stand in a buffer', () => {
    for (const offset of [0, 1, 2, 4, 7]) {
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(openIndex(moved.subarray(offset)).ok).toBe(true);
    }
  });

  it('are viewed, not copied', () => {
    const opened = openIndex(bytes);
    expect(opened.ok && opened.index.phrases.records.buffer).toBe(bytes.buffer);
  });

  it('open in the pieces they are parted into, whatever their size', () => {
    for (const least of [1, 100, 400, 1_000, bytes.length]) {
      const pieces = partIndex(bytes, least);
      expect(new Uint8Array(pieces.flatMap((piece) => [...piece]))).toEqual(bytes);
      const copies = pieces.map((piece) => piece.slice());
      expect(foundWith(copies)).toEqual(foundWith([bytes]));
    }
    expect(foundWith([bytes])).toHaveLength(2);
    expect(partIndex(bytes, 1).length).toBeGreaterThan(10);
  });

  it('are refused, or right, in any other two pieces', () => {
    const refused = [];
    for (let at = 4; at < bytes.length; at += 4) {
      const found = foundWith([bytes.slice(0, at), bytes.slice(at)]);
      if (found === null) refused.push(at);
      else expect(found, `parted at ${at}`).toEqual(foundWith([bytes]));
    }
    expect(refused.length).toBeGreaterThan(bytes.length / 8);
  });

  it('are refused when a piece is missing or behind the next one', () => {
    const pieces = partIndex(bytes, 1);
    for (const [at, piece] of pieces.entries()) {
      const next = pieces[at + 1];
      expect(openIndex(pieces.toSpliced(at, 1)).ok, `without piece ${at}`).toBe(false);
      const isAlike = next && Buffer.compare(piece, next) === 0;
      if (next && !isAlike)
        expect(openIndex(pieces.toSpliced(at, 2, next, piece)).ok, `piece ${at} behind`).toBe(false);
    }
    expect(openIndex([]).ok).toBe(false);
  });

  it('are refused when any byte differs', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ (1 << (at % 8));
      expect(openIndex(damaged).ok, `byte ${at}`).toBe(false);
    }
  });

  it('are refused when several bytes differ, or some are missing or added', () => {
    const change = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(change, (changes) => {
        const damaged = bytes.slice();
        for (const [at, by] of changes) damaged[at] = (damaged[at] as number) ^ by;
        fc.pre(damaged.some((byte, at) => byte !== bytes[at]));
        expect(openIndex(damaged).ok).toBe(false);
      }),
    );
    for (const length of [0, 1, 4, 100, bytes.length - 4, bytes.length - 1])
      expect(openIndex(bytes.slice(0, length)).ok).toBe(false);
    expect(openIndex(new Uint8Array(bytes.length + 4)).ok).toBe(false);
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    expect(openIndex(longer)).toEqual({ ok: false, reason: 'cut off, or too long' });
  });

  it('are refused with the reason when of another version', () => {
    const other = bytes.slice();
    new Uint32Array(other.buffer)[1] = 999;
    expect(openIndex(other)).toMatchObject({ ok: false, reason: expect.stringContaining('version 999') });
  });

  it('hold packs without anything to look for', () => {
    expect(findIn(indexOf(), 'Turkish F-16')).toEqual([]);
    expect(findIn(indexOf(matcherPack({ none: [] })), 'Turkish F-16')).toEqual([]);
    expect(
      findIn(
        indexOf(
          matcherPack({
            odd: [
              { lang: 'fr', phrase: '… !' },
              { lang: 'fr', phrase: '{unknown}' },
            ],
          }),
        ),
        'Oui … !',
      ),
    ).toEqual([]);
  });
});
