import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/core/pack/find-json-error.ts';
import { parsePackText } from '../../../src/core/pack/parse-pack-text.ts';
import { samplePack } from './sample-pack.ts';

describe('the text of a pack', () => {
  it('is read, byte order mark or not', () => {
    const text = JSON.stringify(samplePack());
    expect(parsePackText(text).ok).toBe(true);
    expect(parsePackText(`\uFEFF${text}`).ok).toBe(true);
  });

  it.each([
    ['{\n  "id": "x",\n}', 'line 3, column 1'],
    ['{ "a": 1 "b": 2 }', 'line 1, column 10'],
    ['{ "a": tru }', 'line 1, column 8'],
    ['{ a: 1 }', 'line 1, column 3'],
    ['["x', 'line 1, column 2: this string is not closed'],
    ['[1, 2', 'the text ends too early'],
    ['{} {}', 'line 1, column 4: the text should end here'],
    ['', 'the text ends too early'],
    ['[01]', 'line 1, column 2'],
  ])('that is not JSON is refused with its place: %j', (text, place) => {
    expect(parsePackText(text)).toEqual({
      ok: false,
      problems: [{ path: '', message: expect.stringContaining(place) }],
    });
  });

  it('is refused above 128 MB of UTF-8', () => {
    const text = `"${'€'.repeat(128 * 1024 * 350)}"`;
    const result = parsePackText(text);
    expect(result).toEqual({ ok: false, problems: [{ path: '', message: expect.stringContaining('128 MB') }] });
  });

  it('may be nested without end and is still answered', () => {
    expect(parsePackText('['.repeat(3_000_000)).ok).toBe(false);
    expect(parsePackText(`"${'x'.repeat(5_000_000)}`).ok).toBe(false);
  });
});

describe('the place of a JSON mistake', () => {
  it('is found exactly where JSON.parse refuses a text', () => {
    const damaged = fc.tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(60),
      fc.constantFrom('', ',', '"', '}', ']', '1', ' ', '\\', ':'),
    );
    fc.assert(
      fc.property(damaged, ([json, at, put]) => {
        const text = json.slice(0, at) + put + json.slice(at + 1);
        expect(findJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
