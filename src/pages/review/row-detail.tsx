/** The link in hand at full length: what it says of which claim, what was decided, what can be answered. */

import { formatDay } from '../../core/findings/format-day.ts';
import type { ClaimPack, Day } from '../../core/pack/model.ts';
import { subjectKey } from '../../core/review/decisions.ts';
import type { ClaimRef, QueueRow } from '../../core/review/model.ts';
import { ExternalLink } from '../../ui/external-link.tsx';
import { localDay } from '../../ui/local-time.ts';
import { shortAddress, standingLine } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { CheckState } from './check-state.tsx';
import { ClaimPart } from './claim-part.tsx';
import { claimText } from './claim-text.ts';
import { Conflicts } from './conflicts.tsx';
import type { EarlierDecision } from './earlier-decisions.ts';
import type { DeskCommand, KeyChoice } from './key-map.ts';

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

const BUTTONS = ['confirm', 'dismiss', 'escalate', 'mute', 'note', 'open', 'claim'] as const;

function Acts({ row, keys, onRun, onReopen, t }: RowDetailProps) {
  const decided = row.decision !== null && row.decision.decision.state !== 'reopened';
  return (
    <div class="decide">
      {BUTTONS.filter((command) => command !== 'claim' || row.check.kind === 'done').map((command) => (
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

function Notes({ row, t, lang }: RowDetailProps) {
  if (row.notes.length === 0) return null;
  return (
    <section class="notes">
      <h3>{t('review_notes')}</h3>
      {row.notes.map(({ id, text, by, at, private: own }) => (
        <div key={id}>
          <p class="quiet">
            {by} · {localDay(at, lang)}
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
        {t('review_came', { n: row.times, who: row.addedBy, date: localDay(row.addedAt, lang) })}{' '}
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
