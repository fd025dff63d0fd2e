import { useEffect, useState } from 'preact/hooks';
import type { ClaimDraft } from '../../core/review/draft-claim.ts';
import type { ClaimPreview } from './own-claims.ts';

/** How long nothing is typed before the texts are searched. */
const PAUSE_MS = 350;

export type PreviewClaim = (draft: ClaimDraft, signal: AbortSignal) => Promise<ClaimPreview | null>;

/** What a claim would find, looked for again once its words have changed; null until then, and while it is not complete. */
export function useClaimPreview(draft: ClaimDraft, isComplete: boolean, preview: PreviewClaim): ClaimPreview | null {
  const [found, setFound] = useState<ClaimPreview | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const seen = isComplete ? await preview(draft, stop.signal).catch(() => null) : null;
      if (!stop.signal.aborted) setFound(seen);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [draft.phrase, draft.near.join('\n'), draft.lang, isComplete]);
  return found;
}
