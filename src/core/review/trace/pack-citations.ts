/** What the packs' reports say of pages that are in the batch themselves. */

import { localText } from '../../pack/local-text.ts';
import type { ClaimPack, Report, SourceId } from '../../pack/model.ts';
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

/** The citations of all reports that stand on a page, by claim and page. Retracted reports cite nothing. */
export class PackCitations {
  /** Under claim and page. */
  readonly #citations = new Map<string, PackCitation[]>();

  constructor(packs: readonly ClaimPack[], readAddress: ReadAddress) {
    for (const pack of packs) {
      const reports = new Map(pack.reports.map((report) => [report.id as string, report]));
      const names = new Map(pack.sources.map(({ id, name }) => [id, localText(name, 'und')]));
      const linkOf = (report: Report | undefined) =>
        report && !report.via ? canonicalLink(report.url, readAddress) : null;
      for (const report of pack.reports) {
        const link = linkOf(report);
        if (!link || report.retractedAt) continue;
        const key = `${subjectKey({ pack: pack.id, claim: report.claim })} ${link}`;
        const cited = (report.cites ?? []).map((id): PackCitation => {
          const source = reports.get(id)?.by ?? (id as SourceId);
          const name = names.get(source) ?? source;
          return {
            report: report.id,
            citesPage: linkOf(reports.get(id)),
            citesSource: { id: `source ${source}`, name, sourceId: source, url: null },
          };
        });
        this.#citations.set(key, [...(this.#citations.get(key) ?? []), ...cited]);
      }
    }
  }

  of(claim: ClaimRef | null, { link, aliases }: TracePage): PackCitation[] {
    if (!claim || this.#citations.size === 0) return [];
    return [link, ...aliases].flatMap((each) => this.#citations.get(`${subjectKey(claim)} ${each}`) ?? []);
  }
}
