/** Who relies on whom among the pages that tell one claim. Never guesses that two pages are one without a reason. */

import { subjectKey } from '../decisions.ts';
import type { ClaimRef, Credit, Link, Mention } from '../model.ts';
import type { ClaimTrace, OutsideEdge, OutsideOrigin, TraceEdge, TracePage, TraceReason } from '../trace-model.ts';
import { type Copies, isCopy } from './find-copies.ts';
import { groupOrigins } from './group-origins.ts';
import { type InferredCopies, inferCopies } from './infer-copies.ts';
import { NamedPages, outsideOrigin } from './named-pages.ts';
import { compareAge, oldestFirst, oldestOf } from './order-pages.ts';
import type { PackCitations } from './pack-citations.ts';

/** `pages` are those that tell the claim, or, for null, those without any. */
export function traceClaim(
  claim: ClaimRef | null,
  pages: readonly TracePage[],
  copies: Copies,
  citations: PackCitations,
): ClaimTrace {
  const tracer = new ClaimTracer(claim, pages, copies, citations);
  tracer.run();
  const { edges, outside, ties, origins } = tracer;
  return {
    claim,
    pages: tracer.pages.map(({ link }) => link),
    groups: groupOrigins(tracer.pages, edges, outside, ties, origins),
    edges,
    outside,
    oldest: oldestOf(tracer.pages),
  };
}

class ClaimTracer {
  readonly pages: readonly TracePage[];
  readonly edges: TraceEdge[] = [];
  readonly outside: OutsideEdge[] = [];
  /** Pages of the same words of which neither is taken from the other: the second may have been first. */
  ties: InferredCopies['ties'] = [];
  readonly origins = new Map<string, OutsideOrigin>();
  /** Pages that rely on something outside. */
  readonly #leaving = new Set<Link>();
  readonly #relied = new Map<Link, TracePage[]>();
  readonly #left = new Map<string, OutsideEdge>();
  readonly #claim: ClaimRef | null;
  readonly #copies: Copies;
  readonly #named: NamedPages;
  readonly #citations: PackCitations;

  constructor(claim: ClaimRef | null, pages: readonly TracePage[], copies: Copies, citations: PackCitations) {
    this.pages = oldestFirst(pages);
    this.#claim = claim;
    this.#copies = copies;
    this.#named = new NamedPages(pages);
    this.#citations = citations;
  }

  /** What is certain of any page comes first, then what names tell; what is inferred from wording rests on both. */
  run(): void {
    const open = this.pages.filter((page) => !this.#certain(page));
    for (const page of open) this.#inferFromNames(page);
    const { borrowed, ties } = inferCopies(this.pages, this.#copies, {
      reliedOn: ({ link }) => this.#relied.get(link) ?? [],
      leaves: ({ link }) => this.#leaving.has(link),
    });
    for (const [page, source] of borrowed) this.#inferCopy(page, source);
    this.ties = ties;
  }

  /** Edges by links, names and the pack; whether there are any. */
  #certain(page: TracePage): boolean {
    const inside = new Map<TracePage, TraceReason[]>();
    const beyond: { origin: OutsideOrigin; reason: TraceReason; relayed: boolean }[] = [];
    for (const credit of this.#credits(page)) {
      const targets = this.#targets(page, credit);
      for (const target of targets) {
        const reason = reasonOf(credit, this.#named.byLink(credit.link) === target);
        inside.set(target, [...(inside.get(target) ?? []), reason]);
      }
      if (targets.length === 0 && !this.#isOwn(page, credit)) {
        const origin = outsideOrigin(credit);
        if (origin) beyond.push({ origin, reason: reasonOf(credit, false), relayed: credit.relayed === true });
      }
    }
    this.#fromPack(page, inside, beyond);
    for (const [target, reasons] of inside) this.#edge(page, target, 'certain', reasons);
    // Beside a page that it relies on, the people a page quotes are most likely that page's.
    const kept = inside.size === 0 ? beyond : beyond.filter(({ relayed }) => relayed);
    for (const { origin, reason } of kept) this.#leave(page, origin, reason);
    return inside.size > 0 || kept.length > 0;
  }

  /** Credits that concern the claim; none where the page was there itself. */
  #credits({ facts }: TracePage): Credit[] {
    if (!this.#claim) return facts.credits.filter(({ claims, bare }) => claims.length === 0 && !bare);
    return this.#isAbout(facts.witnessed) ? [] : facts.credits.filter(({ claims }) => this.#isAbout(claims));
  }

