import { describe, expect, it, vi } from 'vitest';
import { lazy } from '../../src/core/lazy.ts';

describe('a lazy value', () => {
  it('is made when first asked for, once, whatever it is', () => {
    for (const value of [{}, undefined, null, 0]) {
      const make = vi.fn(() => value);
      const get = lazy(make);
      expect(make).not.toHaveBeenCalled();
      expect(get()).toBe(value);
      expect(get()).toBe(value);
      expect(make).toHaveBeenCalledTimes(1);
    }
  });

  it('is made again after an error', () => {
    const make = vi
      .fn(() => 'value')
      .mockImplementationOnce(() => {
        throw new Error('not now');
      });
    const get = lazy(make);
    expect(get).toThrow('not now');
    expect(get()).toBe('value');
  });
});
