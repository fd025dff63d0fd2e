/** From the main text of a page to what the queue shows of it: claims with their wording, and facts for tracing. */

import { claimDossier } from '../findings/dossier.ts';
import type { ClaimDossier } from '../findings/model.ts';
import { type ClaimWording, WordingWriter } from '../findings/word-claims.ts';
import { matchDocument } from '../match/match-document.ts';
import type { Found, Span, TextBlock } from '../match/model.ts';
import type { ClaimIndex } from '../match/open-index.ts';
import type { ClaimPack, Day } from '../pack/model.ts';
import { asStated } from '../wording/as-stated.ts';
import type { KnownSource, WordingSignals } from '../wording/model.ts';
import { knownSources } from '../wording/pack-sources.ts';
import { signalsAt } from '../wording/read-around.ts';
import { readWording } from '../wording/read-wording.ts';
import type { ReadAddress } from './address.ts';
import { type CheckedPage, type Instant, MAX_PARAGRAPH, type PageFinding } from './model.ts';
import { traceFacts } from './trace-facts.ts';

/** A page as it was read, whoever read it. */
export interface ReadPage {
  /** The address that answered, after redirects. */
  url: string;
  title: string | null;
  outlet: string | null;
  lang: string | null;
  date: Day | null;
  published?: Instant | null;
  /** The main text, block by block, with absolute addresses of links and embeds. */
  blocks: readonly TextBlock[];
  /** SHA-256 of `mainText(blocks)`, in hexadecimal. */
  hash: string;
  /** The names it gives its site, and its authors. */
  publishers: readonly string[];
  authors: readonly string[];
  truncated?: boolean;
}

/** What pages are searched with. */
export interface ReviewEngine {
  index: ClaimIndex | readonly ClaimIndex[];
  packs: readonly ClaimPack[];
  /** The day of the assessments. */
  today: Day;
  readAddress: ReadAddress;
}

/** Findings of one page that are kept; a page that has more repeats itself. */
const MAX_FINDINGS = 200;
const MAX_TITLE = 500;

/** The text that is hashed: blocks on lines of their own. */
export function mainText(blocks: readonly TextBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** Reads page after page with one engine; what is said of a claim is worked out once. */
export class PageChecker {
  readonly #engine: ReviewEngine;
  readonly #known: KnownSource[];
  readonly #writer: WordingWriter;
  readonly #dossiers = new Map<string, ClaimDossier>();

  constructor(engine: ReviewEngine) {
    this.#engine = engine;
    this.#known = engine.packs.flatMap(knownSources);
    this.#writer = new WordingWriter(engine.packs, engine.today);
  }

  check(page: ReadPage): CheckedPage {
    const { url, title, outlet, lang, date, blocks, hash, published, truncated } = page;
    const headed = withTitle(title, blocks);
    const matched = matchDocument(this.#engine.index, headed, { lang, date });
    const found = asStated(matched, headed).slice(0, MAX_FINDINGS);
    const signals = readWording(headed, { lang, url, known: this.#known });
    const byBlock = groupByBlock(signals);
    const worded = found.map((one) => ({ found: one, signals: signalsAt(byBlock.get(one.block) ?? [], one.start) }));
    return {
      url,
      title: title?.slice(0, MAX_TITLE) ?? null,
      outlet: outlet?.slice(0, MAX_TITLE) ?? null,
      lang,
      date,
      hash,
      findings: worded.map((each) => this.#finding(each.found, each.signals, page, headed)),
      trace: traceFacts(page, headed, worded, signals, this.#engine.readAddress),
      ...(published ? { published } : {}),
      ...(truncated ? { truncated: true } : {}),
    };
  }

  #finding(found: Found, signals: WordingSignals | null, page: ReadPage, blocks: readonly TextBlock[]): PageFinding {
    const { pack, claim, kind } = found;
    const dossier = this.#dossier(found, page.date);
    const text = blocks.find(({ id }) => id === found.block)?.text ?? '';
    const cut = paragraphAround(text, found);
    return {
      pack,
      claim,
      packVersion: dossier.pack.version,
      kind,
      grade: dossier.assessment.grade,
      band: dossier.band,
      finding: dossier.finding,
      paragraph: text.slice(cut.start, cut.end),
      sentence: within(found.sentence, cut),
      quote: within(found, cut),
      wording: signals && this.#wording(found, signals, page, cut),
    };
  }

  /** Cues are offsets in the sentence: of one that was cut at its beginning they would mark the wrong words. */
  #wording(found: Found, signals: WordingSignals, page: ReadPage, cut: Span): ClaimWording {
    const wording = this.#writer.write(found, signals, page);
    return cut.start > found.sentence.start ? { ...wording, cues: [] } : wording;
  }

  #dossier({ pack: id, claim }: Found, date: Day | null): ClaimDossier {
    const key = `${id} ${claim} ${date}`;
    const known = this.#dossiers.get(key);
    if (known) return known;
    const pack = this.#engine.packs.find((each) => each.id === id);
    if (!pack) throw new Error(`The index names a pack that was not given: ${id}`);
    const dossier = claimDossier(pack, claim, this.#engine.today, date);
    this.#dossiers.set(key, dossier);
    return dossier;
  }
}

function groupByBlock(signals: readonly WordingSignals[]): Map<number, WordingSignals[]> {
  const byBlock = new Map<number, WordingSignals[]>();
  for (const each of signals) {
    const known = byBlock.get(each.block);
    if (known) known.push(each);
    else byBlock.set(each.block, [each]);
  }
  return byBlock;
}

/** The title is part of what a page says; where the text repeats it, once is enough. */
function withTitle(title: string | null, blocks: readonly TextBlock[]): TextBlock[] {
  const head = title?.trim() ?? '';
  if (head === '' || blocks.slice(0, 3).some(({ text }) => text.trim() === head)) return [...blocks];
  const id = 1 + blocks.reduce((most, block) => Math.max(most, block.id), -1);
  return [{ id, text: head }, ...blocks];
}

/** The block, or of a long one what stands around the words found. */
function paragraphAround(text: string, { start, end, sentence }: Found): Span {
  if (text.length <= MAX_PARAGRAPH) return { start: 0, end: text.length };
  const room = MAX_PARAGRAPH - Math.min(MAX_PARAGRAPH, end - start);
  const from = Math.max(0, Math.max(sentence.start, start - (room >> 1)));
  return { start: from, end: Math.min(text.length, from + MAX_PARAGRAPH) };
}

function within({ start, end }: Span, cut: Span): Span {
  const clamp = (at: number) => Math.min(Math.max(at, cut.start), cut.end) - cut.start;
  return { start: clamp(start), end: clamp(end) };
}
