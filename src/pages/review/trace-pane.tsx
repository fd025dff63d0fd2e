/** Who repeats whom in the whole queue. */

import { useMemo } from 'preact/hooks';
import type { Link } from '../../core/review/model.ts';
import { BatchTrace, type TracedPage } from '../../ui/batch-trace.tsx';
import { claimText } from './claim-text.ts';
import { outletOf } from './queue-view.ts';
import type { ReviewProps } from './review-props.ts';

export function TracePane({ desk, state, trace, t, lang }: ReviewProps) {
  const traced = useMemo(trace, [state.rows, state.packs]);
  const pages = useMemo(() => new Map(state.rows.map((row) => [row.link, row])), [state.rows]);
  const pageOf = (link: Link): TracedPage => {
    const row = pages.get(link);
    const page = row?.check.kind === 'done' ? row.check.page : null;
    return { outlet: row ? outletOf(row) : link, title: page?.title ?? '', date: page?.date ?? null };
  };
  return (
    <main class="trace-pane">
      <p class="decide">
        <button type="button" class="plain" onClick={() => desk.run('propose')}>
          {t('review_propose')}
        </button>
      </p>
      <BatchTrace
        trace={traced}
        pageOf={pageOf}
        claimText={(claim) => claimText(state.packs, claim, lang)}
        onGo={(link) => desk.goToLink(link)}
        t={t}
        lang={lang}
      />
    </main>
  );
}
