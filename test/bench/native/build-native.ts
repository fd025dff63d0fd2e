/** The native engines, compiled from the sources beside this file where the machine has their libraries. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../support/paths.ts';

export type Native = { ok: true; command: string; version: string } | { ok: false; reason: string };

/** Where Debian keeps the sources of Rust libraries. */
const REGISTRY = '/usr/share/cargo/registry';
const HYPERSCAN = '/usr/include/hs/hs.h';
const LIMIT_MS = 180_000;

const source = (file: string) => inProject(`test/bench/native/${file}`);

function hasTool(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Hyperscan; needs Debian's libhyperscan-dev and a C compiler. */
export function buildHyperscan(): Native {
  if (!existsSync(HYPERSCAN)) return { ok: false, reason: 'libhyperscan-dev is not installed' };
  if (!hasTool('cc')) return { ok: false, reason: 'there is no C compiler' };
  const command = join(outputFolder(), 'hyperscan');
  return upToDate(command, ['hyperscan.c'], packageVersion('libhyperscan-dev'), () =>
    execFileSync('cc', ['-O3', '-o', command, source('hyperscan.c'), '-lhs'], { stdio: 'pipe', timeout: LIMIT_MS }),
  );
}

/** Rust's aho-corasick; needs Debian's librust-aho-corasick-dev and cargo. Nothing is fetched. */
export function buildRust(): Native {
  const found = existsSync(REGISTRY)
    ? readdirSync(REGISTRY).find((each) => each.startsWith('aho-corasick-'))
    : undefined;
  if (found === undefined) return { ok: false, reason: 'librust-aho-corasick-dev is not installed' };
  if (!hasTool('cargo')) return { ok: false, reason: 'there is no cargo' };
  const project = join(outputFolder(), 'rust');
  cpSync(source('rust'), project, { recursive: true });
  mkdirSync(join(project, '.cargo'), { recursive: true });
  const config = `[source.crates-io]\nreplace-with = "debian"\n\n[source.debian]\ndirectory = "${REGISTRY}"\n`;
  writeFileSync(join(project, '.cargo/config.toml'), config);
  const command = join(project, 'target/release/bench-aho-corasick');
  return upToDate(command, ['rust/Cargo.toml', 'rust/src/main.rs'], found.replace('aho-corasick-', ''), () =>
    execFileSync('cargo', ['build', '--release', '--offline', '--quiet'], {
      cwd: project,
      stdio: 'pipe',
      timeout: LIMIT_MS,
    }),
  );
}

function outputFolder(): string {
  const folder = inProject('dist/bench/native');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Compiles unless that was done since the sources changed. */
function upToDate(command: string, sources: readonly string[], version: string, compile: () => void): Native {
  const changed = Math.max(...sources.map((file) => statSync(source(file)).mtimeMs));
  if (existsSync(command) && statSync(command).mtimeMs > changed) return { ok: true, command, version };
  try {
    compile();
    return { ok: true, command, version };
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n').find((line) => /error/i.test(line)) : undefined;
    return { ok: false, reason: `it does not compile: ${said ?? String(error)}` };
  }
}

function packageVersion(name: string): string {
  try {
    return /^Version: (.*)$/m.exec(execFileSync('dpkg', ['-s', name], { encoding: 'utf8' }))?.[1] ?? '';
  } catch {
    return 'of unknown version';
  }
}
