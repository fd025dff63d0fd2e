/** Adding a claim to the pack of one's own: what it would find, whether the pack is sound, and what it finds at once. */

import { lintPack } from '../../core/pack/lint-pack.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { problemLine } from '../../core/pack/problem.ts';
import type { ClaimDraft } from '../../core/review/draft-claim.ts';
import type { Act, Link } from '../../core/review/model.ts';
import { type Author, addClaim, OWN_PACK_ID } from '../../core/review/own-pack.ts';
import { MatcherPreview, type PreviewHit } from '../../core/review/preview-matcher.ts';
import type { PageChecker, ReadPage } from '../../core/review/read-page.ts';
import { type GoldenPage, statesClaim } from './golden-pages.ts';

export type MadePack = { ok: true; pack: ClaimPack } | { ok: false; problems: string[] };

export interface JudgedHit extends PreviewHit {
  /** On a golden page whether the hit is known to be wrong; null where a person has to say. */
  wrong: true | null;
}

export interface ClaimPreview {
  /** Pages of the queue whose text is at hand. */
  pages: number;
  queue: PreviewHit[];
  goldenPages: number;
  golden: JudgedHit[];
  /** There are more than are shown. */
  more: boolean;
}

/** The texts that are searched. */
export interface PreviewTexts {
  queue(): AsyncIterable<readonly { link: Link; page: ReadPage }[]>;
  golden(): Promise<readonly GoldenPage[]>;
}

const MOST_HITS = 200;

/** The pack with the claim, read back and linted: no error is left in it, or it is refused. */
export function makeOwnPack(packs: readonly ClaimPack[], draft: ClaimDraft, author: Author): MadePack {
  const made = addClaim(packs.find(({ id }) => id === OWN_PACK_ID) ?? null, draft, author);
  if (!made.ok) return { ok: false, problems: made.problems.map(problemLine) };
  const errors = lintPack(made.pack).filter(({ level }) => level === 'error');
  if (errors.length > 0) return { ok: false, problems: errors.map(({ path, message }) => `${path}: ${message}`) };
  return made;
}

/** What the last claim of a pack would find; stops early where nobody waits for it any more. */
export async function previewClaim(
  pack: ClaimPack,
  texts: PreviewTexts,
  signal: AbortSignal,
): Promise<ClaimPreview | null> {
  const preview = new MatcherPreview(pack);
  const golden = await texts.golden();
  const found: ClaimPreview = { pages: 0, queue: [], goldenPages: golden.length, golden: [], more: false };
  for (const page of golden) {
    const hits = preview.hits(page);
    found.golden.push(
      ...hits.map((hit) => ({ ...hit, wrong: statesClaim(page, hit.sentence) ? null : (true as const) })),
    );
  }
  for await (const some of texts.queue()) {
    if (signal.aborted) return null;
    for (const { link, page } of some) {
      found.queue.push(...preview.hits({ id: link, lang: page.lang, date: page.date, blocks: page.blocks }));
    }
    found.pages += some.length;
    found.more = found.queue.length > MOST_HITS;
  }
  return { ...found, queue: found.queue.slice(0, MOST_HITS) };
}

/** The acts by which the queue learns what a claim finds in texts that were read before. */
export function foundAnew(
  texts: readonly { link: Link; page: ReadPage }[],
  checker: PageChecker,
  isNew: (finding: { pack: string; claim: string }) => boolean,
): Act[] {
  return texts.flatMap(({ link, page }): Act[] => {
    const checked = checker.check(page);
    return checked.findings.some(isNew) ? [{ kind: 'checked', link, result: { ok: true, page: checked } }] : [];
  });
}
