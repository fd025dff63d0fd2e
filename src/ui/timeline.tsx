/** What was known on which day: a strip of reports, the control of the day, and a list of the grade's changes. */

import { useRef } from 'preact/hooks';
import { formatDay } from '../core/findings/format-day.ts';
import { eventLine, type StepView } from '../core/findings/history-view.ts';
import { toDay } from '../core/pack/day.ts';
import type { Day } from '../core/pack/model.ts';
import { BandShape } from './band-shape.tsx';
import type { Speech } from './speech.ts';
import { neighbouringChange, type Stop, stopAt, timelineStops } from './timeline-stops.ts';
import { TimelineStrip } from './timeline-strip.tsx';
import { useWidth } from './use-width.ts';

export interface TimelineProps extends Speech {
  steps: readonly StepView[];
  asOf: Day;
  today: Day;
  /** Day of the page in front of the reader, where it is known. */
  pageDate: Day | null;
  onChoose(day: Day): void;
}

export function Timeline({ steps, asOf, today, pageDate, onChoose, ...speech }: TimelineProps) {
  const { t, lang } = speech;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 600);
  const stops = timelineStops(steps, pageDate, today);
  const at = stopAt(stops, asOf);
  const choose = (day: Day | null | undefined) => day && onChoose(day);
  const [previous, next] = [neighbouringChange(steps, asOf, -1, today), neighbouringChange(steps, asOf, 1, today)];
  return (
    <div class="timeline">
      <div class="track" ref={place}>
        {width !== null && <TimelineStrip stops={stops} at={at} width={width} {...speech} />}
        <input
          type="range"
          min="0"
          max={Math.max(0, stops.length - 1)}
          step="1"
          value={at}
          aria-label={t('panel_day_slider')}
          aria-valuetext={stopText(stops[at], speech)}
          onInput={({ currentTarget }) => choose(stops[Number(currentTarget.value)]?.day)}
        />
        <p class="ends" aria-hidden="true">
          <span>{stops[0] && formatDay(stops[0].day, lang)}</span>
          <span>{t('panel_today')}</span>
        </p>
      </div>
      <div class="day-controls">
        <label>
          <span>{t('panel_day_field')}</span>
          <input
            type="date"
            value={asOf}
            max={today}
            onChange={({ currentTarget }) => choose(toDay(currentTarget.value))}
          />
        </label>
        <div class="steps">
          <Step sign="←" label={t('panel_previous_change')} day={previous} onChoose={choose} />
          <Step sign="→" label={t('panel_next_change')} day={next} onChoose={choose} />
        </div>
        {pageDate && pageDate <= today && (
          <StopButton on={asOf === pageDate} onClick={() => choose(pageDate)}>
            {t('panel_page_day', { date: formatDay(pageDate, lang) })}
          </StopButton>
        )}
        <StopButton on={asOf === today} onClick={() => choose(today)}>
          {t('panel_today')}
        </StopButton>
      </div>
    </div>
  );
}

function stopText(stop: Stop | undefined, { t, lang }: Speech): string {
  if (!stop) return '';
  const day = formatDay(stop.day, lang);
  const grade = stop.step && t(`grade_${stop.step.grade}`);
  const kind = stop.isPage ? t('panel_page_stop') : stop.isToday ? t('panel_today') : null;
  return [day, grade, kind].filter(Boolean).join(', ');
}

interface StepProps {
  sign: string;
  label: string;
  day: Day | null;
  onChoose(day: Day | null): unknown;
}

/** Stays in place at the end of the line, so that repeated presses don't lose the focus. */
function Step({ sign, label, day, onChoose }: StepProps) {
  return (
    <button type="button" class="plain step" title={label} aria-disabled={day === null} onClick={() => onChoose(day)}>
      <span aria-hidden="true">{sign}</span> <span class="label">{label}</span>
    </button>
  );
}

function StopButton({ on, onClick, children }: { on: boolean; onClick(): unknown; children: string }) {
  return (
    <button type="button" class="plain" aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}

const MOST_EVENTS = 3;

/** The days on which the grade became another, and what made it so. */
export function GradeChanges({ steps, asOf, today, onChoose, ...speech }: Omit<TimelineProps, 'pageDate'>) {
  const { t, lang } = speech;
  const moved = steps.filter((step) => step.moved && step.day <= today);
  const current = moved.findLastIndex((step) => step.day <= asOf);
  return (
    <ol class="changes">
      {moved.map(({ day, band, grade, events }, index) => (
        <li key={day}>
          <button type="button" aria-current={index === current ? 'step' : undefined} onClick={() => onChoose(day)}>
            <BandShape band={band} t={t} />
            <span>
              <span class="when">{formatDay(day, lang)}</span> <span class="grade">{t(`grade_${grade}`)}</span>
              <span class="details">
                {events
                  .slice(0, MOST_EVENTS)
                  .map((event) => eventLine(event, t, lang))
                  .join(' · ')}
                {events.length > MOST_EVENTS && ` · ${t('more', { n: events.length - MOST_EVENTS })}`}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
