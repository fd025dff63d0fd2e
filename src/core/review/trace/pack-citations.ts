/** What the packs' reports say of pages that are in the batch themselves. */

import { localText } from '../../pack/local-text.ts';
import type { ClaimPack, Report, SourceId } from '../../pack/model.ts';
import { SUPPORTING } from '../../pack/stances.ts';
import type { ReadAddress } from '../address.ts';
import { canonicalLink } from '../canonical-link.ts';
import { subjectKey } from '../decisions.ts';
import type { ClaimRef, Link } from '../model.ts';
import type { OutsideOrigin, TracePage } from '../trace-model.ts';

export interface PackCitation {
  report: string;
  /** The page of the report that is cited. */
  citesPage: Link | null;
  citesSource: OutsideOrigin | null;
}

/**
 * What the pages of all reports rely on, by claim and page: a report cites others, and a page that quotes a source cites
 * it. Retracted reports cite nothing.
 */
export class PackCitations {
  /** Under claim and page. */
  readonly #citations = new Map<string, PackCitation[]>();

  constructor(packs: readonly ClaimPack[], readAddress: ReadAddress) {
    for (const pack of packs) this.#add(pack, (url) => canonicalLink(url, readAddress));
  }

  #add(pack: ClaimPack, linkOf: (url: string) => Link | null): void {
    const reports = new Map(pack.reports.map((report) => [report.id as string, report]));
    const names = new Map(pack.sources.map(({ id, name }) => [id, localText(name, 'und')]));
    const onPages = pack.reports.flatMap((report) => {
      const link = report.retractedAt ? null : linkOf(report.url);
      return link ? [{ report, key: `${subjectKey({ pack: pack.id, claim: report.claim })} ${link}` }] : [];
    });
    const passedOn = new Set(onPages.flatMap(({ report, key }) => (report.cites ?? []).map((id) => `${key} ${id}`)));
    for (const { report, key } of onPages) {
      const isQuoted = report.via !== undefined && speaksFor(report) && !passedOn.has(`${key} ${report.id}`);
      const quoted = isQuoted ? [report.id] : [];
      const cited = (report.via ? quoted : (report.cites ?? [])).map((id): PackCitation => {
        const other = reports.get(id);
        const source = other?.by ?? (id as SourceId);
        return {
          report: report.id,
          citesPage: other && !other.via ? linkOf(other.url) : null,
          citesSource: { id: `source ${source}`, name: names.get(source) ?? source, sourceId: source, url: null },
        };
      });
      this.#citations.set(key, [...(this.#citations.get(key) ?? []), ...cited]);
    }
  }

  of(claim: ClaimRef | null, { link, aliases }: TracePage): PackCitation[] {
    if (!claim || this.#citations.size === 0) return [];
    return [link, ...aliases].flatMap((each) => this.#citations.get(`${subjectKey(claim)} ${each}`) ?? []);
  }
}

function speaksFor({ stance, coverage }: Report): boolean {
  return SUPPORTING.has(stance) && coverage !== 'context';
}
