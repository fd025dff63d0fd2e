/** The link in hand at full length: what it says of which claim, what was decided, what can be answered. */

import { useMemo, useState } from 'preact/hooks';
import { claimDossier } from '../../core/findings/dossier.ts';
import { formatDay } from '../../core/findings/format-day.ts';
import { toDay } from '../../core/pack/day.ts';
import { localText } from '../../core/pack/local-text.ts';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import { subjectKey } from '../../core/review/decisions.ts';
import type { ClaimRef, Conflict, QueueRow, RowClaim } from '../../core/review/model.ts';
import { decisionText, failureText } from '../../core/review/review-words.ts';
import { ClaimFinding } from '../../ui/claim-card.tsx';
import { ExternalLink } from '../../ui/external-link.tsx';
import { FoundSentence } from '../../ui/found-sentence.tsx';
import { shortAddress, standingLine } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { ClaimOrigins } from './claim-origins.tsx';
import type { EarlierDecision } from './earlier-decisions.ts';
import type { KeyChoice } from './key-map.ts';
import { Reply } from './reply.tsx';
import type { DeskCommand } from './review-desk.ts';

export interface RowDetailProps extends Speech {
  row: QueueRow;
  packs: readonly ClaimPack[];
  today: Day;
  /** The one claim that decisions are about; null for the link as a whole. */
  claim: ClaimRef | null;
  earlier: readonly EarlierDecision[];
  keys: KeyChoice;
  onRun(command: DeskCommand): void;
  onReopen(): void;
  onFocusClaim(claim: ClaimRef | null): void;
  onRepeat(earlier: EarlierDecision): void;
  onRetry(): void;
  onConfirmPrivate(): void;
  onReadInTab(): void;
  onCopy(text: string): void;
}

export function RowDetail(props: RowDetailProps) {
  const { row, packs, today, t, lang } = props;
  const page = row.check.kind === 'done' ? row.check.page : null;
  const facts = [page?.outlet ?? new URL(row.link).hostname, page?.date ? formatDay(page.date, lang) : null];
  return (
    <article class="row-detail" aria-labelledby="in-hand">
      <h2 id="in-hand" dir="auto">
        {page?.title ?? shortAddress(row.link)}
      </h2>
      <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
      <p class="address">
        <ExternalLink href={page?.url ?? row.url} t={t}>
          {shortAddress(page?.url ?? row.url)}
        </ExternalLink>
      </p>
      <p class="standing">
        <StateMark state={row.state} /> {standingLine(row, { t, lang })}
      </p>
      <Conflicts conflicts={row.conflicts} {...props} />
      <Acts {...props} />
      <CheckState {...props} />
      {row.claims.length > 1 && <About {...props} />}
      {row.claims.map((claim) => (
        <ClaimPart key={subjectKey(claim)} entry={claim} {...props} packs={packs} today={today} />
      ))}
      <Notes {...props} />
      <Whence {...props} />
    </article>
  );
}

const BUTTONS = ['confirm', 'dismiss', 'escalate', 'mute', 'note', 'open'] as const;

function Acts({ row, keys, onRun, onReopen, t }: RowDetailProps) {
  const decided = row.decision !== null && row.decision.decision.state !== 'reopened';
  return (
    <div class="decide">
      {BUTTONS.map((command) => (
        <button type="button" class="plain" key={command} onClick={() => onRun(command)}>
          {t(`review_do_${command}`)}{' '}
          {keys.on && (
            <span class="key" aria-hidden="true">
              {keys.keys[command]}
            </span>
          )}
        </button>
      ))}
      {decided && (
        <button type="button" class="plain" onClick={onReopen}>
          {t('review_do_reopen')}
        </button>
      )}
    </div>
  );
}

/** What two people decided apart from each other, side by side. */
function Conflicts({ conflicts, t, lang }: { conflicts: readonly Conflict[] } & Speech) {
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
                {at.slice(0, 16).replace('T', ' ')} UTC
              </time>
            </li>
          ))}
        </ul>
      ))}
      <p class="quiet">{t('review_conflict_settle')}</p>
    </div>
  );
}

