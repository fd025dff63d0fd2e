/** From a traced batch to reports for a pack: prefilled, each to be accepted by a person. */

import { toDay } from '../pack/day.ts';
import { MAX_QUOTE_LENGTH } from '../pack/limits.ts';
import type { ClaimPack, Report, ReportId, SourceId } from '../pack/model.ts';
import type { ReadAddress } from './address.ts';
import { canonicalLink } from './canonical-link.ts';
import { subjectKey } from './decisions.ts';
import type { CheckedPage, ClaimRef, Link, PageFinding, QueueRow } from './model.ts';
import type { ClaimTrace, ReportProposal, Trace } from './trace-model.ts';
import { tracePage } from './trace-page.ts';

/**
 * A report for each page that tells, denies or doubts a claim of the pack and has none there yet; in the order of the
 * rows. Mentions propose nothing, nor does what a person dismissed: the words mean something else.
 */
export function proposeReports(
  rows: readonly QueueRow[],
  trace: Trace,
  pack: ClaimPack,
  readAddress: ReadAddress,
): ReportProposal[] {
  const proposer = new Proposer(rows, trace, pack, readAddress);
  return rows.flatMap((row) => proposer.of(row));
}

class Proposer {
  readonly #pack: ClaimPack;
  readonly #readAddress: ReadAddress;
  readonly #trace: Trace;
  readonly #publishers: ReadonlyMap<Link, readonly SourceId[]>;
  /** Reports of the pack under claim and page. */
  readonly #known: ReadonlyMap<string, ReportId>;
  readonly #ids: Set<string>;

  constructor(rows: readonly QueueRow[], trace: Trace, pack: ClaimPack, readAddress: ReadAddress) {
    this.#pack = pack;
    this.#readAddress = readAddress;
    this.#trace = trace;
    const pages = rows.flatMap((row) => tracePage(row, [pack], readAddress) ?? []);
    this.#publishers = new Map(pages.map(({ link, publishers }) => [link, publishers]));
    this.#known = new Map(
      pack.reports.map(({ id, claim, url }) => [`${claim} ${canonicalLink(url, readAddress) ?? url}`, id]),
    );
    this.#ids = new Set(pack.reports.map(({ id }) => id));
  }

  of(row: QueueRow): ReportProposal[] {
    const { check } = row;
    if (check.kind !== 'done') return [];
    return row.claims.flatMap(({ pack, claim, findings: [finding], decisions: [newest] }) => {
      if (pack !== this.#pack.id || finding?.kind !== 'match') return [];
      if (newest?.decision.state === 'dismissed' && newest.decision.reason !== 'denial') return [];
      const isKnown = [row.link, ...row.aliases].some((link) => this.#known.has(`${claim} ${link}`));
      return isKnown ? [] : [this.#proposal(row, check.page, check.at, finding)];
    });
  }

  #proposal(row: QueueRow, page: CheckedPage, checkedAt: string, finding: PageFinding): ReportProposal {
    const { cites, unknown } = this.#cited(row.link, finding);
    const accessed = toDay(checkedAt.slice(0, 10));
    const hedge = hedgeOf(finding);
    const quote = quoteOf(finding, page.lang);
    return {
      link: row.link,
      pack: this.#pack.id,
      outlet: page.outlet,
      report: {
        id: this.#id(row.link, finding),
        claim: finding.claim,
        by: this.#publishers.get(row.link)?.[0] ?? null,
        at: page.date,
        stance: stanceOf(finding, cites.length + unknown.length > 0),
        basis: basisOf(finding, page, cites.length > 0),
        ...(cites.length > 0 ? { cites } : {}),
        ...(hedge ? { hedge } : {}),
        ...(quote ? { quote } : {}),
        url: page.url,
        sha256: page.hash,
        ...(accessed ? { accessed } : {}),
      },
      unknownSources: unknown,
    };
  }

  /** What the page relies on, as far as the pack knows it: reports first, else the sources. */
  #cited(link: Link, finding: PageFinding): { cites: NonNullable<Report['cites']>; unknown: string[] } {
    const trace = this.#traceOf(finding);
    const cites = new Set<ReportId | SourceId>();
    const unknown = new Set<string>();
    for (const { from, to } of trace?.edges ?? []) {
      if (from !== link) continue;
      const cited = this.#known.get(`${finding.claim} ${to}`) ?? this.#publishers.get(to)?.[0];
      if (cited) cites.add(cited);
      else unknown.add(this.#readAddress(to)?.hostname ?? to);
    }
    for (const origin of outsideOf(trace, link)) {
      const known = this.#pack.sources.some(({ id }) => id === origin.sourceId);
      if (origin.sourceId && known) cites.add(origin.sourceId);
      else unknown.add(origin.name);
    }
    return { cites: [...cites], unknown: [...unknown] };
  }

  #traceOf(claim: ClaimRef): ClaimTrace | undefined {
    return this.#trace.claims.find((each) => subjectKey(each.claim) === subjectKey(claim));
  }

  /** `c5-exemple-fr`, with a number where that is taken. */
  #id(link: Link, { claim }: PageFinding): ReportId {
    const host = (this.#readAddress(link)?.hostname ?? 'page').replace(/[^\w]+/g, '-');
    for (let number = 1; ; number++) {
      const id = number === 1 ? `${claim}-${host}` : `${claim}-${host}-${number}`;
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id as ReportId;
    }
  }
}

function outsideOf(trace: ClaimTrace | undefined, link: Link) {
  const ends = new Set(trace?.outside.filter(({ from }) => from === link).map(({ to }) => to));
  const origins = trace?.groups.flatMap(({ origin }) => (origin.kind === 'outside' ? [origin.outside] : [])) ?? [];
  return origins.filter(({ id }) => ends.has(id));
}

function stanceOf({ wording }: PageFinding, relies: boolean): Report['stance'] {
  if (wording?.stance === 'denies' || wording?.stance === 'doubts') return wording.stance;
  return relies ? 'relays' : 'asserts';
}

function basisOf({ wording, pack, claim }: PageFinding, { trace }: CheckedPage, cites: boolean): Report['basis'] {
  if (cites) return 'cites';
  if (trace.witnessed.some((each) => each.pack === pack && each.claim === claim)) return 'first_hand';
  return wording?.attributedTo.some(({ anonymous }) => anonymous) ? 'anonymous' : 'unstated';
}

/** The strongest sign of caution in the sentence. */
function hedgeOf({ wording }: PageFinding): Report['hedge'] | null {
  if (wording?.selfDistancing) return 'self_doubt';
  const types = new Set(wording?.hedges.map(({ type }) => type));
  types.delete('approximator');
  types.delete('wish');
  if (types.size === 0) return null;
  return types.size === 1 && types.has('conditional') ? 'conditional' : 'hedged';
}

/** Only a sentence that is short enough is quoted: half a sentence may say the opposite. */
function quoteOf({ paragraph, sentence }: PageFinding, lang: string | null): Report['quote'] | null {
  const text = paragraph.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ').trim();
  return text.length === 0 || text.length > MAX_QUOTE_LENGTH ? null : { text, lang: lang ?? 'und' };
}
