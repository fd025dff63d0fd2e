import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProject } from './support/paths.ts';

/** Runs `npm run package` in a folder; the archives it leaves, by name. */
function packageIn(folder: string): Map<string, Buffer> {
  execFileSync(process.execPath, ['build.mjs', '--package'], { cwd: folder, stdio: 'pipe' });
  const packages = join(folder, 'dist/packages');
  return new Map(readdirSync(packages).map((name) => [name, readFileSync(join(packages, name))]));
}

/** Puts files into a folder of their own, beside the packages that `npm ci` would install from the same lock file. */
function unpack(files: Record<string, Uint8Array>, folder: string): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'dir');
}

const entries = (archive: Buffer | undefined) => unzipSync(archive ?? new Uint8Array());
const ended = (archives: Map<string, Buffer>, part: string) =>
  [...archives].find(([name]) => name.includes(`-${part}-`))?.[1];

describe('the archives for the stores', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'a folder elsewhere '));
  let archives: Map<string, Buffer>;
  let source: Buffer | undefined;

  beforeAll(() => {
    archives = packageIn(inProject('.'));
    source = ended(archives, 'source');
  }, 60_000);
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

  it('are three: one for each store, one of the sources, named by the version', () => {
    const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { version: string };
    const names = ['chrome', 'firefox', 'source'].map((part) => `recoupe-${part}-${version}.zip`);
    expect([...archives.keys()].sort()).toEqual(names);
  });

  it('come out the same, byte for byte, from the unpacked sources, wherever they are', () => {
    unpack(entries(source), elsewhere);
    const again = packageIn(elsewhere);
    expect([...again.keys()]).toEqual([...archives.keys()]);
    for (const [name, bytes] of again)
      expect([name, bytes.equals(archives.get(name) ?? Buffer.alloc(0))]).toEqual([name, true]);
  });

  it('hold what they need and nothing of the workshop', () => {
    for (const store of ['chrome', 'firefox']) {
      const names = Object.keys(entries(ended(archives, store)));
      expect(names).toContain('manifest.json');
      expect(names).toContain('_locales/fr/messages.json');
      expect(names.filter((name) => /\.(ts|tsx|map|md)$|^(test|src|node_modules)\//.test(name))).toEqual([]);
    }
    const sources = Object.keys(entries(source));
    for (const name of ['package.json', 'package-lock.json', 'build.mjs', 'src/content/main.ts'])
      expect(sources).toContain(name);
    expect(sources.filter((name) => /^(dist|node_modules)\//.test(name))).toEqual([]);
  });

  it('hold no script that the stores’ linters warn of: none takes text for HTML or for code', () => {
    const risky = /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/;
    for (const store of ['chrome', 'firefox']) {
      const scripts = Object.entries(entries(ended(archives, store))).filter(([name]) => name.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(5);
      for (const [name, bytes] of scripts)
        expect([name, risky.exec(Buffer.from(bytes).toString())?.[0]]).toEqual([name, undefined]);
    }
  });
});
