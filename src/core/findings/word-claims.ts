/** How a page words the claims found on it, beside how their origins worded them. Plain JSON: it is sent to pages. */

import { claimFile } from '../corroboration/claim-file.ts';
import { type ClaimReports, claimReports } from '../corroboration/report-roles.ts';
import type { BatchResult, Found, PageFacts, TextBlock } from '../match/model.ts';
import type { ClaimId, ClaimPack, Day, LocalText, PackId, SourceId } from '../pack/model.ts';
import { recall } from '../recall.ts';
import { type CautionFinding, compareCaution, type OriginWords } from '../wording/compare-caution.ts';
import type { KnownSource, WordingSignals } from '../wording/model.ts';
import { knownSources } from '../wording/pack-sources.ts';
import { type PageWording, pageWording } from '../wording/page-wording.ts';
import { readAround, signalsAt } from '../wording/read-around.ts';
import { namesOf } from './names.ts';
import { isOwnPage, type StatedNames } from './page-source.ts';

/** A page's wording of a claim, with the name of the origin it is compared with. */
export interface ClaimWording extends PageWording {
  originName: LocalText | null;
  /** Of whoever quotes the origin, where the pack knows it only so. */
  viaName?: LocalText | null;
  /** Of the source that the sentence links to without naming it. */
  linkedName?: LocalText | null;
}

/** The wording that belongs to the finding of this claim at this place. */
export interface WordedFound {
  pack: PackId;
  claim: ClaimId;
  block: number;
  start: number;
  wording: ClaimWording;
}

export interface WordedPage extends PageFacts, StatedNames {
  url: string | null;
}

/** The wording of everything found in a batch, the undecided included; only the blocks around findings are read. */
export function wordClaims(
  { found, undecided }: BatchResult,
  blocks: readonly TextBlock[],
  page: WordedPage,
  packs: readonly ClaimPack[],
  today: Day,
): WordedFound[] {
  const all = [...found, ...undecided.map((candidate) => candidate.found)];
  const read = readAround(blocks, new Set(all.map(({ block }) => block)), {
    lang: page.lang,
    url: page.url,
    known: known(packs),
  });
  const writer = new WordingWriter(packs, today);
  return onePerPlace(all).flatMap((one) => {
    const signals = signalsAt(read.get(one.block) ?? [], one.start);
    const { pack, claim, block, start } = one;
    return signals ? [{ pack, claim, block, start, wording: writer.write(one, signals, page) }] : [];
  });
}

/** The names of all sources that the packs have. */
function known(packs: readonly ClaimPack[]): KnownSource[] {
  return packs.flatMap(knownSources);
}

function onePerPlace(found: readonly Found[]): Found[] {
  return [...new Map(found.map((one) => [`${one.pack} ${one.claim} ${one.block} ${one.start}`, one])).values()];
}

/** Claims whose reports are kept: a long text may hold every claim of a large pack. */
const MOST_REPORTS = 1_000;

/** Puts sentences beside the reports of the claims they carry; each claim's reports are gathered once a day. */
export class WordingWriter {
  readonly #packs: ReadonlyMap<PackId, ClaimPack>;
  readonly #today: Day;
  readonly #reports = new Map<string, ClaimReports>();

  constructor(packs: readonly ClaimPack[], today: Day) {
    this.#packs = new Map(packs.map((pack) => [pack.id, pack]));
    this.#today = today;
  }

  /** Compared with what was known on the page's day, or today where the page has none. */
  write({ pack: id, claim }: Pick<Found, 'pack' | 'claim'>, signals: WordingSignals, page: WordedPage): ClaimWording {
    const pack = this.#packs.get(id);
    if (!pack) return { ...pageWording(signals, null), originName: null, viaName: null, linkedName: null };
    const caution = compareCaution(signals, this.#reportsOf(pack, claim, page.date ?? this.#today), pack);
    const origin = originOf(caution);
    const names = {
      originName: origin && nameOf(pack, claim, origin.source),
      viaName: origin?.via ? nameOf(pack, claim, origin.via) : null,
      linkedName: nameOfLinked(pack, signals),
    };
    if (!origin || !isOrigins(pack, origin, page)) return { ...pageWording(signals, caution), ...names };
    return { ...ownVoice(pageWording(signals, null)), ...names };
  }

  #reportsOf(pack: ClaimPack, claim: ClaimId, day: Day): ClaimReports {
    const key = `${pack.id} ${claim} ${day}`;
    return recall(this.#reports, key, () => claimReports(pack, claim, day), MOST_REPORTS);
  }
}

/** What an origin says on its own pages loses nothing on the way, and needs no source. */
function isOrigins(pack: ClaimPack, { source, url, via }: OriginWords, page: WordedPage): boolean {
  return (page.url === url && !via) || isOwnPage(pack, source, page);
}

function ownVoice(wording: PageWording): PageWording {
  return wording.line.kind === 'no_source' ? { ...wording, line: { kind: 'own_voice' } } : wording;
}

function originOf(caution: CautionFinding | null): OriginWords | null {
  return caution && 'origin' in caution ? caution.origin : null;
}

function nameOfLinked({ sources }: ClaimPack, { linkedTo = [] }: WordingSignals): LocalText | null {
  return sources.find(({ id }) => linkedTo.includes(id))?.name ?? null;
}

function nameOf(pack: ClaimPack, claim: ClaimId, source: SourceId): LocalText {
  return namesOf(pack, claimFile(pack, claim)).source(source);
}
