import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/core/findings/format-day.ts';
import type { Day } from '../../../src/core/pack/model.ts';

describe('formatDay', () => {
  it.each([
    ['2020-10-10', '10 oct. 2020', '10 Oct 2020'],
    ['2020-10-01', '1er oct. 2020', '1 Oct 2020'],
    ['2021-05-31', '31 mai 2021', '31 May 2021'],
    ['2020-02-29', '29 févr. 2020', '29 Feb 2020'],
  ])('%s: %s, %s', (day, french, english) => {
    expect(formatDay(day as Day, 'fr')).toBe(french);
    expect(formatDay(day as Day, 'en')).toBe(english);
  });
});
