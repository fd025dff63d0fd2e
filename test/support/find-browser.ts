import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { BrowserName } from './driver.ts';

/** Google's own builds are left out: they no longer load unpacked extensions from the command line. */
const NAMES: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Environment variables that name another binary. */
const OVERRIDES: Record<BrowserName, string> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

/** Absolute path of the browser's binary, or null where none is installed. */
export function findBrowser(name: BrowserName): string | null {
  const override = process.env[OVERRIDES[name]];
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const candidates = [...(override ? [override] : []), ...NAMES[name]].flatMap((candidate) =>
    isAbsolute(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate)),
  );
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
