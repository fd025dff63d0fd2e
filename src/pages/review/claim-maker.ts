/** A claim of the moderator's own, from the question about it to what it finds in the pages read before. */

import type { ClaimPack } from '../../core/pack/model.ts';
import type { ClaimDraft } from '../../core/review/draft-claim.ts';
import type { PageChecker } from '../../core/review/read-page.ts';
import { readTexts } from '../../store/review-texts.ts';
import type { ReviewDatabase } from '../../store/reviews.ts';
import type { Speech } from '../../ui/speech.ts';
import { saveFile } from '../take-along.ts';
import { goldenPages } from './golden-pages.ts';
import { type ClaimPreview, foundAnew, makeOwnPack, previewClaim } from './own-claims.ts';
import { readAddress } from './read-address.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewSession } from './review-session.ts';
import { selectedPassage } from './selected-passage.ts';

export interface ClaimMakerParts {
  desk: ReviewDesk;
  session: ReviewSession;
  t: Speech['t'];
  reviews(): Promise<ReviewDatabase>;
  /** Puts a pack among the reader's own, and in force. */
  usePack(pack: ClaimPack, name: string): Promise<void>;
  checker(): Promise<PageChecker>;
}

export class ClaimMaker {
  readonly #parts: ClaimMakerParts;

  constructor(parts: ClaimMakerParts) {
    this.#parts = parts;
  }

  /** Asks about a claim from what is selected in another tab. */
  async fromTab(tab: number): Promise<void> {
    const { desk, t } = this.#parts;
    const passage = await selectedPassage(tab).catch(() => null);
    if (passage) desk.ask({ kind: 'claim', passage, problems: [] });
    else desk.say({ kind: 'failed', reason: t('review_claim_nothing') });
  }

  /** What the claim would find; null for one that no pack can hold, or that nobody waits for any more. */
  async preview(draft: ClaimDraft, signal: AbortSignal): Promise<ClaimPreview | null> {
    const made = this.#make(draft);
    return made.ok ? previewClaim(made.pack, { queue: () => this.#texts(), golden: goldenPages }, signal) : null;
  }

  /** Saves the pack with the claim as a file, or puts it in force and tells the queue what it finds. */
  async accept(draft: ClaimDraft, how: 'save' | 'use'): Promise<void> {
    const { desk, usePack, t } = this.#parts;
    const { dialog } = desk.state;
    const made = this.#make(draft);
    if (!made.ok) {
      if (dialog?.kind === 'claim') desk.ask({ ...dialog, problems: made.problems });
      return;
    }
    const { pack } = made;
    const name = `${pack.id}-${pack.version}.json`;
    if (how === 'save') return saveFile(name, new Blob([JSON.stringify(pack, null, 2)], { type: 'application/json' }));
    await usePack(pack, name);
    desk.ask(null);
    desk.say({ kind: 'said', text: t('review_claim_used', { n: await this.#findAnew(pack) }) });
  }

  #make(draft: ClaimDraft) {
    const { desk, session } = this.#parts;
    return makeOwnPack(desk.state.packs, draft, { today: session.today, alias: session.alias, readAddress });
  }

  /** How many of the pages read before have the last claim of a pack. */
  async #findAnew(pack: ClaimPack): Promise<number> {
    const added = pack.claims.at(-1)?.id;
    const checker = await this.#parts.checker();
    let pages = 0;
    for await (const some of this.#texts()) {
      const acts = foundAnew(some, checker, (found) => found.pack === pack.id && found.claim === added);
      await this.#parts.session.act(acts);
      pages += acts.length;
    }
    return pages;
  }

  async *#texts() {
    yield* readTexts(await this.#parts.reviews());
  }
}
