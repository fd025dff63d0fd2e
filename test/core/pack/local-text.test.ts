import { describe, expect, it } from 'vitest';
import { localText } from '../../../src/core/pack/local-text.ts';

describe('a text in the reader’s language', () => {
  it.each([
    [{ fr: 'a', 'fr-CA': 'b', en: 'c' }, 'fr-CA', 'b'],
    [{ fr: 'a', en: 'c' }, 'fr-BE', 'a'],
    [{ 'fr-CA': 'b', en: 'c' }, 'fr', 'b'],
    [{ FR: 'a', en: 'c' }, 'fr', 'a'],
    [{ ru: 'd', en: 'c', und: 'u' }, 'fr', 'c'],
    [{ ru: 'd', und: 'u' }, 'fr', 'u'],
    [{ ru: 'd', tr: 'e' }, 'fr', 'd'],
    [{}, 'fr', ''],
  ])('%j in %s is %j', (text, lang, expected) => {
    expect(localText(text, lang)).toBe(expected);
  });
});
