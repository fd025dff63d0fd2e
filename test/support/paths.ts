import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from './driver.ts';

/**
 * The checkout. Every script here runs from it (`npm run` and vitest see to that), whether as
 * source or bundled to a temporary file.
 */
export const project = process.cwd();

/** Absolute path of a file or folder of the checkout. */
export const inProject = (relative: string): string => resolve(project, relative);

/** The unpacked extension as the build leaves it; an error that says what to do where it is missing. */
export function extensionFolder(name: BrowserName): string {
  const folder = inProject(name === 'chromium' ? 'dist/chrome' : 'dist/firefox');
  if (!existsSync(resolve(folder, 'manifest.json'))) throw new Error(`${folder} is not built: run npm run build first`);
  return folder;
}
