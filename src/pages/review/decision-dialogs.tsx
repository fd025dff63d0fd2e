/** What is asked before a decision or a note. Every dialog says how many links it is about. */

import { useState } from 'preact/hooks';
import { dayAfter, isDay } from '../../core/pack/day.ts';
import type { Day } from '../../core/pack/model.ts';
import { type Decision, DISMISS_REASONS, type DismissReason } from '../../core/review/model.ts';
import { decisionText, reasonText } from '../../core/review/review-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';
import { Answers, Check, DONE_KEYS, Keys, LongText, Options } from './dialog-parts.tsx';
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
        <Options
          options={DISMISS_REASONS.map((reason, at) => ({
            key: reason,
            text: (
              <>
                <Keys keys={at + 1} /> {reasonText(reason, t)}
              </>
            ),
            onChoose: () => decide(reason),
          }))}
        />
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
        <Options
          options={SPANS.map((days) => ({
            key: String(days),
            text: t('review_mute_days', { n: days }),
            onChoose: () => onDecide({ state: 'muted', until: dayAfter(today, days) }),
          }))}
        />
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
      <LongText
        name="note"
        label={t('review_note_text')}
        rows={5}
        maxLength={10_000}
        value={text}
        onInput={setText}
        onDone={save}
      />
      <Check on={own} onChange={setOwn}>
        {t('review_note_own')}
      </Check>
      <Answers
        answers={[{ text: t('review_note_save'), disabled: text.trim() === '', keys: DONE_KEYS, onChoose: save }]}
      />
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
      <YesOrNo yes={t('review_many_yes', { n: links })} onYes={() => onDecide(decision)} onNo={onClose} t={t} />
    </Dialog>
  );
}

export function PrivateDialog({ links, onClose, onYes, t }: AskProps & { onYes(): void }) {
  return (
    <Dialog title={t('review_private_title', { n: links })} lead={t('review_private_lead')} t={t} onClose={onClose}>
      <YesOrNo yes={t('review_private_yes')} onYes={onYes} onNo={onClose} t={t} />
    </Dialog>
  );
}

function YesOrNo({ yes, onYes, onNo, t }: { yes: string; onYes(): void; onNo(): void; t: Speech['t'] }) {
  const answers = [
    { text: yes, first: true, onChoose: onYes },
    { text: t('review_no'), onChoose: onNo },
  ];
  return <Answers answers={answers} />;
}
