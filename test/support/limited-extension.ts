import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';
import { extensionFolder } from './paths.ts';

/** A copy of the built extension without its right to unlimited storage, so that `LaunchOptions.room` holds for it. */
export function limitedExtension(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-limited-'));
  cpSync(extensionFolder(name), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}
