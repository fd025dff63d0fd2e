/** What a link says of one claim, what is known of that claim, and what was decided on it before. */

import { useMemo, useState } from 'preact/hooks';
import { claimDossier } from '../../core/findings/dossier.ts';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import { subjectKey } from '../../core/review/decisions.ts';
import type { QueueRow, RowClaim } from '../../core/review/model.ts';
import { decisionText } from '../../core/review/review-words.ts';
import { ClaimFinding } from '../../ui/claim-card.tsx';
import { FoundSentence } from '../../ui/found-sentence.tsx';
import { localDay } from '../../ui/local-time.ts';
import type { Speech } from '../../ui/speech.ts';
import { ClaimOrigins } from './claim-origins.tsx';
import { claimText } from './claim-text.ts';
import type { EarlierDecision } from './earlier-decisions.ts';
import { Reply } from './reply.tsx';

interface ClaimPartProps extends Speech {
  entry: RowClaim;
  row: QueueRow;
  packs: readonly ClaimPack[];
  today: Day;
  earlier: readonly EarlierDecision[];
  onRepeat(earlier: EarlierDecision): void;
  onCopy(text: string): void;
}

export function ClaimPart({ entry, row, packs, today, earlier, onRepeat, onCopy, ...speech }: ClaimPartProps) {
  const { t, lang } = speech;
  const pack = packs.find(({ id }) => id === entry.pack);
  const date = row.check.kind === 'done' ? row.check.page.date : null;
  const dossier = useMemo(() => {
    const known = pack?.claims.some(({ id }) => id === entry.claim);
    return pack && known ? claimDossier(pack, entry.claim, today, date) : null;
  }, [pack, entry.claim, today, date]);
  const [places, setPlaces] = useState(1);
  const before = earlier.filter(({ claim }) => subjectKey(claim) === subjectKey(entry));
  return (
    <section class="claim-part" aria-label={claimText(packs, entry, lang)}>
      <h3>{claimText(packs, entry, lang)}</h3>
      {dossier ? <ClaimFinding dossier={dossier} t={t} lang={lang} /> : <p class="quiet">{t('review_pack_gone')}</p>}
      {entry.findings.slice(0, places).map((finding, at) => (
        <FoundSentence key={`${at} ${finding.quote.start}`} finding={finding} t={t} lang={lang} />
      ))}
      {entry.findings.length > places && (
        <button type="button" class="plain" onClick={() => setPlaces(entry.findings.length)}>
          {t('review_more_places', { n: entry.findings.length - places })}
        </button>
      )}
      <Earlier earlier={before} onRepeat={onRepeat} t={t} lang={lang} />
      {dossier && pack && (
        <>
          <Reply dossier={dossier} lang={lang} t={t} onCopy={onCopy} />
          <ClaimOrigins
            pack={pack}
            claim={entry.claim}
            today={today}
            pageDate={date}
            host={new URL(row.link).hostname}
            t={t}
            lang={lang}
          />
        </>
      )}
    </section>
  );
}

const MOST_EARLIER = 3;

function Earlier({ earlier, onRepeat, t, lang }: Pick<ClaimPartProps, 'earlier' | 'onRepeat'> & Speech) {
  if (earlier.length === 0) return null;
  return (
    <div class="earlier">
      <h4>{t('review_earlier')}</h4>
      <ul>
        {earlier.slice(0, MOST_EARLIER).map((each) => (
          <li key={each.record.id}>
            <span>
              {t('review_earlier_line', {
                decision: decisionText(each.record.decision, t, lang),
                who: each.record.by,
                where: new URL(each.row.link).hostname,
                date: localDay(each.record.at, lang),
              })}
            </span>{' '}
            <button type="button" class="plain" onClick={() => onRepeat(each)}>
              {t('review_do_repeat')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
