import { subjectKey } from '../../core/review/decisions.ts';
import type { Conflict } from '../../core/review/model.ts';
import { decisionText } from '../../core/review/review-words.ts';
import { localInstant } from '../../ui/local-time.ts';
import type { Speech } from '../../ui/speech.ts';

/** What two people decided apart from each other, side by side. */
export function Conflicts({ conflicts, t, lang }: { conflicts: readonly Conflict[] } & Speech) {
  if (conflicts.length === 0) return null;
  return (
    <div class="conflicts" role="note">
      <p class="fault">{t('review_conflict')}</p>
      {conflicts.map((conflict) => (
        <ul key={subjectKey(conflict.claim)}>
          {conflict.decisions.map(({ id, by, at, decision }) => (
            <li key={id}>
              <b dir="auto">{by}</b> <span>{decisionText(decision, t, lang)}</span>{' '}
              <time class="quiet" dateTime={at}>
                {localInstant(at, lang)}
              </time>
            </li>
          ))}
        </ul>
      ))}
      <p class="quiet">{t('review_conflict_settle')}</p>
    </div>
  );
}
