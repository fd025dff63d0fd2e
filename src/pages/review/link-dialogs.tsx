/** Where links come from: typed or pasted, chosen among those of a page, or found in a saved page. */

import { useState } from 'preact/hooks';
import type { Link } from '../../core/review/model.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortAddress } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { LinkChoice } from './desk-state.ts';

interface CloseProps extends Speech {
  onClose(): void;
}

/** For those who can't or would rather not paste straight onto the page. */
export function PasteDialog({ onClose, onAdd, t }: CloseProps & { onAdd(text: string): void }) {
  const [text, setText] = useState('');
  return (
    <Dialog title={t('review_paste_title')} lead={t('review_paste_lead')} t={t} onClose={onClose}>
      <textarea
        data-first=""
        name="links"
        rows={10}
        value={text}
        aria-label={t('review_paste_label')}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onAdd(text);
        }}
      />
      <div class="buttons">
        <button type="button" class="primary" disabled={text.trim() === ''} onClick={() => onAdd(text)}>
          {t('review_paste_add')}{' '}
          <span class="key" aria-hidden="true">
            Ctrl+Enter
          </span>
        </button>
      </div>
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
      <fieldset class="about">
        <legend class="unseen">{t('review_pick_title')}</legend>
        {choices.map((choice, index) => (
          <label key={choice.label}>
            <input
              type="radio"
              name="pick"
              data-first={index === 0 ? '' : undefined}
              checked={index === at}
              onChange={() => setAt(index)}
            />
            <span>
              {choice.label} <span class="quiet">{t('review_log_links', { n: choice.links.length })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {choices.length === 0 && <p>{t('review_pick_none')}</p>}
      <ul class="picked">
        {chosen?.links.slice(0, 200).map(({ link }) => (
          <li key={link}>
            {shortAddress(link)} {known(link) && <span class="quiet">{t('review_pick_known')}</span>}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="primary" disabled={!chosen} onClick={() => chosen && onPick(chosen)}>
          {t('review_pick_add', { n: chosen?.links.length ?? 0 })}
        </button>
      </div>
    </Dialog>
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
      <div class="buttons">
        <button type="button" class="primary" data-first="" onClick={onPage}>
          {t('review_saved_page')}
        </button>
        <button type="button" class="plain" onClick={onLinks}>
          {t('review_saved_links', { n: links })}
        </button>
      </div>
    </Dialog>
  );
}
