/** What a claim would find: in the pages of the queue, and in golden pages; right or wrong as a person says. */

import type { PreviewHit } from '../../core/review/preview-matcher.ts';
import { shortAddress } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { Verdict, Verdicts } from './judged-hits.ts';
import type { ClaimPreview } from './own-claims.ts';

interface HitsProps extends Speech {
  /** Null while the texts are searched, or the claim is not complete. */
  found: ClaimPreview | null;
  /** Under `keyOf` a hit. */
  verdicts: Verdicts;
  /** Null takes one back. */
  onVerdict(key: string, verdict: Verdict | null): void;
}

const keyOf = ({ id, sentence }: PreviewHit): string => `${id} ${sentence}`;

export function ClaimHits({ found, verdicts, onVerdict, ...speech }: HitsProps) {
  const { t } = speech;
  if (!found) return <p class="quiet">{t('review_claim_searching')}</p>;
  const known = new Map([
    ...found.golden.flatMap((hit) => (hit.wrong ? [[keyOf(hit), 'wrong'] as const] : [])),
    ...Object.entries(verdicts),
  ]);
  const groups = [
    {
      title: t('review_claim_in_queue', { n: found.queue.length, pages: found.pages }),
      hits: found.queue,
      nameOf: ({ id }: PreviewHit) => shortAddress(id),
    },
    {
      title: t('review_claim_in_golden', { n: found.golden.length, pages: found.goldenPages }),
      hits: found.golden,
      nameOf: ({ id }: PreviewHit) => id,
    },
  ];
  return (
    <section class="claim-hits" aria-label={t('review_claim_preview')}>
      {groups.map(({ title, hits, nameOf }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p class="quiet" role="status">
            {t('review_claim_counts', counts(hits, known))}
          </p>
          <ul>
            {hits.slice(0, MOST_SHOWN).map((hit) => (
              <Hit
                key={keyOf(hit)}
                hit={hit}
                name={nameOf(hit)}
                verdict={known.get(keyOf(hit)) ?? null}
                onVerdict={(verdict) => onVerdict(keyOf(hit), verdict)}
                {...speech}
              />
            ))}
          </ul>
          {hits.length > MOST_SHOWN && <p class="quiet">{t('review_claim_more', { n: hits.length - MOST_SHOWN })}</p>}
        </div>
      ))}
    </section>
  );
}

const MOST_SHOWN = 30;

function counts(hits: readonly PreviewHit[], known: ReadonlyMap<string, Verdict>) {
  const right = hits.filter((hit) => known.get(keyOf(hit)) === 'right').length;
  const wrong = hits.filter((hit) => known.get(keyOf(hit)) === 'wrong').length;
  return { right, wrong, open: hits.length - right - wrong };
}

interface HitProps extends Speech {
  hit: PreviewHit;
  name: string;
  verdict: Verdict | null;
  onVerdict(verdict: Verdict | null): void;
}

function Hit({ hit: { sentence, start, end }, name, verdict, onVerdict, t }: HitProps) {
  return (
    <li>
      <blockquote dir="auto">
        {sentence.slice(0, start)}
        <mark>{sentence.slice(start, end)}</mark>
        {sentence.slice(end)}
      </blockquote>
      <p class="quiet verdict">
        <span>{name}</span>
        {(['right', 'wrong'] as const).map((each) => (
          <button
            type="button"
            class="plain"
            key={each}
            aria-pressed={verdict === each}
            onClick={() => onVerdict(verdict === each ? null : each)}
          >
            {t(`review_claim_${each}`)}
          </button>
        ))}
      </p>
    </li>
  );
}
