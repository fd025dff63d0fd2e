import { sourcesOfHost } from '../findings/sources-of-page.ts';
import type { ClaimPack } from '../pack/model.ts';
import type { ReadAddress } from './address.ts';
import type { QueueRow, RowClaim } from './model.ts';
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
    claims: row.claims.filter(isPassedOn).map(({ pack, claim }) => ({ pack, claim })),
    facts: page.trace,
  };
}

/**
 * Whether some sentence of the page tells a claim as so: not where all deny, doubt or merely mention it, nor where a
 * person said that it is not there. What a person confirmed is.
 */
function isPassedOn({ findings, decisions: [newest] }: RowClaim): boolean {
  if (newest?.decision.state === 'confirmed') return true;
  if (newest?.decision.state === 'dismissed' && newest.decision.reason !== 'outdated') return false;
  return findings.some(({ kind, wording }) => kind === 'match' && !denies(wording?.stance ?? null));
}

function denies(stance: 'asserts' | 'denies' | 'doubts' | null): boolean {
  return stance === 'denies' || stance === 'doubts';
}
