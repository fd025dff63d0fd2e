import { afterEach, describe, expect, it, vi } from 'vitest';
import { localDay, localInstant, localTime } from '../../src/ui/local-time.ts';

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['Asia/Yerevan', '1er nov. 2020, 02:30', '1 Nov 2020, 02:30'],
  ['America/New_York', '31 oct. 2020, 18:30', '31 Oct 2020, 18:30'],
  ['UTC', '31 oct. 2020, 22:30', '31 Oct 2020, 22:30'],
])('in %s, half past ten at night in UTC', (zone, french, english) => {
  const at = '2020-10-31T22:30:59.000Z';

  it('is what the clock there shows', () => {
    vi.stubEnv('TZ', zone);
    expect(localInstant(at, 'fr')).toBe(french);
    expect(localInstant(at, 'en')).toBe(english);
    expect(`${localDay(at, 'en')}, ${localTime(at, 'en')}`).toBe(english);
  });
});

it('the same hour of the clock is another instant after the change to winter time', () => {
  vi.stubEnv('TZ', 'America/New_York');
  expect(localTime('2020-10-31T22:30:00.000Z', 'fr')).toBe('18:30');
  expect(localTime('2020-11-01T22:30:00.000Z', 'fr')).toBe('17:30');
});
