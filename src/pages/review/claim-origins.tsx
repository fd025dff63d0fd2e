import { useMemo, useState } from 'preact/hooks';
import { graphView } from '../../core/findings/graph-view.ts';
import { historyView } from '../../core/findings/history-view.ts';
import { sourcesOfHost } from '../../core/findings/sources-of-page.ts';
import type { ClaimId, ClaimPack, Day } from '../../core/pack/model.ts';
import { OriginGraph } from '../../ui/origin-graph.tsx';
import type { Speech } from '../../ui/speech.ts';
import { Timeline } from '../../ui/timeline.tsx';

interface ClaimOriginsProps extends Speech {
  pack: ClaimPack;
  claim: ClaimId;
  today: Day;
  pageDate: Day | null;
  host: string;
}

/** Where a claim comes from, and what was known when: drawn once it is opened. */
export function ClaimOrigins(props: ClaimOriginsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="origins" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{props.t('review_origins')}</summary>
      {open && <Drawn {...props} />}
    </details>
  );
}

function Drawn({ pack, claim, today, pageDate, host, ...speech }: ClaimOriginsProps) {
  const [asOf, setAsOf] = useState(today);
  const [selected, setSelected] = useState<string | null>(null);
  const here = useMemo(() => sourcesOfHost(pack, host), [pack, host]);
  const view = useMemo(() => graphView(pack, claim, asOf, here), [pack, claim, asOf, here]);
  const steps = useMemo(() => historyView(pack, claim), [pack, claim]);
  return (
    <>
      <Timeline steps={steps} asOf={asOf} today={today} pageDate={pageDate} onChoose={setAsOf} {...speech} />
      <OriginGraph view={view} selected={selected} onSelect={setSelected} {...speech} />
    </>
  );
}
