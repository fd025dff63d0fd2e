// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClaimPack } from '../../../src/core/pack/model.ts';
import { foldQueue } from '../../../src/core/review/fold-queue.ts';
import { ClaimPart } from '../../../src/pages/review/claim-part.tsx';
import { added, checked, finding, TODAY } from '../../core/review/some-records.ts';
import { bundledPack } from '../../support/bundled-pack.ts';
import { click, enter, says, settled } from './show-review.tsx';
import { speech } from './some-desk.ts';

const PACK = bundledPack();

/** What is shown of the claim with the most reports, found on one page. */
async function showClaim(packs: readonly ClaimPack[] = [PACK]) {
  const reports = (id: string) => PACK.reports.filter((each) => each.claim === id).length;
  const [claim] = [...PACK.claims].sort((a, b) => reports(b.id) - reports(a.id));
  if (!claim) throw new Error('The pack has no claims');
  const found = { ...finding(claim.id), pack: PACK.id };
  const [row] = foldQueue([added('a'), checked('a', found)], TODAY);
  const [entry] = row?.claims ?? [];
  if (!row || !entry) throw new Error('The page has no claim');
  const onCopy = vi.fn<(text: string) => void>();
  const given = { entry, row, packs, today: TODAY, earlier: [], onRepeat: vi.fn(), onCopy };
  render(<ClaimPart {...given} {...speech} />, document.body);
  await settled();
  return { onCopy, text: claim.text };
}

const copied = async (onCopy: ReturnType<typeof vi.fn>) => {
  await click('Copy');
  return onCopy.mock.lastCall?.[0] as string;
};

afterEach(() => render(null, document.body));

describe('a claim that was found behind a link', () => {
  it('has a reply in either language, to be edited before it is copied', async () => {
    const { onCopy, text } = await showClaim();
    expect(await copied(onCopy)).toContain(text.en);
    document.querySelector<HTMLInputElement>('.reply input[type="radio"]')?.click();
    await settled();
    expect(await copied(onCopy)).toContain(text.fr);
    await enter('.reply textarea', 'Merci, voici ce qu’on en sait.');
    expect(await copied(onCopy)).toBe('Merci, voici ce qu’on en sait.');
    document.querySelectorAll<HTMLInputElement>('.reply input[type="radio"]')[1]?.click();
    await settled();
    expect(await copied(onCopy)).toContain(text.en);
  });

  it('shows timeline and origins once they are asked for', async () => {
    await showClaim();
    expect(document.querySelector('.graph, .timeline')).toBeNull();
    const details = document.querySelector<HTMLDetailsElement>('details.origins');
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
    await settled();
    expect(document.querySelector('.timeline')).not.toBeNull();
    expect(document.querySelector('.graph')).not.toBeNull();
  });

  it('says so where its pack is gone, and keeps what the page says', async () => {
    await showClaim([]);
    expect(says()).toContain(speech.t('review_pack_gone'));
    expect(says()).toContain('Le pont a été fermé.');
    expect(document.querySelector('.reply')).toBeNull();
  });
});