  #mentions({ facts }: TracePage): Mention[] {
    if (this.#isAbout(facts.witnessed)) return [];
    return (facts.mentions ?? []).filter(({ claims }) => this.#isAbout(claims));
  }

  #isAbout(claims: readonly ClaimRef[]): boolean {
    const claim = this.#claim;
    return claim !== null && claims.some((each) => subjectKey(each) === subjectKey(claim));
  }

  /** The pages that a credit means: the linked one, or of each named outlet the one it is most likely from. */
  #targets(page: TracePage, credit: Credit): TracePage[] {
    const linked = this.#named.byLink(credit.link);
    // Nobody names and links what does not exist yet: then it is a date that is wrong.
    if (linked && linked !== page && (!credit.bare || this.#mayRely(page, linked))) return [linked];
    if (credit.bare) return [];
    return this.#named.ofOutlets(credit).flatMap((pages) => this.#likeliest(page, pages) ?? []);
  }

  #likeliest(page: TracePage, pages: readonly TracePage[]): TracePage | null {
    const likely = pages.filter((other) => other !== page && other.host !== page.host && this.#mayRely(page, other));
    const likeness = (other: TracePage) => this.#copies.between(page.link, other.link)?.words ?? 0;
    return (
      likely.sort((a, b) => likeness(b) - likeness(a) || compareAge(b, a) || (a.link < b.link ? -1 : 1))[0] ?? null
    );
  }

  /** Nothing relies on what came later. */
  #mayRely(page: TracePage, other: TracePage): boolean {
    return compareAge(other, page) <= 0;
  }

  #isOwn(page: TracePage, credit: Credit): boolean {
    if (credit.sourceId !== undefined && page.publishers.includes(credit.sourceId)) return true;
    return this.#named.ofOutlets(credit).some((pages) => pages.some(({ host }) => host === page.host));
  }

  #fromPack(
    page: TracePage,
    inside: Map<TracePage, TraceReason[]>,
    beyond: { origin: OutsideOrigin; reason: TraceReason; relayed: boolean }[],
  ): void {
    for (const { report, citesPage, citesSource } of this.#citations.of(this.#claim, page)) {
      const reason: TraceReason = { kind: 'pack', report };
      const cited = citesPage && this.#named.byLink(citesPage);
      if (cited && cited !== page) inside.set(cited, [...(inside.get(cited) ?? []), reason]);
      else if (citesSource) beyond.push({ origin: citesSource, reason, relayed: true });
    }
  }

  /** Outlets of the batch that are named where the claim is told, in no phrase that is known to credit. */
  #inferFromNames(page: TracePage): void {
    for (const { name } of this.#mentions(page)) {
      for (const pages of this.#named.ofNamesWithin(name)) {
        const target = this.#likeliest(page, pages);
        if (target) this.#edge(page, target, 'inferred', [{ kind: 'credit', name }]);
      }
    }
  }

  #inferCopy(page: TracePage, source: TracePage): void {
    const { share = 0, passages = [] } = this.#copies.between(page.link, source.link) ?? {};
    this.#edge(page, source, 'inferred', [{ kind: 'wording', share, passages: passages.length }]);
  }

  #edge(from: TracePage, to: TracePage, certainty: TraceEdge['certainty'], reasons: TraceReason[]): void {
    const likeness = reasons.some(({ kind }) => kind === 'wording') ? null : this.#copies.between(from.link, to.link);
    const wording: TraceReason[] =
      likeness && isCopy(likeness)
        ? [{ kind: 'wording', share: likeness.share, passages: likeness.passages.length }]
        : [];
    this.#relied.set(from.link, [...(this.#relied.get(from.link) ?? []), to]);
    this.edges.push({ from: from.link, to: to.link, certainty, reasons: unique([...reasons, ...wording]) });
  }

  #leave(from: TracePage, origin: OutsideOrigin, reason: TraceReason): void {
    if (!this.origins.has(origin.id)) this.origins.set(origin.id, origin);
    const key = `${from.link} ${origin.id}`;
    const known = this.#left.get(key);
    if (known) {
      known.reasons = unique([...known.reasons, reason]);
      return;
    }
    const edge: OutsideEdge = { from: from.link, to: origin.id, reasons: [reason] };
    this.#left.set(key, edge);
    this.#leaving.add(from.link);
    this.outside.push(edge);
  }
}

function reasonOf({ name, link }: Credit, byLink: boolean): TraceReason {
  return byLink && link ? { kind: 'link', url: link } : { kind: 'credit', name };
}

function unique(reasons: readonly TraceReason[]): TraceReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
