/**
 * What is known of the page so far: findings and undecided candidates by run of text, and the page-level terms seen.
 * Candidates are decided again whenever that set changes; no text is sent twice for it.
 */

import type { ClaimDossier } from '../core/findings/dossier.ts';
import type { ClaimWording, WordedFound } from '../core/findings/word-claims.ts';
import { claimKey } from '../core/match/claim-key.ts';
import { decidePage } from '../core/match/decide-page.ts';
import type { Found, Undecided } from '../core/match/model.ts';
import { settleFound } from '../core/match/settle-found.ts';
import type { MatchReply } from '../platform/api.ts';
import type { Asked } from './batch.ts';
import type { Block } from './element-kinds.ts';
import { type Answer, KnownAnswers } from './known-answers.ts';
import { stillReads } from './locate.ts';
import { onceASentence } from './once-a-sentence.ts';
import { groupPassages, type LocatedFound, type Passage } from './passages.ts';
import type { TextRun } from './read-block.ts';

interface RunFindings extends Answer {
  run: TextRun;
  found: Found[];
  undecided: Undecided[];
  terms: number[];
  wordings: Map<string, ClaimWording>;
}

const placeKey = ({ pack, claim, start }: Pick<WordedFound, 'pack' | 'claim' | 'start'>) => `${pack} ${claim} ${start}`;

export class PageFindings {
  readonly #runs = new Map<number, Answer & { run: TextRun }>();
  /** Runs with findings by block, so that reading a block doesn't look through the whole page's. */
  readonly #runsOf = new Map<Block, Set<number>>();
  readonly #dossiers = new Map<string, ClaimDossier>();
  readonly #answers = new KnownAnswers();

  /** Takes in the reply to what was asked. Runs whose text changed meanwhile are left out and returned, to be read again. */
  add(asked: readonly Asked[], { result, dossiers, wordings }: MatchReply): TextRun[] {
    for (const dossier of dossiers) this.#dossiers.set(claimKey(dossier.pack.id, dossier.claim), dossier);
    const changed: TextRun[] = [];
    const found = byRun(asked, result, wordings);
    for (const { block, key } of asked) this.#answers.set(key, found.get(block.id));
    for (const [id, findings] of found) {
      if (stillReads(findings.run)) this.#keep(id, findings);
      else changed.push(findings.run);
    }
    return changed;
  }

  /** Takes what is known of a run of the same text and links; false where nothing is. */
  recall({ run, block: { id }, key }: Asked): boolean {
    const answer = this.#answers.get(key);
    if (!answer) return false;
    if (answer.found.length + answer.undecided.length + answer.terms.length > 0)
      this.#keep(id, { ...answer, ...inBlock(answer, id), run });
    return true;
  }

  /** Forgets what was found in a block itself; blocks inside it keep theirs. */
  dropBlock(block: Block): void {
    for (const id of this.#runsOf.get(block) ?? []) this.#runs.delete(id);
    this.#runsOf.delete(block);
  }

  dropAll(): void {
    this.#runs.clear();
    this.#runsOf.clear();
    this.#dossiers.clear();
    this.#answers.clear();
  }

  /** Forgets runs the page no longer has, or that a rule excludes; returns their blocks. */
  dropStale(isExcluded: (block: Block) => boolean): Block[] {
    const dropped: Block[] = [];
    for (const [id, { run }] of this.#runs) {
      if (stillReads(run) && !isExcluded(run.block)) continue;
      this.#drop(id, run.block);
      dropped.push(run.block);
    }
    return dropped;
  }

  /** Claims whose dossiers have come, as `claimKey` names them. */
  get knownClaims(): string[] {
    return [...this.#dossiers.keys()];
  }

  /** What is to be shown now, in document order. */
  passages(): Passage[] {
    const all = [...this.#runs.values()];
    const seen = new Set(all.flatMap(({ terms }) => terms));
    const decided = decidePage(
      all.flatMap(({ undecided }) => undecided),
      seen,
    );
    const found = settleFound([...all.flatMap((run) => run.found), ...decided]);
    return groupPassages(onceASentence(found).flatMap((one) => this.#located(one)));
  }

  #located(found: Found): LocatedFound[] {
    const { run, wordings } = this.#runs.get(found.block) ?? {};
    const dossier = this.#dossiers.get(claimKey(found.pack, found.claim));
    return run && dossier ? [{ found, run, dossier, wording: wordings?.get(placeKey(found)) ?? null }] : [];
  }

  #keep(id: number, findings: Answer & { run: TextRun }): void {
    const { block } = findings.run;
    this.#runs.set(id, findings);
    this.#runsOf.set(block, (this.#runsOf.get(block) ?? new Set()).add(id));
  }

  #drop(id: number, block: Block): void {
    const ids = this.#runsOf.get(block);
    this.#runs.delete(id);
    ids?.delete(id);
    if (ids?.size === 0) this.#runsOf.delete(block);
  }
}

/** What was found in a text, for the same text elsewhere. */
function inBlock({ found, undecided }: Answer, block: number): Pick<Answer, 'found' | 'undecided'> {
  return {
    found: found.map((one) => ({ ...one, block })),
    undecided: undecided.map((one) => ({ ...one, found: { ...one.found, block } })),
  };
}

/** The parts of a result by run; runs about which nothing is said have none. */
function byRun(
  asked: readonly Asked[],
  { found, undecided, pageTerms }: MatchReply['result'],
  wordings: MatchReply['wordings'],
) {
  const runs = new Map(asked.map(({ block, run }) => [block.id, run]));
  const findings = new Map<number, RunFindings>();
  const of = (id: number): RunFindings | null => {
    const run = runs.get(id);
    const known = findings.get(id) ?? (run ? { run, found: [], undecided: [], terms: [], wordings: new Map() } : null);
    if (known) findings.set(id, known);
    return known;
  };
  for (const one of found) of(one.block)?.found.push(one);
  for (const one of undecided) of(one.found.block)?.undecided.push(one);
  for (const { block, terms } of pageTerms) of(block)?.terms.push(...terms);
  for (const one of wordings) of(one.block)?.wordings.set(placeKey(one), one.wording);
  return findings;
}
