/**
 * Everything that must hold, one step after the other, to the end even when one fails. The last line
 * counts all tests and the steps that are not made of tests: `N passed, N failed`. What failed is named just before it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { provideBrowsers } from './install-browser.ts';
import { inProject } from './paths.ts';
import { runStep } from './steps.ts';

const MINUTE = 60_000;

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Name of each step or test that failed. */
  failures: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

const bin = (name: string): string => inProject(`node_modules/.bin/${name}`);

function heading(name: string): void {
  process.stdout.write(`\n── ${name}\n`);
}

/** A step that either holds or does not. */
async function check(name: string, command: string, args: string[]): Promise<Count> {
  heading(name);
  const { code, timedOut } = await runStep(command, args, 5 * MINUTE);
  if (timedOut) process.stdout.write(`${name}: stopped after five minutes\n`);
  process.stdout.write(`${name}: ${code === 0 ? 'passed' : 'failed'}\n`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failedStep(name);
}

function failedStep(name: string): Count {
  return { passed: 0, failed: 1, skipped: 0, failures: [name] };
}

/** The tests that failed, and the files that failed before any of their tests ran. */
function failuresIn({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(inProject('.'), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [file];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

/** A project of vitest; its own report tells how many tests there were. */
async function tests(project: 'unit' | 'browser'): Promise<Count> {
  heading(`${project} tests`);
  const report = inProject(`dist/test/${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project, ...reporters];
  const { code } = await runStep(bin('vitest'), args, 30 * MINUTE);
  if (!existsSync(report)) return failedStep(`${project} tests`);
  const found = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const failures = failuresIn(found);
  if (code !== 0 && failures.length === 0) failures.push(`${project} tests`);
  const skipped = found.numPendingTests + found.numTodoTests;
  return { passed: found.numPassedTests, failed: failures.length, skipped, failures };
}

async function browserTests(): Promise<Count> {
  const problem = provideBrowsers(['chromium', 'firefox']);
  if (!problem) return tests('browser');
  heading('browser tests');
  process.stdout.write(`${problem}\n`);
  return failedStep('browser tests');
}

function packLint(): Promise<Count> {
  const packs = readdirSync(inProject('src/packs')).filter((name) => /(?<!\.schema)\.json$/.test(name));
  const lint = packs.map((name) => `node dist/cli/recoupe.mjs lint src/packs/${name}`).join(' && ');
  return check('pack lint', 'sh', ['-c', lint]);
}

const steps: (() => Promise<Count>)[] = [
  () => check('types', bin('tsc'), ['--noEmit']),
  () => check('types of the core, without DOM or Node', bin('tsc'), ['--noEmit', '-p', 'src/core']),
  () => check('types of the background, without DOM', bin('tsc'), ['--noEmit', '-p', 'src/background']),
  () => check('lint and layers', bin('biome'), ['ci', '.']),
  () => check('dead code', bin('knip'), []),
  () => check('build', process.execPath, ['build.mjs']),
  packLint,
  () => tests('unit'),
  browserTests,
];

mkdirSync(inProject('dist/test'), { recursive: true });
const total: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };
for (const step of steps) {
  const count = await step();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  total.failures.push(...count.failures);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (total.failures.length > 0)
  process.stdout.write(`\nFailed:\n${total.failures.map((name) => `  ${name}\n`).join('')}`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
