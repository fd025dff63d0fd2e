import { describe, expect, it } from 'vitest';
import { inParallel, type ParallelOptions } from '../../../src/cli/links/in-parallel.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function done(
  items: AsyncIterable<number>,
  options: Partial<ParallelOptions<number, number>> = {},
): Promise<number[]> {
  const all: number[] = [];
  const work = async (item: number) => ({ done: item });
  for await (const each of inParallel(items, { concurrency: 3, keyOf: () => null, work, ...options })) all.push(each);
  return all;
}

describe('working on a stream', () => {
  it('does every item once, also those that are done at the same moment', async () => {
    const all = await done(numbers(2_000), { concurrency: 7 });
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2_000 }, (_, at) => at));
  });

  it('never does more at once than it may, nor two of one key', async () => {
    const busy = new Map<number, number>();
    let [now, most, mostOfKey] = [0, 0, 0];
    const work = async (item: number) => {
      const key = item % 5;
      now += 1;
      busy.set(key, (busy.get(key) ?? 0) + 1);
      most = Math.max(most, now);
      mostOfKey = Math.max(mostOfKey, busy.get(key) ?? 0);
      await pause(item % 3);
      now -= 1;
      busy.set(key, (busy.get(key) ?? 0) - 1);
      return { done: item };
    };
    expect(await done(numbers(100), { work, keyOf: (item) => String(item % 5) })).toHaveLength(100);
    expect([most, mostOfKey]).toEqual([3, 1]);
  });

  it('tries again after a rest, and lets other keys go on meanwhile', async () => {
    const order: string[] = [];
    const work = async (item: number, attempt: number) => {
      order.push(`${item}.${attempt}`);
      return item === 0 && attempt < 3 ? { retryIn: 20 } : { done: item };
    };
    const all = await done(numbers(4), { work, concurrency: 1, keyOf: (item) => (item < 2 ? 'a' : String(item)) });
    expect(all).toEqual([2, 3, 0, 1]);
    expect(order).toEqual(['0.1', '2.1', '3.1', '0.2', '0.3', '1.1']);
  });

  it('reads no further ahead than it must', async () => {
    let read = 0;
    async function* endless() {
      for (;;) yield read++;
    }
    const options: ParallelOptions<number, number> = {
      concurrency: 2,
      keyOf: () => 'one',
      work: async (item) => ({ done: item }),
    };
    let seen = 0;
    for await (const _ of inParallel(endless(), options)) if (++seen === 20) break;
    expect(read).toBeLessThan(1_000);
  });

  it('fails where reading fails', async () => {
    async function* broken() {
      yield 1;
      throw new Error('unreadable');
    }
    await expect(done(broken())).rejects.toThrow('unreadable');
  });
});
