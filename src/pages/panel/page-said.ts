/** What the panel knows of a page's own words: its sentences that carry claims, and those that give no source. */

import type { Span } from '../../core/match/model.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import type { TabSentence } from '../../platform/frames.ts';
import type { PageSentences } from '../../platform/page-sentences.ts';

/** A sentence without a source, and where it stands. */
export interface PlainSentence extends Span {
  frame: number;
  block: number;
  text: string;
}

export interface PageSaid {
  tracked: TabSentence[];
  /** Null while nobody asks for them. */
  unattributed: PlainSentence[] | null;
}

/** The tab's own sentences; the rules of wording are loaded only where `whole` asks for sentences without a source. */
export async function readPageSaid(
  ask: (whole: boolean) => Promise<(PageSentences & { frame: number })[]>,
  packs: readonly ClaimPack[],
  whole: boolean,
): Promise<PageSaid> {
  const frames = await ask(whole);
  const tracked = frames.flatMap(({ frame, sentences }) => sentences.map((sentence) => ({ ...sentence, frame })));
  return { tracked, unattributed: whole ? await withoutSource(frames, packs) : null };
}

async function withoutSource(
  frames: readonly (PageSentences & { frame: number })[],
  packs: readonly ClaimPack[],
): Promise<PlainSentence[]> {
  const [{ readWording }, { knownSources }] = await Promise.all([
    import('../../core/wording/read-wording.ts'),
    import('../../core/wording/pack-sources.ts'),
  ]);
  const known = packs.flatMap(knownSources);
  return frames.flatMap(({ frame, page: { lang, url }, blocks }) => {
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    return readWording(blocks, { lang, url, known })
      .filter(({ unattributed }) => unattributed)
      .map(({ block, sentence: { start, end } }) => {
        const text = texts.get(block)?.slice(start, end) ?? '';
        return { frame, block, start, end, text };
      })
      .filter(({ text }) => isSentence(text));
  });
}

/** Headings, menus and captions without a verb look alike to a reader of plain text; only what ends as a sentence is listed. */
function isSentence(text: string): boolean {
  return /[.!…。។։۔][\s"'”’»)\]]*$/u.test(text) && text.split(/\s+/).length >= 4;
}
