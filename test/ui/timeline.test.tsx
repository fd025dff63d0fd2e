// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { historyView } from '../../src/core/findings/history-view.ts';
import { createTranslate } from '../../src/core/findings/translate.ts';
import { toDay } from '../../src/core/pack/day.ts';
import type { ClaimId, Day } from '../../src/core/pack/model.ts';
import { GradeChanges, Timeline, type TimelineProps } from '../../src/ui/timeline.tsx';
import { neighbouringChange, stopAt, timelineStops } from '../../src/ui/timeline-stops.ts';
import { bundledPack } from '../support/bundled-pack.ts';

const day = (text: string) => toDay(text) as Day;
const TODAY = day('2026-01-01');
const steps = historyView(bundledPack(), 'k02' as ClaimId);
const shown = (change: Partial<TimelineProps> = {}) => {
  const onChoose = vi.fn();
  const props: TimelineProps = {
    steps,
    asOf: day('2020-12-11'),
    today: TODAY,
    pageDate: day('2020-10-12'),
    onChoose,
    t: createTranslate('en'),
    lang: 'en',
    ...change,
  };
  void act(() =>
    render(
      <>
        <Timeline {...props} />
        <GradeChanges {...props} />
      </>,
      document.body,
    ),
  );
  return onChoose;
};
const button = (name: RegExp) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent ?? ''));

afterEach(() => render(null, document.body));

describe('the stops', () => {
  it('are the days that matter, the page’s own and today, in order', () => {
    const stops = timelineStops(steps, day('2020-10-12'), TODAY);
    expect(stops.map((stop) => stop.day)).toEqual(['2020-10-11', '2020-10-12', '2020-12-11', '2021-01-14', TODAY]);
    expect(stops.map(({ isPage }) => isPage)).toEqual([false, true, false, false, false]);
  });

  it('leave out what lies after today', () => {
    expect(timelineStops(steps, null, day('2020-11-01')).map((stop) => stop.day)).toEqual(['2020-10-11', '2020-11-01']);
  });

  it('find the last one not after a day', () => {
    const stops = timelineStops(steps, null, TODAY);
    expect(['2020-01-01', '2020-10-11', '2020-12-30', '2030-01-01'].map((at) => stopAt(stops, day(at)))).toEqual([
      0, 0, 1, 3,
    ]);
  });

  it('know the change before and after a day', () => {
    expect(neighbouringChange(steps, day('2020-12-11'), -1, TODAY)).toBe('2020-10-11');
    expect(neighbouringChange(steps, day('2020-12-11'), 1, TODAY)).toBe('2021-01-14');
    expect(neighbouringChange(steps, day('2021-01-14'), 1, TODAY)).toBeNull();
  });
});

describe('the timeline', () => {
  it('says the day and its grade on the slider', () => {
    shown();
    const slider = document.querySelector('input[type="range"]');
    expect(slider?.getAttribute('aria-valuetext')).toBe('11 Dec 2020, One independent source');
  });

  it('moves by slider, date field and buttons', () => {
    const onChoose = shown();
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
    const field = document.querySelector<HTMLInputElement>('input[type="date"]');
    if (!slider || !field) throw new Error('no controls');
    slider.value = '0';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    field.value = '2020-11-05';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    button(/Next change/)?.click();
    button(/Previous change/)?.click();
    button(/When this page was published/)?.click();
    button(/^Today/)?.click();
    expect(onChoose.mock.calls.flat()).toEqual([
      '2020-10-11',
      '2020-11-05',
      '2021-01-14',
      '2020-10-11',
      '2020-10-12',
      TODAY,
    ]);
  });

  it('offers no change beyond the last one, and keeps the button in place', () => {
    const onChoose = shown({ asOf: TODAY });
    expect(button(/Next change/)?.getAttribute('aria-disabled')).toBe('true');
    button(/Next change/)?.click();
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('lists what changed the grade and when, with the figure each report gave', () => {
    shown();
    const changes = [...document.querySelectorAll('.changes li')].map(({ textContent }) => textContent);
    expect(changes).toHaveLength(3);
    expect(changes[0]).toMatch(/11 Oct 2020.*Conflicting accounts.*says \(7\)/u);
    expect(changes[1]).toMatch(/One independent source.*Human Rights Watch: confirms \(10\)/u);
    expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('11 Dec 2020');
  });
});
