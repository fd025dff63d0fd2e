import { describe, expect, it } from 'vitest';
import { fairQueue } from '../../src/background/fair-queue.ts';

/** Work that ends when it is told to, and tells when it begins. */
function bench(atOnce: number, waiting = 100) {
  const queue = fairQueue({ atOnce, waiting });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    add: (tab: number, name: string, fails = false) =>
      queue.run(tab, async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        if (fails) throw new Error(name);
        return name;
      }),
    async end(name: string) {
      ends.get(name)?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('the queue of what pages ask', () => {
  it('serves tabs in turn, however much one of them asks', async () => {
    const { begun, add, end } = bench(1);
    for (let i = 0; i < 5; i++) void add(1, `a${i}`);
    void add(2, 'b0');
    void add(3, 'c0');
    void add(2, 'b1');
    for (let i = 0; i < 8; i++) await end(begun[i] ?? '');
    expect(begun).toEqual(['a0', 'a1', 'b0', 'c0', 'a2', 'b1', 'a3', 'a4']);
  });

  it('has at most one piece of work in progress for a tab', async () => {
    const { begun, add, end } = bench(2);
    void add(1, 'a0');
    void add(1, 'a1');
    expect(begun).toEqual(['a0']);
    void add(2, 'b0');
    void add(3, 'c0');
    expect(begun).toEqual(['a0', 'b0']);
    await end('a0');
    await end('b0');
    expect(new Set(begun)).toEqual(new Set(['a0', 'b0', 'a1', 'c0']));
  });

  it('hands on results and failures, and goes on after either', async () => {
    const { add, end } = bench(1);
    const [first, second] = [add(1, 'a0', true), add(1, 'a1')];
    const failed = expect(first).rejects.toThrow('a0');
    await end('a0');
    await failed;
    await end('a1');
    expect(await second).toBe('a1');
  });

  it('refuses what a tab asks beyond its bound, and nothing of others', async () => {
    const { begun, add, end } = bench(1, 2);
    void add(1, 'a0');
    void add(1, 'a1');
    void add(1, 'a2');
    await expect(add(1, 'a3')).rejects.toThrow('Too much');
    void add(2, 'b0');
    await end('a0');
    await end('a1');
    expect(begun).toContain('b0');
    void add(1, 'a4');
    await end(begun.at(-1) ?? '');
    expect(begun).not.toContain('a3');
  });
});
