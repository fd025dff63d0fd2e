import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function tokens(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const TEXT = ['ink', 'ink-quiet', 'link', 'confirmed', 'open'];
const GROUND = ['surface', 'surface-quiet', 'confirmed-wash', 'open-wash'];
const pairs = TEXT.flatMap((text) => GROUND.map((ground) => [text, ground] as const));

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(dark.slice(0, dark.indexOf('.popover-place')))],
])('the %s theme', (_name, palette) => {
  it.each(pairs)('can be read: %s on %s', (text, ground) => {
    expect(contrast(palette.get(text) ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('has the button’s text readable', () => {
    expect(contrast(palette.get('surface') ?? '', palette.get('link') ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
