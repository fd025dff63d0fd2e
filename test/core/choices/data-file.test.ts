import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReaderData, readDataFile, writeDataFile } from '../../../src/core/choices/data-file.ts';
import { DEFAULT_LOOKS } from '../../../src/core/choices/looks.ts';
import { DEFAULT_CHOICES } from '../../../src/core/choices/model.ts';
import type { Day } from '../../../src/core/pack/model.ts';
import { parsePack } from '../../../src/core/pack/parse-pack.ts';

const bundled = new URL('../../../src/packs/karabakh-2020.json', import.meta.url);
const parsed = parsePack(JSON.parse(readFileSync(bundled, 'utf8')));
if (!parsed.ok) throw new Error('no pack');

const data: ReaderData = {
  language: 'fr',
  looks: { ...DEFAULT_LOOKS, marks: 'quiet', size: 130 },
  choices: { ...DEFAULT_CHOICES, level: 'count', sites: { 'a.org': 'off' } },
  packs: [{ pack: parsed.pack, from: { kind: 'file', name: 'mine.json' } }],
  wrongMatches: [{ pack: 'a', version: '1', claim: 'c', day: '2026-01-02' as Day, text: 'A case' }],
};

/** The file with one value changed. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeDataFile(data));
  change(file);
  return JSON.stringify(file);
}

const pathsOf = (text: string) => {
  const read = readDataFile(text);
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

describe('a reader’s own data', () => {
  it('comes back from its file as it was', () => {
    expect(readDataFile(writeDataFile(data))).toEqual({ ok: true, data });
  });

  it.each([
    ['another format', (file: Record<string, unknown>) => Object.assign(file, { format: 'recoupe-data/9' }), 'format'],
    ['an unknown language', (file: Record<string, unknown>) => Object.assign(file, { language: 'tlh' }), 'language'],
    ['unknown looks', (file: Record<string, unknown>) => Object.assign(file, { looks: { size: 1 } }), 'looks'],
    [
      'a level that is none',
      (file: Record<string, unknown>) => Object.assign(file, { choices: { ...DEFAULT_CHOICES, level: 'x' } }),
      'choices.level',
    ],
    [
      'a broken pack',
      (file: Record<string, unknown>) => Object.assign(file, { packs: [{ ...data.packs[0], pack: { id: 'x' } }] }),
      'packs[0].pack.claims',
    ],
    [
      'a day that is none',
      (file: Record<string, unknown>) =>
        Object.assign(file, { wrongMatches: [{ ...data.wrongMatches[0], day: '2026-02-31' }] }),
      'wrongMatches[0].day',
    ],
  ])('is refused with %s, saying where', (_what, change, path) => {
    expect(pathsOf(changed((file) => void change(file)))).toContain(path);
  });

  it('is refused where it is no JSON, saying the line', () => {
    const read = readDataFile('{\n"format": }');
    expect(read.ok ? '' : read.problems[0]?.message).toContain('line 2');
  });
});
