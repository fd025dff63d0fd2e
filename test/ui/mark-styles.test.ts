import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOKS } from '../../src/core/choices/looks.ts';
import { markedBands, markedKinds, markLine, markRules } from '../../src/ui/mark-styles.ts';
import { contrast } from './contrast.ts';

const rules = markRules((band, kind) => `x-${band}-${kind}`);

function rule(band: string, kind: string): string {
  return new RegExp(`::highlight\\(x-${band}-${kind}\\) \\{ text-decoration: ([^}]*)\\}`).exec(rules)?.[1] ?? '';
}

describe('marks', () => {
  it('tell the four bands apart by shape', () => {
    const shapes = markedBands.map((band) => /underline (\w+)/.exec(rule(band, 'match'))?.[1]);
    expect(new Set(shapes).size).toBe(4);
  });

  it.each(markedBands)('draw a mention of %s in the same shape, thinner', (band) => {
    const [match, mention] = ['match', 'mention'].map((kind) =>
      /underline (\w+) \S+ ([\d.]+)px/.exec(rule(band, kind)),
    );
    expect(mention?.[1]).toBe(match?.[1]);
    expect(Number(mention?.[2])).toBeLessThan(Number(match?.[2]));
  });

  it.each(markedBands)('draw a denial of %s in the same shape, lighter than a match and not like a mention', (band) => {
    const [match, mention, denial] = ['match', 'mention', 'denial'].map((kind) =>
      /underline (\w+) (\S+) ([\d.]+)px/.exec(rule(band, kind)),
    );
    expect(denial?.[1]).toBe(match?.[1]);
    const onWhite = (shape: typeof match) => contrast(shape?.[2] ?? '', '#ffffff');
    expect(onWhite(denial)).toBeLessThan(onWhite(match));
    expect(onWhite(denial)).toBeGreaterThanOrEqual(3);
    expect(contrast(denial?.[2] ?? '', '#121212')).toBeGreaterThanOrEqual(3);
    expect(Number(denial?.[3])).toBeLessThan(Number(match?.[3]));
    expect(Number(denial?.[3])).toBeGreaterThan(Number(mention?.[3]));
  });

  it.each(markedBands)('keep 3:1 on white and on near black: %s', (band) => {
    const colour = /#[0-9a-f]{6}/.exec(rule(band, 'match'))?.[0] ?? '';
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, '#121212')).toBeGreaterThanOrEqual(3);
  });

  it('leave the colours to the reader where colours are forced, and keep the line on the ground that it is seen on', () => {
    const [, forced = ''] = rules.split('@media (forced-colors: active)');
    const all = [...forced.matchAll(/::highlight\(\S+\) \{ ([^}]*)\}/g)].map(([, body]) => body);
    expect(all).toHaveLength(markedBands.length * markedKinds.length);
    for (const body of all) {
      expect(body).not.toMatch(/#[0-9a-f]{6}/);
      expect(body).toContain('background-color: Highlight;');
      expect(body).toContain('text-underline-offset: auto;');
    }
  });

  it.each(markedBands)('can be thin and all alike: %s', (band) => {
    expect(markLine(band, 'match', { ...DEFAULT_LOOKS, marks: 'quiet' })).toMatch(/underline solid \S+ 1px/);
  });

  it('can stand on a tint', () => {
    expect(markLine('weak', 'match', { ...DEFAULT_LOOKS, marks: 'tinted' })).toMatch(/background-color: color-mix/);
    expect(markLine('weak', 'match', DEFAULT_LOOKS)).toMatch(/background-color: transparent/);
  });

  it.each(markedBands)('can be stronger on white: %s', (band) => {
    const line = markLine(band, 'match', { ...DEFAULT_LOOKS, contrast: 'strong' });
    const width = (text: string) => Number(/([\d.]+)px/.exec(text)?.[1]);
    expect(contrast(/#[0-9a-f]{6}/.exec(line)?.[0] ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(/#[0-9a-f]{6}/.exec(line)?.[0] ?? '', '#121212')).toBeGreaterThanOrEqual(3);
    expect(width(line)).toBeGreaterThan(width(markLine(band, 'match', DEFAULT_LOOKS)));
  });
});
