import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserName } from './driver.ts';
import { findBrowser } from './find-browser.ts';

type System = 'debian' | 'ubuntu' | 'fedora' | 'arch' | 'mac' | 'other';

const PACKAGES: Record<Exclude<System, 'other'>, Record<BrowserName, string>> = {
  debian: { chromium: 'chromium', firefox: 'firefox-esr' },
  ubuntu: { chromium: 'chromium-browser', firefox: 'firefox' },
  fedora: { chromium: 'chromium', firefox: 'firefox' },
  arch: { chromium: 'chromium', firefox: 'firefox' },
  mac: { chromium: 'chromium', firefox: 'firefox' },
};

const INSTALLERS: Record<Exclude<System, 'other'>, string> = {
  debian: 'apt-get install -y --no-install-recommends',
  ubuntu: 'apt-get install -y --no-install-recommends',
  fedora: 'dnf install -y',
  arch: 'pacman -S --noconfirm',
  mac: 'brew install --cask',
};

function system(): System {
  if (process.platform === 'darwin') return 'mac';
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const ids = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, id]) => (id ?? '').split(' '));
  const known = ['ubuntu', 'debian', 'fedora', 'arch'] as const;
  return known.find((name) => ids.includes(name)) ?? 'other';
}

/** The exact command that installs the browsers here, or null on a system this script does not know. */
export function installCommand(names: BrowserName[], on: System = system(), root = isRoot()): string | null {
  if (on === 'other') return null;
  const packages = names.map((name) => PACKAGES[on][name]).join(' ');
  const prefix = root || on === 'mac' ? '' : 'sudo ';
  return `${prefix}${INSTALLERS[on]} ${packages}`;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Debian and Ubuntu as root: the one case that needs no question answered. */
function installQuietly(command: string): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (line: string): unknown =>
    spawnSync('sh', ['-c', line], { stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000, env });
  run('apt-get update -q');
  run(command);
}

/**
 * Sees to it that the browsers are installed, by the system's package manager where that works
 * without questions.
 * @returns null when all are there, else what to tell the user.
 */
export function provideBrowsers(names: BrowserName[]): string | null {
  const missing = (): BrowserName[] => names.filter((name) => !findBrowser(name));
  const before = missing();
  if (before.length === 0) return null;
  const command = installCommand(before);
  if (command && isRoot() && ['debian', 'ubuntu'].includes(system())) installQuietly(command);
  const after = missing();
  if (after.length === 0) return null;
  const how = installCommand(after);
  const hint = how ? `Install with:\n\n    ${how}\n` : 'Install it with the package manager of this system.\n';
  return `Not installed: ${after.join(' and ')}. ${hint}\nCHROMIUM=/path or FIREFOX=/path names a binary that stands elsewhere.`;
}
