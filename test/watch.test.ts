import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from './support/limit.ts';
import { inProject } from './support/paths.ts';

/** A build takes a few seconds, more on a busy machine. */
const BUILD_MS = 30_000;
const SOURCE = 'src/content/main.ts';

/** A port that is free now. */
async function freePort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

const closed = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

describe('npm run watch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-watch-'));
  const path = (name: string) => join(folder, name);
  const built = (target: string) => readFileSync(path(`dist/${target}/content.js`), 'utf8');
  let watching: ChildProcess;
  let said = '';

  /** Resolves once the first build is there and changes are watched. */
  async function watchOn(port: number): Promise<void> {
    said = '';
    watching = spawn(process.execPath, ['build.mjs', '--watch', '--port', String(port)], { cwd: folder });
    for (const stream of [watching.stdout, watching.stderr])
      stream?.on('data', (text: Buffer) => {
        said += text.toString();
      });
    await until(() => said.includes('Watching'), 'it watches', BUILD_MS);
  }

  beforeAll(() => {
    for (const name of ['src', 'test/corpus', 'build.mjs', 'manifest.json', 'package.json', 'LICENSE'])
      cpSync(inProject(name), path(name), { recursive: true });
    symlinkSync(inProject('node_modules'), path('node_modules'), 'dir');
  });
  afterEach(async () => {
    if (watching.exitCode !== null) return;
    const ended = new Promise((resolve) => watching.once('exit', resolve));
    watching.kill('SIGKILL');
    await ended;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('builds again after a change, for both browsers, and tells loaded copies', { timeout: 3 * BUILD_MS }, async () => {
    const { port, server } = await freePort();
    await closed(server);
    await watchOn(port);
    expect(built('chrome')).not.toContain('changed once');
    const told = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    appendFileSync(path(SOURCE), "\nconsole.info('changed once');\n");
    await until(() => built('firefox').includes('changed once'), 'the change is built', BUILD_MS);
    expect(built('chrome')).toContain('changed once');
    expect(await told).toBe('changed');
  });

  it('says why a change does not build, and goes on with the next', { timeout: 3 * BUILD_MS }, async () => {
    const { port, server } = await freePort();
    // Taken: only the reloading is lost.
    await watchOn(port);
    const source = readFileSync(path(SOURCE), 'utf8');
    writeFileSync(path(SOURCE), `${source}\nconst = 1;`);
    await until(() => /Build failed/.test(said), 'the fault is said', BUILD_MS);
    writeFileSync(path(SOURCE), `${source}\nconsole.info('mended');`);
    await until(() => built('chrome').includes('mended'), 'the mended source is built', BUILD_MS);
    expect(said).toContain('Loaded copies will not reload themselves');
    await closed(server);
  });
});
