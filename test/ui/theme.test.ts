import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function tokens(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** The second palette: what it doesn't set stays as in the first. */
const strong = [...css.matchAll(/\[data-contrast="strong"\] \{([^}]*)\}/g)].map(([, body = '']) => tokens(body));

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

describe.each([
  ['light', tokens(light), strong[0]],
  ['dark', tokens(dark.slice(0, dark.indexOf('.popover-place'))), strong[1]],
])('stronger contrast, %s', (_name, usual, stronger) => {
  it.each(pairs)('is stronger: %s on %s', (text, ground) => {
    const of = (palette: Map<string, string>) => contrast(palette.get(text) ?? '', palette.get(ground) ?? '');
    const both = new Map([...usual, ...(stronger ?? [])]);
    expect(of(both)).toBeGreaterThan(of(usual));
    expect(of(both)).toBeGreaterThanOrEqual(7);
  });
});
