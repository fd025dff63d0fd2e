import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './paths.ts';

/** Real material to test on lies beside the checkout on some machines; tests skip, and say so, where it does not. */
const root = `${inProject('../shared/data')}/`;

/** Absolute path of a file or folder of the test material, or null where it is absent. */
export function sharedPath(relative: string): string | null {
  const path = root + relative;
  return existsSync(path) ? path : null;
}

/** Parsed JSON of a file of the test material, or null where it is absent. */
export function sharedJson<T>(relative: string): T | null {
  const path = sharedPath(relative);
  return path ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}
