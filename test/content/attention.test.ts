// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { Attention } from '../../src/content/attention.ts';

function attention() {
  const begun: AbortSignal[] = [];
  const drawn = vi.fn();
  const listening = new Attention((signal) => {
    begun.push(signal);
    return { drawn };
  });
  return { listening, begun, drawn };
}

it('listens once, however often marks are drawn, and looks after each drawing', () => {
  const { listening, begun, drawn } = attention();
  listening.attend();
  listening.attend();
  expect(begun).toHaveLength(1);
  expect(drawn).toHaveBeenCalledTimes(2);
});

it('begins anew on a page that has written itself anew, which takes all listeners away', () => {
  const { listening, begun } = attention();
  listening.attend();
  document.replaceChild(document.createElement('html'), document.documentElement);
  listening.attend();
  expect(begun.map(({ aborted }) => aborted)).toEqual([true, false]);
});

it('ends when the last mark is gone, and may begin again', () => {
  const { listening, begun } = attention();
  listening.attend();
  listening.stop();
  expect(begun.map(({ aborted }) => aborted)).toEqual([true]);
  listening.attend();
  expect(begun.map(({ aborted }) => aborted)).toEqual([true, false]);
});
