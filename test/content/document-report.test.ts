// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentReport } from '../../src/content/document-report.ts';
import { groupPassages, type Passage } from '../../src/content/passages.ts';
import { askBackground } from '../../src/platform/api.ts';
import { type FakeFinding, finding, runOf } from './fakes.ts';

vi.mock('../../src/platform/api.ts', () => ({ askBackground: vi.fn(async () => null) }));

const asked = vi.mocked(askBackground);
let report: DocumentReport;

function passages(...found: FakeFinding[]): Passage[] {
  const run = runOf('<p>un deux trois quatre</p>');
  return groupPassages(found.map((one) => finding(run, one)));
}

const one = () => passages({ claim: 'a', words: 'un' });
const told = () => asked.mock.calls.map(([, summary]) => summary as unknown as Record<string, unknown>);

beforeEach(() => {
  vi.clearAllMocks();
  report = new DocumentReport('doc');
});
afterEach(() => vi.useRealTimers());

describe('what the background is told of a document', () => {
  it('is its name and age, how many claims it makes and how many places are marked', () => {
    report.tell(
      passages(
        { claim: 'a', words: 'un' },
        { claim: 'a', words: 'deux' },
        { claim: 'b', words: 'trois', kind: 'mention' },
        { claim: 'c', words: 'quatre', band: 'none' },
      ),
    );
    expect(asked).toHaveBeenCalledWith('pageSummary', expect.anything());
    expect(told()).toEqual([{ doc: 'doc', since: performance.timeOrigin, claims: 2, marks: 3 }]);
  });

  it('is also that it has nothing', () => {
    report.tell([]);
    expect(told()).toMatchObject([{ claims: 0, marks: 0 }]);
  });

  it('is not said twice', () => {
    report.tell(one());
    report.tell(one());
    expect(asked).toHaveBeenCalledTimes(1);
    report.tell([]);
    report.tell(one());
    expect(told().map(({ claims }) => claims)).toEqual([1, 0, 1]);
  });

  it('is said again where it did not arrive', async () => {
    asked.mockRejectedValueOnce(new Error('the background is gone'));
    report.tell(one());
    await vi.waitFor(() => {
      report.tell(one());
      expect(asked).toHaveBeenCalledTimes(2);
    });
  });

  it('is said again, and as the newest, when the document comes back', () => {
    report.tell(one());
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    report.comeBack();
    report.tell(one());
    expect(told()).toMatchObject([{ since: performance.timeOrigin }, { since: Date.now() }]);
  });
});
