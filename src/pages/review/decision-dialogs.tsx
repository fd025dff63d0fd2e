/** What is asked before a decision or a note. Every dialog says how many links it is about. */

import { useState } from 'preact/hooks';
import { dayAfter, isDay } from '../../core/pack/day.ts';
import type { Day } from '../../core/pack/model.ts';
import { type Decision, DISMISS_REASONS, type DismissReason } from '../../core/review/model.ts';
import { decisionText, reasonText } from '../../core/review/review-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';
import { isField } from './is-field.ts';

interface AskProps extends Speech {
  links: number;
  onClose(): void;
}

/** The reasons answer to the digits in front of them. */
export function DismissDialog({ links, onClose, onDecide, t }: AskProps & { onDecide(decision: Decision): void }) {
  const [because, setBecause] = useState('');
  const decide = (reason: DismissReason) => {
    const words = because.trim();
    onDecide({ state: 'dismissed', reason, ...(words === '' ? {} : { because: words }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const reason = DISMISS_REASONS[Number(event.key) - 1];
    if (!reason || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return;
    event.preventDefault();
    decide(reason);
  };
  return (
    <Dialog title={t('review_dismiss_title', { n: links })} lead={t('review_dismiss_lead')} t={t} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits are a shortcut for the buttons in it */}
      <div class="reasons" onKeyDown={onKeyDown}>
        {DISMISS_REASONS.map((reason, at) => (
          <button
            type="button"
            class="plain"
            key={reason}
            data-first={at === 0 ? '' : undefined}
            onClick={() => decide(reason)}
          >
            <span class="key" aria-hidden="true">
              {at + 1}
            </span>{' '}
            {reasonText(reason, t)}
          </button>
        ))}
        <label>
          <span>{t('review_because')}</span>
          <input
            type="text"
            name="because"
            maxLength={500}
            value={because}
            onInput={({ currentTarget }) => setBecause(currentTarget.value)}
          />
        </label>
      </div>
    </Dialog>
  );
}

const SPANS = [1, 7, 30] as const;

export function MuteDialog({
  links,
  today,
  onClose,
  onDecide,
  t,
}: AskProps & { today: Day; onDecide(decision: Decision): void }) {
  const [day, setDay] = useState<string>(dayAfter(today, 7));
  const valid = isDay(day) && day > today;
  return (
    <Dialog title={t('review_mute_title', { n: links })} lead={t('review_mute_lead')} t={t} onClose={onClose}>
      <div class="reasons">
        {SPANS.map((days, at) => (
          <button
            type="button"
            class="plain"
            key={days}
            data-first={at === 0 ? '' : undefined}
            onClick={() => onDecide({ state: 'muted', until: dayAfter(today, days) })}
          >
            {t('review_mute_days', { n: days })}
          </button>
        ))}
        <label>
          <span>{t('review_mute_until')}</span>
          <input
            type="date"
            name="until"
            value={day}
            min={dayAfter(today, 1)}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="plain"
          disabled={!valid}
          onClick={() => valid && onDecide({ state: 'muted', until: day })}
        >
          {t('review_mute_do')}
        </button>
      </div>
    </Dialog>
  );
}

export function NoteDialog({ links, onClose, onNote, t }: AskProps & { onNote(text: string, own: boolean): void }) {
  const [text, setText] = useState('');
  const [own, setOwn] = useState(false);
  const save = () => onNote(text, own);
  return (
    <Dialog title={t('review_note_title', { n: links })} t={t} onClose={onClose}>
      <textarea
        data-first=""
        name="note"
        rows={5}
        maxLength={10_000}
        value={text}
        aria-label={t('review_note_text')}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <label class="check">
        <input type="checkbox" checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} />
        <span>{t('review_note_own')}</span>
      </label>
      <div class="buttons">
        <button type="button" class="primary" disabled={text.trim() === ''} onClick={save}>
          {t('review_note_save')}{' '}
          <span class="key" aria-hidden="true">
            Ctrl+Enter
          </span>
        </button>
      </div>
    </Dialog>
  );
}

export function ManyDialog({
  links,
  decision,
  onClose,
  onDecide,
  t,
  lang,
}: AskProps & { decision: Decision; onDecide(decision: Decision): void }) {
  const state = decisionText(decision, t, lang);
  return (
    <Dialog title={t('review_many_title', { n: links, state })} lead={t('review_many_lead')} t={t} onClose={onClose}>
      <Answers yes={t('review_many_yes', { n: links })} onYes={() => onDecide(decision)} onClose={onClose} t={t} />
    </Dialog>
  );
}

export function PrivateDialog({ links, onClose, onYes, t }: AskProps & { onYes(): void }) {
  return (
    <Dialog title={t('review_private_title', { n: links })} lead={t('review_private_lead')} t={t} onClose={onClose}>
      <Answers yes={t('review_private_yes')} onYes={onYes} onClose={onClose} t={t} />
    </Dialog>
  );
}

function Answers({ yes, onYes, onClose, t }: { yes: string; onYes(): void; onClose(): void; t: Speech['t'] }) {
  return (
    <div class="buttons">
      <button type="button" class="primary" data-first="" onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="plain" onClick={onClose}>
        {t('review_no')}
      </button>
    </div>
  );
}
