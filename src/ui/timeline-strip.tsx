/** The reports of a claim over time as a strip: what supports above the line, what opposes below it. */

import type { Band } from '../core/corroboration/model.ts';
import type { EventView } from '../core/findings/history-view.ts';
import { BandShape } from './band-shape.tsx';
import { NodeGlyph } from './node-glyph.tsx';
import type { Speech } from './speech.ts';
import type { Stop } from './timeline-stops.ts';

/** Half of the slider's handle: the strip's ends stand over those of the slider. */
const INSET = 10;
const MIDDLE = 44;
const DOT = 11;
/** Dots drawn on one day, in each direction. */
const MOST_DOTS = 3;

interface StripProps extends Speech {
  stops: readonly Stop[];
  at: number;
  width: number;
}

/** For the eye alone: the slider below it says each day, the list of changes what happened. */
export function TimelineStrip({ stops, at, width, t }: StripProps) {
  const gap = stops.length > 1 ? (width - 2 * INSET) / (stops.length - 1) : 0;
  const x = (index: number) => INSET + index * gap;
  const scale = Math.min(1, Math.max(0.35, gap / 14));
  return (
    <div class="strip" aria-hidden="true">
      <svg class="origin-graph" width={width} height="84" viewBox={`0 0 ${width} 84`} aria-hidden="true">
        {stops.map((stop, index) => (
          <g key={stop.day} transform={`translate(${x(index)} ${MIDDLE})`} opacity={index > at ? 0.35 : 1}>
            <path class="tick-line" d="M0-3V3" />
            <Dots events={stop.step?.events ?? []} scale={scale} />
          </g>
        ))}
        {periods(stops).map(({ from, to, band }) => (
          <path
            key={from}
            class="period"
            data-band={band}
            opacity={from > at ? 0.4 : 1}
            d={`M${x(from)} ${MIDDLE}H${to === null ? width - INSET : x(to)}`}
          />
        ))}
      </svg>
      {periods(stops).map(({ from, band }) => (
        <span
          key={from}
          class={from > at ? 'period-shape later' : 'period-shape'}
          style={{ insetInlineStart: `${x(from)}px` }}
        >
          <BandShape band={band} t={t} />
        </span>
      ))}
    </div>
  );
}

/** From each change of band to the next. */
function periods(stops: readonly Stop[]): { from: number; to: number | null; band: Band }[] {
  const starts: { from: number; to: number | null; band: Band }[] = [];
  for (const [index, { step }] of stops.entries()) {
    const last = starts.at(-1);
    if (!step || step.band === last?.band) continue;
    if (last) last.to = index;
    starts.push({ from: index, to: null, band: step.band });
  }
  return starts;
}

function Dots({ events, scale }: { events: readonly EventView[]; scale: number }) {
  const reports = events.filter((event) => event.kind === 'report');
  const opposes = ({ stance }: (typeof reports)[number]) => stance === 'denies' || stance === 'doubts';
  const above = reports.filter((report) => !opposes(report)).slice(0, MOST_DOTS);
  const below = reports.filter(opposes).slice(0, 2);
  const confirms = (stance: string) =>
    stance === 'confirms' || stance === 'admits' || stance === 'claims_responsibility';
  return (
    <>
      {above.map(({ report, stance }, index) => {
        const role = stance === 'relays' ? 'relay' : confirms(stance) ? 'confirmation' : 'origin';
        return (
          <g
            key={report}
            data-role={role}
            transform={`translate(0 ${-13 - index * DOT * 1.15}) scale(${scale * 0.75})`}
          >
            <NodeGlyph role={role} />
          </g>
        );
      })}
      {below.map(({ report, stance }, index) => {
        const role = stance === 'doubts' ? 'doubt' : 'denial';
        return (
          <g key={report} data-role={role} transform={`translate(0 ${22 + index * DOT * 1.15}) scale(${scale * 0.75})`}>
            <NodeGlyph role={role} />
          </g>
        );
      })}
    </>
  );
}
