/**
 * The rules of corroboration read a second time, sentence by sentence and without any cleverness: what can be reached
 * is found by walking, pairs by comparing all with all. Shares no code with the core, so that a slip in one shows in the
 * other. The numbers are those of the steps in which the rules are written down.
 */

import type { Claim, ClaimPack, Report, Review, Source } from '../../src/core/pack/model.ts';

export interface PlainResult {
  rule: string;
  grade: string;
  admiralty: number;
  flags: string[];
  counts: Record<string, number> | null;
}

/** What the support comes down to: a report with a basis of its own, or a source that only others name. */
interface Root {
  report: Report | null;
  source: string;
  party: string | undefined;
  owner: string;
  evidence: readonly string[];
  full: boolean;
}

interface Class {
  roots: Root[];
  relation: 'independent' | 'weak' | 'for' | 'against' | 'party';
  full: boolean;
}

const STRONG = ['first_hand', 'document', 'verified_visual', 'anonymous_vouched'];
const SPOKEN = ['statement', 'document', 'first_hand', 'visual', 'verified_visual'];
const VISUAL = ['visual', 'verified_visual'];
const REFUTED = ['miscaptioned', 'edited', 'staged'];
const OPPOSED = ['denies', 'doubts'];
const ANONYMOUS = ['anonymous', 'anonymous_vouched'];

const unique = <Item>(items: Item[]): Item[] => [...new Set(items)];
const covers = ({ coverage }: Report | Review): string => coverage ?? 'full';
const isTentative = ({ hedge }: Report): boolean => hedge === 'conditional' || hedge === 'self_doubt';
const isCautious = ({ hedge }: Report): boolean => hedge !== undefined && hedge !== 'none';
const citesOf = ({ cites }: Report): readonly string[] => cites ?? [];
const itemsOf = ({ evidence }: Report): readonly string[] => evidence ?? [];
const backs = (report: Report): boolean => !OPPOSED.includes(report.stance) && covers(report) !== 'context';

/** The grade of a claim on a day, by the letter of the rules. */
export function readPlainly(pack: ClaimPack, claim: string, asOf: string): PlainResult {
  return new Reading(pack, claim, asOf).result();
}

class Reading {
  private readonly claim: Claim;
  /** 1. What was published by then, and of it what was not withdrawn. */
  private readonly known: Report[];
  private readonly live: Report[];
  private readonly support: Report[];
  private readonly refuted: Report[];
  private readonly relays: Report[];
  private readonly roots: Root[];
  private readonly classes: Class[];

  constructor(
    private readonly pack: ClaimPack,
    claimId: string,
    private readonly asOf: string,
  ) {
    this.claim = pack.claims.find(({ id }) => id === claimId) as Claim;
    this.known = pack.reports.filter((report) => report.claim === claimId && report.at <= asOf);
    this.live = this.known.filter((report) => !this.isGone(report));
    this.support = this.live.filter(backs);
    this.refuted = this.support.filter((report) => this.isRefuted(report));
    this.relays = this.support.filter((report) => !this.hasBasis(report));
    this.roots = [...this.spokenRoots(), ...this.quotedRoots()];
    const keys = unique(this.roots.map((root) => this.keyOf(root)));
    this.classes = keys.map((key) => this.classOf(this.roots.filter((root) => this.keyOf(root) === key)));
  }

  result(): PlainResult {
    if (this.claim.checkable !== 'fact') {
      return { rule: 'R0', grade: 'not_checkable', admiralty: 6, flags: [], counts: null };
    }
    const [rule, grade] = this.decide();
    const raised = this.flags();
    return {
      rule,
      grade,
      admiralty: this.digit(grade),
      flags: Object.keys(raised).filter((flag) => raised[flag]),
      counts: {
        reports: this.support.length,
        relays: this.relays.length,
        origins: this.classes.length,
        independent: this.independent().length,
        denials: this.opposed('denial'),
        contradictions: this.opposed('contradiction'),
      },
    };
  }

  private sourceOf(id: string): Source | undefined {
    return this.pack.sources.find((source) => source.id === id);
  }

  private partyOf(report: Report): string | undefined {
    return this.sourceOf(report.by)?.party ?? report.embeddedWith;
  }

  private isGone({ retractedAt }: Report | Review): boolean {
    return retractedAt !== undefined && retractedAt <= this.asOf;
  }

