import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json' with { type: 'json' };

const project = fileURLToPath(new URL('../../..', import.meta.url));
const files = readdirSync(`${project}/src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.tsx?$/.test(path),
);
const code = [...files.map((path) => `src/${path}`), 'manifest.json']
  .map((path) => readFileSync(`${project}/${path}`, 'utf8'))
  .join('\n');

/** Keys as they stand in the code: whole and in quotes, or made of fixed parts and what is known at run time. */
const named = new Set([...code.matchAll(/['"`]([a-z][a-z0-9_]*)['"`]/g)].map(([, key]) => key));
const inManifest = new Set([...code.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));
const made = [...code.matchAll(/`([a-z][a-z0-9_]*_)\$\{[^}`]*\}((?:[a-z0-9_]|\$\{[^}`]*\})*)`/g)].map(
  ([, begin, rest]) => new RegExp(`^${begin}\\w+${(rest ?? '').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
);

const isAskedFor = (key: string) => {
  const base = key.replace(/_(?:one|other)$/, '');
  return [key, base].some((each) => named.has(each) || inManifest.has(each) || made.some((shape) => shape.test(each)));
};

it('holds no text that nothing asks for', () => {
  expect(Object.keys(en).filter((key) => !isAskedFor(key))).toEqual([]);
});

it('takes no beginning so short that it stands for half the catalogue', () => {
  const wide = made.filter((shape) => Object.keys(en).filter((key) => shape.test(key)).length > 30);
  expect(wide).toEqual([]);
});
