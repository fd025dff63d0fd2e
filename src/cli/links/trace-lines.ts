import type { Translate } from '../../core/findings/translate.ts';
import type { ExportWords } from '../../core/review/export-rows.ts';
import type { ClaimTrace, Trace, TraceGroup } from '../../core/review/trace-model.ts';

/** Who relies on whom, claim by claim: origins, then each page with what it relies on and why. */
export function traceLines({ claims }: Trace, words: ExportWords): string[] {
  return claims.filter(({ claim }) => claim !== null).flatMap((trace) => claimLines(trace, words));
}

function claimLines(trace: ClaimTrace, { t, claimText }: ExportWords): string[] {
  const name = trace.claim ? (claimText(trace.claim) ?? trace.claim.claim) : '';
  const counts = `${t('publications', { n: trace.pages.length })}, ${t('origins', { n: trace.groups.length })}`;
  return [`${name} — ${counts}`, ...trace.groups.flatMap((group) => groupLines(group, trace, t))];
}

function groupLines({ origin, members }: TraceGroup, trace: ClaimTrace, t: Translate): string[] {
  const from =
    origin.kind === 'page' ? origin.link : origin.kind === 'outside' ? origin.outside.name : t('trace_origin_unknown');
  const relays = members.filter((link) => origin.kind !== 'page' || link !== origin.link);
  return [`  ${from}`, ...relays.map((link) => `    ${link}  ${whyOf(link, trace, t)}`)];
}

/** The edges that leave a page. */
function whyOf(link: string, { edges, outside }: ClaimTrace, t: Translate): string {
  const inside = edges
    .filter(({ from }) => from === link)
    .map(({ to, certainty }) => `→ ${to} (${t(`trace_${certainty}`)})`);
  const beyond = outside.filter(({ from }) => from === link).map(() => `(${t('trace_certain')})`);
  return [...inside, ...beyond].join(' ');
}