  private isReport(id: string): boolean {
    return this.pack.reports.some((report) => report.id === id && report.claim === this.claim.id);
  }

  private statusOf(id: string): string {
    const known = this.pack.evidence.find((item) => item.id === id)?.verification;
    return known === undefined || (known.at !== undefined && known.at > this.asOf) ? 'unchecked' : known.status;
  }

  private isAuthentic(report: Report): boolean {
    const items = itemsOf(report);
    if (items.length === 0) return !VISUAL.includes(report.basis);
    return items.every((id) => this.statusOf(id) === 'authentic');
  }

  // 2. Roots.

  private isRefuted(report: Report): boolean {
    const items = itemsOf(report);
    const rests = this.partyOf(report) === undefined && VISUAL.includes(report.basis) && items.length > 0;
    return rests && items.every((id) => REFUTED.includes(this.statusOf(id)));
  }

  private hasBasis({ basis, by }: Report): boolean {
    return basis === 'unstated' ? this.sourceOf(by)?.party !== undefined : basis !== 'cites';
  }

  private spokenRoots(): Root[] {
    const spoken = this.support.filter((report) => this.hasBasis(report) && !this.refuted.includes(report));
    return spoken.map((report) => ({
      report,
      source: report.by,
      party: this.partyOf(report),
      owner: this.ownerOf(report.by),
      evidence: itemsOf(report),
      full: covers(report) === 'full',
    }));
  }

  /** A cited source without a report. */
  private quotedRoots(): Root[] {
    const silent = (id: string) => this.sourceOf(id) !== undefined && !this.known.some(({ by }) => by === id);
    const quoted = unique(this.support.flatMap(citesOf)).filter((id) => !this.isReport(id) && silent(id));
    return quoted.map((id) => ({
      report: null,
      source: id,
      party: this.sourceOf(id)?.party,
      owner: this.ownerOf(id),
      evidence: [],
      full: this.support.some((report) => citesOf(report).includes(id) && covers(report) === 'full'),
    }));
  }

  private ownerOf(id: string): string {
    return this.sourceOf(id)?.ownerGroup ?? `nobody but ${id}`;
  }

  // 3. Independence classes.

  private keyOf(root: Root): string {
    if (root.party !== undefined) return `party ${root.party}`;
    const linked = this.linkedTo(root).filter(({ party }) => party === undefined);
    if (linked.every(({ owner }) => owner === root.owner)) return `owner ${root.owner}`;
    return `evidence ${linked.flatMap(({ evidence }) => evidence).sort()[0]}`;
  }

  private linkedTo(root: Root): Root[] {
    const reached = [root];
    for (const one of reached) {
      const shares = (other: Root) => other.evidence.some((item) => one.evidence.includes(item));
      reached.push(...this.roots.filter((other) => !reached.includes(other) && shares(other)));
    }
    return reached;
  }

  // 4. Relation of each class, and who speaks for a party.

  private classOf(roots: Root[]): Class {
    const relation = this.relationOf(roots);
    const isFull = (root: Root) => (relation === 'independent' ? this.strengthOf(root) === 'full' : root.full);
    return { roots, relation, full: roots.some(isFull) };
  }

  private relationOf(roots: Root[]): Class['relation'] {
    const party = roots[0]?.party;
    const has = (ids: readonly string[]) => party !== undefined && ids.includes(party);
    if (has(this.claim.implicates)) return 'against';
    if (has(this.claim.benefits)) return 'for';
    if (party !== undefined) return 'party';
    return roots.some((root) => this.strengthOf(root) !== 'none') ? 'independent' : 'weak';
  }

  private isStrong(report: Report): boolean {
    const answers = this.partyOf(report) === undefined && this.sourceOf(report.by)?.accountable === true;
    return answers && STRONG.includes(report.basis) && this.isAuthentic(report);
  }

  private strengthOf({ report }: Root): 'none' | 'part' | 'full' {
    if (!report || !this.isStrong(report)) return 'none';
    return covers(report) === 'full' && !isTentative(report) ? 'full' : 'part';
  }

  private ownVoice({ report }: Root): string | undefined {
    const source = report ? this.sourceOf(report.by) : undefined;
    if (!report || !source || source.selfPublished || report.embeddedWith !== undefined) return undefined;
    if ((source.partyBasis ?? 'member') !== 'member' || report.stance === 'relays') return undefined;
    return SPOKEN.includes(report.basis) && !isTentative(report) ? source.party : undefined;
  }