function CheckState({ row, onRetry, onConfirmPrivate, onReadInTab, t }: RowDetailProps) {
  if (row.check.kind === 'done') {
    return row.claims.length === 0 ? <p class="quiet block">{t('review_no_claim_more')}</p> : null;
  }
  if (row.check.kind === 'waiting') {
    return (
      <p class="block">
        {t('review_waiting_more')}{' '}
        <button type="button" class="plain" onClick={onRetry}>
          {t('review_check_this')}
        </button>
      </p>
    );
  }
  const { failure } = row.check;
  return (
    <div class="block failure">
      <p class="fault">{failureText(failure, t)}</p>
      {failure.url && <p class="quiet">{t('review_failed_at', { url: failure.url })}</p>}
      <div class="decide">
        {failure.reason === 'private_address' ? (
          <button type="button" class="plain" onClick={onConfirmPrivate}>
            {t('review_open_private')}
          </button>
        ) : (
          <button type="button" class="plain" onClick={onRetry}>
            {t('review_retry')}
          </button>
        )}
        {(failure.reason === 'needs_scripts' || failure.reason === 'status') && (
          <button type="button" class="plain" onClick={onReadInTab}>
            {t('review_read_in_tab')}
          </button>
        )}
      </div>
      {(failure.reason === 'needs_scripts' || failure.reason === 'status') && (
        <p class="quiet">{t('review_read_in_tab_why')}</p>
      )}
    </div>
  );
}

/** Which claim the next decision is about. */
function About({ row, claim, packs, onFocusClaim, t, lang }: RowDetailProps) {
  const chosen = claim ? subjectKey(claim) : '';
  const choices = [null, ...row.claims];
  return (
    <fieldset class="about">
      <legend>{t('review_about')}</legend>
      {choices.map((each) => (
        <label key={each ? subjectKey(each) : ''}>
          <input
            type="radio"
            name="about"
            checked={chosen === (each ? subjectKey(each) : '')}
            onChange={() => onFocusClaim(each ? { pack: each.pack, claim: each.claim } : null)}
          />
          <span>{each ? claimText(packs, each, lang) : t('review_about_all', { n: row.claims.length })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ClaimPart({
  entry,
  row,
  packs,
  today,
  earlier,
  onRepeat,
  onCopy,
  ...speech
}: RowDetailProps & { entry: RowClaim }) {
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

function Earlier({
  earlier,
  onRepeat,
  t,
  lang,
}: Pick<RowDetailProps, 'onRepeat'> & { earlier: readonly EarlierDecision[] } & Speech) {
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
                date: dayText(each.record.at, lang),
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

function Notes({ row, t, lang }: RowDetailProps) {
  if (row.notes.length === 0) return null;
  return (
    <section class="notes">
      <h3>{t('review_notes')}</h3>
      {row.notes.map(({ id, text, by, at, private: own }) => (
        <div key={id}>
          <p class="quiet">
            {by} · {dayText(at, lang)}
            {own && ` · ${t('review_note_private')}`}
          </p>
          <p class="note-text" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}

/** Where the link came from, and under which other addresses. */
function Whence({ row, t, lang }: RowDetailProps) {
  return (
    <section class="whence quiet">
      <p>
        {t('review_came', { n: row.times, who: row.addedBy, date: dayText(row.addedAt, lang) })}{' '}
        {row.from
          .map(({ way, place }) => (place ? `${t(`review_way_${way}`)} (${place})` : t(`review_way_${way}`)))
          .join(', ')}
      </p>
      {row.aliases.length > 0 && (
        <details>
          <summary>{t('review_aliases', { n: row.aliases.length })}</summary>
          <ul>
            {row.aliases.map((alias) => (
              <li key={alias}>{shortAddress(alias)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The day of an instant, spelled. */
function dayText(at: string, lang: Speech['lang']): string {
  const day = toDay(at.slice(0, 10));
  return day ? formatDay(day, lang) : at;
}

/** The text of a claim as its pack has it; its id where the pack is gone. */
export function claimText(packs: readonly ClaimPack[], { pack, claim }: ClaimRef, lang: Speech['lang']): string {
  const found = packs.find(({ id }) => id === pack)?.claims.find(({ id }) => id === claim);
  return found ? localText(found.text, lang) : claim;
}
