import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, dayOfTimestamp, toDay } from '../../../src/core/pack/day.ts';
import type { Day } from '../../../src/core/pack/model.ts';

describe('a day', () => {
  it.each(['2020-10-11', '2024-02-29', '2000-02-29', '0999-12-31'])('%s is one', (text) => {
    expect(toDay(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-10-00',
    '2020-1-1',
    '',
    ' 2020-10-11',
    '2020-10-11T00:00',
    '20201011',
    '٢٠٢٠-١٠-١١',
  ])('%j is none', (text) => {
    expect(toDay(text)).toBeNull();
  });

  it('is that of an instant in UTC', () => {
    expect(dayOf(new Date('2020-10-11T23:30:00-02:00'))).toBe('2020-10-12');
  });

  it('is that which a timestamp shows, whatever its zone', () => {
    expect(dayOfTimestamp('2020-10-11T23:30:00-02:00')).toBe('2020-10-11');
    expect(dayOfTimestamp('yesterday')).toBeNull();
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2020-10-25', 7, '2020-11-01'],
    ['0001-01-31', 30, '0001-03-02'],
  ] as const)('%s and %i more make %s', (day, days, then) => {
    expect(dayAfter(day as Day, days)).toBe(then);
  });

  it('ends with the last year of four digits', () => {
    expect(() => dayAfter('9999-12-31' as Day, 1)).toThrow(RangeError);
  });
});