  private admissions(): ('full' | 'part')[] {
    const accused: readonly string[] = this.claim.implicates;
    const admitting = this.roots.filter((root) => accused.includes(this.ownVoice(root) ?? ''));
    return admitting.map(({ full, report }) => (full && report?.stance !== 'asserts' ? 'full' : 'part'));
  }

  private sidesAgree(): boolean {
    const voices = this.roots.filter(({ full }) => full).map((root) => this.ownVoice(root));
    const { benefits } = this.claim;
    return this.pack.adverse.some(
      ([a, b]) =>
        a !== b && voices.includes(a) && voices.includes(b) && !(benefits.includes(a) && benefits.includes(b)),
    );
  }

  // 5. Denials.

  private opposed(kind: string): number {
    const opposition = this.live.filter(({ stance }) => OPPOSED.includes(stance));
    return opposition.filter((report) => this.oppositionOf(report) === kind).length;
  }

  private oppositionOf(report: Report): string {
    const byParty = this.partyOf(report) !== undefined;
    if (!byParty && report.basis === 'cites') return 'aside';
    if (report.stance === 'doubts') return 'doubt';
    if (covers(report) === 'context' || (!byParty && covers(report) === 'part')) return 'aside';
    if (this.isOlderThanClaim(report)) return 'prior';
    if (byParty) return covers(report) === 'full' ? 'denial' : 'partial';
    const tells = this.isStrong(report) && !isTentative(report) && report.basis !== 'anonymous_vouched';
    return tells ? 'contradiction' : 'doubt';
  }

  private isOlderThanClaim({ at }: Report): boolean {
    const said: string[] = this.known.filter(backs).map((report) => report.at);
    const days = this.claim.since === undefined ? said : [...said, this.claim.since];
    return days.every((day) => at < day);
  }

  // 6. Fact-checks.

  private verdicts(): string[] {
    const votes = this.pack.reviews.filter(
      (review) =>
        review.claim === this.claim.id &&
        review.trusted &&
        review.at <= this.asOf &&
        !this.isGone(review) &&
        covers(review) === 'full' &&
        this.sourceOf(review.by)?.party === undefined,
    );
    return unique(votes.map(({ by }) => by)).map((by) => {
      const ofReviewer = votes.filter((vote) => vote.by === by);
      const latest = ofReviewer.filter(({ at }) => ofReviewer.every((other) => other.at <= at));
      const said = unique(latest.map(({ verdict }) => verdict));
      return said.length === 1 ? String(said[0]) : 'mixed';
    });
  }

  // 7. The first match wins.

  private decide(): [rule: string, grade: string] {
    const [saysTrue, saysFalse] = [this.verdicts().includes('true'), this.verdicts().includes('false')];
    const [agree, two] = [this.sidesAgree(), this.hasTwoIndependent()];
    const isAdmitted = this.admissions().includes('full');
    const isAdmittedAtAll = this.admissions().length > 0;
    const independent = this.independent();
    const inFull = independent.some(({ full }) => full);
    const several = this.classes.length > 1;
    if (saysTrue && saysFalse) return ['R1', 'contested'];
    if (saysFalse && (isAdmitted || agree || two)) return ['R1', 'contested'];
    if (saysFalse) return ['R2', 'refuted'];
    if (this.opposed('contradiction') > 0) {
      return inFull || isAdmittedAtAll || agree || saysTrue ? ['R4', 'contested'] : ['R3', 'contradicted'];
    }
    if (isAdmitted) return ['R5', 'admitted'];
    if (two || agree || saysTrue) return ['R6', 'corroborated'];
    if (inFull && several) return ['R7', 'one_independent'];
    if (several && (isAdmittedAtAll || independent.some(({ full }) => !full))) return ['R8', 'partly_confirmed'];
    if (this.opposed('denial') > 0 && independent.length === 0) return ['R9', 'contested'];
    if (this.classes.length === 0) return ['R10', 'untraceable'];
    return several ? ['R12', 'unconfirmed'] : ['R11', 'single_origin'];
  }

  private independent(): Class[] {
    return this.classes.filter(({ relation }) => relation === 'independent');
  }

