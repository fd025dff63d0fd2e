/** Where links come from: typed or pasted, chosen among those of a page, or found in a saved page. */

import { useState } from 'preact/hooks';
import type { Link } from '../../core/review/model.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortAddress } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { LinkChoice } from './desk-state.ts';
import { Answers, Choices, DONE_KEYS, LongText } from './dialog-parts.tsx';

interface CloseProps extends Speech {
  onClose(): void;
}

/** For those who can't or would rather not paste straight onto the page. */
export function PasteDialog({ onClose, onAdd, t }: CloseProps & { onAdd(text: string): void }) {
  const [text, setText] = useState('');
  return (
    <Dialog title={t('review_paste_title')} lead={t('review_paste_lead')} t={t} onClose={onClose}>
      <LongText
        name="links"
        label={t('review_paste_label')}
        rows={10}
        value={text}
        onInput={setText}
        onDone={() => onAdd(text)}
      />
      <Answers
        answers={[
          {
            text: t('review_paste_add'),
            disabled: text.trim() === '',
            keys: DONE_KEYS,
            onChoose: () => onAdd(text),
          },
        ]}
      />
    </Dialog>
  );
}

interface PickProps extends CloseProps {
  from: string;
  choices: readonly LinkChoice[];
  known(link: Link): boolean;
  onPick(choice: LinkChoice): void;
}

/** Which of a page's links are to be checked. */
export function PickDialog({ from, choices, known, onPick, onClose, t }: PickProps) {
  const [at, setAt] = useState(0);
  const chosen = choices[at];
  return (
    <Dialog title={t('review_pick_title')} lead={from} wide t={t} onClose={onClose}>
      <Choices
        legend={t('review_pick_title')}
        name="pick"
        options={choices.map((choice, index) => ({
          value: index,
          key: choice.label,
          text: <Choice choice={choice} t={t} />,
        }))}
        chosen={at}
        first
        onChoose={setAt}
      />
      {choices.length === 0 && <p>{t('review_pick_none')}</p>}
      <ul class="picked">
        {chosen?.links.slice(0, 200).map(({ link }) => (
          <li key={link}>
            {shortAddress(link)} {known(link) && <span class="quiet">{t('review_pick_known')}</span>}
          </li>
        ))}
      </ul>
      <Answers
        answers={[
          {
            text: t('review_pick_add', { n: chosen?.links.length ?? 0 }),
            disabled: !chosen,
            onChoose: () => chosen && onPick(chosen),
          },
        ]}
      />
    </Dialog>
  );
}

function Choice({ choice: { label, links }, t }: { choice: LinkChoice; t: Speech['t'] }) {
  return (
    <>
      {label} <span class="quiet">{t('review_log_links', { n: links.length })}</span>
    </>
  );
}

interface SavedProps extends CloseProps {
  name: string;
  url: string;
  links: number;
  onPage(): void;
  onLinks(): void;
}

/** A saved page is either to be read itself, or a list of links. */
export function SavedDialog({ name, url, links, onPage, onLinks, onClose, t }: SavedProps) {
  return (
    <Dialog title={t('review_saved_title', { name })} lead={t('review_saved_lead', { url })} t={t} onClose={onClose}>
      <Answers
        answers={[
          { text: t('review_saved_page'), first: true, onChoose: onPage },
          { text: t('review_saved_links', { n: links }), onChoose: onLinks },
        ]}
      />
    </Dialog>
  );
}
