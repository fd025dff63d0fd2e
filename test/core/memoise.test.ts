import { describe, expect, it, vi } from 'vitest';
import { memoise } from '../../src/core/memoise.ts';

describe('a memoised value', () => {
  it('is made once, for all who ask at the same time', async () => {
    const make = vi.fn(async () => ({}));
    const get = memoise(make);
    const [first, second] = await Promise.all([get(), get()]);
    expect(first).toBe(second);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('is tried again after a failure', async () => {
    const make = vi.fn(async () => 'value').mockRejectedValueOnce(new Error('not now'));
    const get = memoise(make);
    await expect(get()).rejects.toThrow('not now');
    await expect(get()).resolves.toBe('value');
  });

  it('is made anew once it was forgotten, even while it was being made', async () => {
    const make = vi.fn(async () => ({}));
    const get = memoise(make);
    const first = get();
    get.forget();
    expect(await get()).not.toBe(await first);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