  /** Two classes, each by a source of another owner, one of them by people who are named. */
  private hasTwoIndependent(): boolean {
    const strong = this.classes.map(({ roots }) => roots.filter((root) => this.strengthOf(root) === 'full'));
    const isNamed = ({ report }: Root) => report?.basis !== 'anonymous_vouched';
    return strong.some((ones) =>
      strong.some(
        (others) =>
          ones !== others && ones.some((one) => isNamed(one) && others.some(({ owner }) => owner !== one.owner)),
      ),
    );
  }

  // Digit and flags.

  private digit(grade: string): number {
    const { anonymous_origin: anonymous } = this.flags();
    const byReviewOnly = !this.hasTwoIndependent() && !this.sidesAgree();
    const digits: Record<string, number> = {
      corroborated: anonymous || byReviewOnly ? 2 : 1,
      admitted: this.classes.length > 1 ? 1 : 2,
      one_independent: 2,
      partly_confirmed: 3,
      single_origin: this.roots.every((root) => this.isFaceless(root)) ? 6 : 3,
      unconfirmed: 3,
      untraceable: 6,
      contested: 4,
      contradicted: 5,
      refuted: 5,
    };
    return digits[grade] as number;
  }

  private isFaceless({ party, source, report }: Root): boolean {
    return party === undefined && (this.sourceOf(source)?.selfPublished === true || report?.basis === 'anonymous');
  }

  private flags(): Record<string, boolean> {
    const reports = this.roots.flatMap(({ report }) => (report ? [report] : []));
    const isHedged = ({ report }: Root) => report !== null && isCautious(report);
    const figures = unique(this.support.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
    return {
      interested: this.classes.some(({ relation }) => relation === 'for'),
      embedded: reports.some(({ embeddedWith }) => embeddedWith !== undefined),
      both_sides_agree: this.sidesAgree(),
      anonymous_origin: reports.some(({ basis }) => ANONYMOUS.includes(basis)),
      self_published: this.roots.some(({ source }) => this.sourceOf(source)?.selfPublished === true),
      visual_unverified: reports.some((report) => !this.isAuthentic(report)),
      visual_refuted: this.refuted.length > 0,
      evidence_unavailable: reports.some((report) => itemsOf(report).some((id) => this.isUnavailable(id))),
      hedged_origin: this.roots.length > 0 && this.roots.every(isHedged),
      hedge_lost: this.someRelay((relay) => !isCautious(relay), isHedged),
      detail_added: this.someRelay(
        (relay) => covers(relay) === 'full',
        ({ full }) => !full,
      ),
      relay_cascade: this.relays.length >= 3,
      circular: this.support.some((report) => this.reached(report).includes(report)),
      retracted: this.known.some((report) => this.isGone(report) && backs(report)),
      denied_by_party: this.opposed('denial') > 0,
      partly_denied: this.opposed('partial') > 0,
      prior_denial: this.opposed('prior') > 0,
      doubted: this.opposed('doubt') > 0,
      figure_changed: figures.length > 1,
      reviewers_disagree: this.verdicts().includes('true') && this.verdicts().includes('false'),
    };
  }

  private isUnavailable(id: string): boolean {
    return this.pack.evidence.some((item) => item.id === id && item.url === null && item.archiveUrl === undefined);
  }

  /** Whether a relay of the one kind relies on roots of the other kind only. */
  private someRelay(isSuchRelay: (relay: Report) => boolean, isSuchRoot: (root: Root) => boolean): boolean {
    return this.relays.some((relay) => {
      const roots = this.rootsOf(relay);
      return isSuchRelay(relay) && roots.length > 0 && roots.every(isSuchRoot);
    });
  }

  private rootsOf(relay: Report): Root[] {
    const passed = [relay, ...this.reached(relay)];
    const named = unique(passed.flatMap(citesOf));
    return this.roots.filter(({ report, source }) => (report ? passed.includes(report) : named.includes(source)));
  }

  private reached(start: Report): Report[] {
    const reached = this.citedBy(start);
    for (const report of reached) reached.push(...this.citedBy(report).filter((next) => !reached.includes(next)));
    return reached;
  }

  /** Naming one's own paper leads to its other reports, and in a circle where there are none. */
  private citedBy(report: Report): Report[] {
    const names = (other: Report) => citesOf(report).includes(other.by) && !this.isReport(other.by);
    const isOnly = this.support.filter(({ by }) => by === report.by).length === 1;
    return this.support.filter(
      (other) =>
        citesOf(report).includes(other.id) ||
        (names(other) && (other.by !== report.by || (other === report && isOnly))),
    );
  }
}
