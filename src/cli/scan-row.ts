import type { Assessment } from '../core/corroboration/model.ts';
import { claimDossier } from '../core/findings/dossier.ts';
import { findingLine } from '../core/findings/finding-line.ts';
import type { ClaimDossier } from '../core/findings/model.ts';
import { outletOf } from '../core/findings/page-source.ts';
import type { Translate, UiLang } from '../core/findings/translate.ts';
import { WordingWriter } from '../core/findings/word-claims.ts';
import { remarkText, wordingLines } from '../core/findings/wording-line.ts';
import { localText } from '../core/pack/local-text.ts';
import type { ClaimPack, Day } from '../core/pack/model.ts';
import { recall } from '../core/recall.ts';
import type { CautionFinding } from '../core/wording/compare-caution.ts';
import type { WordingSignals } from '../core/wording/model.ts';
import type { Hit } from './scan-page.ts';

/** One entry of the `matches` that `scan --json` prints. Offsets are UTF-16 units of the file, end exclusive. */
export interface ScanRow extends Pick<Assessment, 'grade' | 'rule' | 'admiralty' | 'counts' | 'flags' | 'asOf'> {
  pack: string;
  claim: string;
  /** The claim in the language of the output. */
  text: string;
  kind: 'match' | 'mention';
  start: number;
  end: number;
  /** The words that were found. */
  quote: string;
  /** The sentence they stand in. */
  sentence: string;
  sentenceStart: number;
  sentenceEnd: number;
  finding: string;
  /** The source of the pack that published the page, by its address, else by the name it gives itself; null when unknown. */
  outlet: string | null;
  /** How the sentence words it, with offsets of the file; null where it was not read. */
  wording: ScanWording | null;
  /** The page's own day; null when unknown. */
  date: Day | null;
}

/** `lines` say it in words; `caution` compares it with the claim's origin, for matches only. */
export interface ScanWording extends WordingSignals {
  caution: CautionFinding | null;
  lines: string[];
}

/** Dossiers are large, and a long text may hold every claim of a large pack. */
const MOST_DOSSIERS = 300;

/** Makes rows out of hits; what is said of a claim is worked out once, unless claims are many. */
export class RowWriter {
  readonly #packs: ReadonlyMap<string, ClaimPack>;
  readonly #asOf: Day;
  readonly #t: Translate;
  readonly #lang: UiLang;
  readonly #wordings: WordingWriter;
  readonly #dossiers = new Map<string, ClaimDossier>();

  constructor(packs: readonly ClaimPack[], asOf: Day, t: Translate, lang: UiLang) {
    this.#packs = new Map(packs.map((pack) => [pack.id, pack]));
    this.#asOf = asOf;
    this.#wordings = new WordingWriter(packs, asOf);
    this.#t = t;
    this.#lang = lang;
  }

  dossier({ found: { pack: id, claim }, page }: Hit): ClaimDossier {
    const key = JSON.stringify([id, claim, page.date]);
    return recall(this.#dossiers, key, () => claimDossier(this.#pack(id), claim, this.#asOf, page.date), MOST_DOSSIERS);
  }

  row(hit: Hit): ScanRow {
    const { found, block, page } = hit;
    const { assessment, finding, text } = this.dossier(hit);
    const place = block.toSource(found.start, found.end);
    const sentence = block.toSource(found.sentence.start, found.sentence.end);
    return {
      pack: found.pack,
      claim: found.claim,
      text: localText(text, this.#lang),
      kind: found.kind,
      start: place.start,
      end: place.end,
      quote: block.text.slice(found.start, found.end),
      sentence: block.text.slice(found.sentence.start, found.sentence.end),
      sentenceStart: sentence.start,
      sentenceEnd: sentence.end,
      grade: assessment.grade,
      rule: assessment.rule,
      admiralty: assessment.admiralty,
      counts: assessment.counts,
      flags: assessment.flags,
      finding: findingLine(finding, this.#t, this.#lang),
      asOf: assessment.asOf,
      date: page.date,
      wording: this.#wording(hit),
      outlet: outletOf(this.#pack(found.pack), page),
    };
  }

  #wording({ found, page, wording }: Hit): ScanWording | null {
    if (!wording) return null;
    const claimed = this.#wordings.write(found, wording.signals, page);
    const lines = wordingLines(claimed, found.kind, this.#t, this.#lang);
    return {
      ...wording.inFile,
      caution: found.kind === 'match' ? claimed.caution : null,
      lines: lines.map((line) => remarkText(line, this.#t, this.#lang)),
    };
  }

  #pack(id: string): ClaimPack {
    const pack = this.#packs.get(id);
    if (!pack) throw new Error(`The index names a pack that was not given: ${id}`);
    return pack;
  }
}
