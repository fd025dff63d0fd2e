import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = new URL('../../../src/core/wording/', import.meta.url);

it('names the folder of a language in the list of languages only', () => {
  const naming = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /from '\.\/\w+\//.test(readFileSync(new URL(file, FOLDER), 'utf8')));
  expect(naming).toEqual(['languages.ts']);
});
