import { sourcesOfHost } from '../findings/sources-of-page.ts';
import type { ClaimPack } from '../pack/model.ts';
import type { ReadAddress } from './address.ts';
import { subjectKey } from './decisions.ts';
import type { PageFinding, QueueRow } from './model.ts';
import type { TracePage } from './trace-model.ts';

/** A row of the queue as the tracer takes it; null for a link that was not read. */
export function tracePage(row: QueueRow, packs: readonly ClaimPack[], readAddress: ReadAddress): TracePage | null {
  if (row.check.kind !== 'done') return null;
  const { page } = row.check;
  const host = readAddress(page.url)?.hostname ?? '';
  return {
    link: row.link,
    aliases: row.aliases,
    outlet: page.outlet,
    host: host.replace(/^www\./, ''),
    publishers: packs.flatMap((pack) => [...sourcesOfHost(pack, host)]),
    title: page.title,
    date: page.date,
    published: page.published ?? null,
    claims: passedOn(page.findings),
    facts: page.trace,
  };
}

/** Claims that some sentence of the page tells as so; those it only denies, doubts or mentions are not. */
function passedOn(findings: readonly PageFinding[]): TracePage['claims'] {
  const told = findings.filter(({ kind, wording }) => kind === 'match' && !denies(wording?.stance ?? null));
  return [...new Map(told.map(({ pack, claim }) => [subjectKey({ pack, claim }), { pack, claim }])).values()];
}

function denies(stance: 'asserts' | 'denies' | 'doubts' | null): boolean {
  return stance === 'denies' || stance === 'doubts';
}
