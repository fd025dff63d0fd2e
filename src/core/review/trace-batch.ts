import type { ClaimPack } from '../pack/model.ts';
import type { ReadAddress } from './address.ts';
import { subjectKey } from './decisions.ts';
import type { ClaimRef } from './model.ts';
import { Copies } from './trace/find-copies.ts';
import { PackCitations } from './trace/pack-citations.ts';
import { traceClaim } from './trace/trace-claim.ts';
import type { Trace, TracePage } from './trace-model.ts';

/**
 * Who relies on whom among pages: claim by claim, since one page may be an origin of one claim and a relay of
 * another. A link or a named source is certain; the same words on a later page are inferred; nothing else counts.
 * `packs` add what their reports say of these very pages.
 */
export function traceBatch(pages: readonly TracePage[], packs: readonly ClaimPack[], readAddress: ReadAddress): Trace {
  const copies = new Copies(pages);
  const citations = new PackCitations(packs, readAddress);
  const byClaim = new Map<string, { claim: ClaimRef | null; pages: TracePage[] }>();
  for (const page of pages) {
    for (const claim of page.claims.length > 0 ? page.claims : [null]) {
      const known = byClaim.get(subjectKey(claim));
      if (known) known.pages.push(page);
      else byClaim.set(subjectKey(claim), { claim, pages: [page] });
    }
  }
  const traces = [...byClaim.values()].map((each) => traceClaim(each.claim, each.pages, copies, citations));
  return { pages: pages.length, claims: traces.sort((a, b) => b.pages.length - a.pages.length) };
}
