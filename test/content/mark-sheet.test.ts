// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MarkSheet } from '../../src/content/mark-sheet.ts';
import { DEFAULT_LOOKS } from '../../src/core/choices/looks.ts';
import { askBackground } from '../../src/platform/api.ts';
import { markedBands, markedKinds } from '../../src/ui/mark-styles.ts';

vi.mock('../../src/platform/api.ts', () => ({ askBackground: vi.fn(async () => null) }));

const asked = vi.mocked(askBackground);
const sheet = () => new MarkSheet((band, kind) => `x-${band}-${kind}`);

/** The rules that were put in last. */
function lastRules(): string {
  const [method, request] = asked.mock.lastCall ?? [];
  expect(method).toBe('insertMarkRules');
  return (request as { css: string }).css;
}

afterEach(() => vi.clearAllMocks());

describe('the rules for the look of marks', () => {
  it('are there for every band and kind, under the names of this document', () => {
    sheet().insert();
    const rules = lastRules();
    for (const band of markedBands)
      for (const kind of markedKinds) expect(rules).toContain(`::highlight(x-${band}-${kind})`);
  });

  it('hold on the screen alone', () => {
    sheet().insert();
    const style = document.createElement('style');
    style.textContent = lastRules();
    document.head.append(style);
    const media = [...(style.sheet?.cssRules ?? [])].map((rule) => (rule as CSSMediaRule).media.mediaText);
    style.remove();
    expect(media).toEqual(['not print', 'print']);
  });

  it('are put in once', () => {
    const one = sheet();
    one.insert();
    one.insert();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('are put in anew for other looks, and not for the same', () => {
    const one = sheet();
    one.insert();
    const first = lastRules();
    one.dress({ ...DEFAULT_LOOKS });
    one.insert();
    expect(asked).toHaveBeenCalledTimes(1);
    one.dress({ ...DEFAULT_LOOKS, marks: 'quiet' });
    expect(asked).toHaveBeenCalledTimes(1);
    one.insert();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(lastRules()).not.toBe(first);
  });

  it('are asked for again where that failed', async () => {
    asked.mockRejectedValueOnce(new Error('the background is gone'));
    const one = sheet();
    one.insert();
    await vi.waitFor(() => {
      one.insert();
      expect(asked).toHaveBeenCalledTimes(2);
    });
    one.insert();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
