import type { RowState } from '../core/review/model.ts';

/** The state of a link as a shape of its own, beside its name: new, to decide, confirmed, dismissed, escalated, muted. */
export function StateMark({ state }: { state: RowState }) {
  return (
    <svg class="state-mark" data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { state: RowState }) {
  switch (state) {
    case 'new':
      return <circle cx="8" cy="8" r="2" fill="currentColor" />;
    case 'suggested':
      return <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2" />;
    case 'confirmed':
      return <path d="M2.5 8.5l3.5 3.5 7.5-8" fill="none" stroke="currentColor" stroke-width="2" />;
    case 'dismissed':
      return <path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" stroke-width="2" />;
    case 'escalated':
      return <path d="M8 13.5v-11m-4.5 4.5l4.5-4.5 4.5 4.5" fill="none" stroke="currentColor" stroke-width="2" />;
    case 'muted':
      return <path d="M5.5 3.5v9m5-9v9" fill="none" stroke="currentColor" stroke-width="2" />;
  }
}
