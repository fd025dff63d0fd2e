/** Help with the keys, the list of the last acts, taking the review along, and choosing among a page's links. */

import { useState } from 'preact/hooks';
import type { Link, ReviewRecord } from '../../core/review/model.ts';
import type { ListedAct } from '../../core/review/review-log.ts';
import { decisionText } from '../../core/review/review-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortAddress } from '../../ui/review-row.tsx';
import type { Speech } from '../../ui/speech.ts';
import type { LinkChoice } from './desk-state.ts';
import { COMMANDS, type Command, DEFAULT_KEYS, type KeyChoice, withKey } from './key-map.ts';

interface CloseProps extends Speech {
  onClose(): void;
}

interface HelpProps extends CloseProps {
  keys: KeyChoice;
  alias: string;
  onKeys(keys: KeyChoice): void;
  onAlias(alias: string): void;
}

/** Which key does what, to be changed and switched off; and under which name decisions are kept. */
export function HelpDialog({ keys, alias, onKeys, onAlias, onClose, t }: HelpProps) {
  const change = (command: Command, typed: string) => {
    const changed = withKey(keys, command, typed.slice(-1));
    if (changed) onKeys(changed);
  };
  return (
    <Dialog title={t('review_keys_title')} lead={t('review_keys_lead')} wide t={t} onClose={onClose}>
      <label class="check">
        <input
          type="checkbox"
          data-first=""
          checked={keys.on}
          onChange={({ currentTarget }) => onKeys({ ...keys, on: currentTarget.checked })}
        />
        <span>{t('review_keys_on')}</span>
      </label>
      <ul class="keys">
        {COMMANDS.map((command) => (
          <li key={command}>
            <label>
              <input
                type="text"
                size={2}
                value={keys.keys[command]}
                disabled={!keys.on}
                onInput={({ currentTarget }) => {
                  change(command, currentTarget.value);
                  currentTarget.value = keys.keys[command];
                }}
              />{' '}
              <span>{t(`review_key_${command}`)}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('review_keys_fixed')}</p>
      <label class="alias">
        <span>{t('review_alias')}</span>
        <input
          type="text"
          name="alias"
          maxLength={60}
          value={alias}
          onChange={({ currentTarget }) => onAlias(currentTarget.value.trim())}
        />
      </label>
      <p class="quiet">{t('review_alias_why')}</p>
      <div class="buttons">
        <button type="button" class="plain" onClick={() => onKeys(DEFAULT_KEYS)}>
          {t('review_keys_reset')}
        </button>
      </div>
    </Dialog>
  );
}

interface ActsProps extends CloseProps {
  acts: readonly ListedAct[];
  onTakeBack(records: ReviewRecord[]): void;
  onDoAgain(record: ReviewRecord): void;
}

/** Only what people did: adding, deciding, writing notes. */
export function ActsDialog({ acts, onTakeBack, onDoAgain, onClose, t, lang }: ActsProps) {
  const shown = acts.filter(({ record }) => ['added', 'decided', 'noted'].includes(record.kind));
  return (
    <Dialog
      title={t('review_acts_title')}
      lead={shown.length === 0 ? t('review_acts_none') : undefined}
      wide
      t={t}
      onClose={onClose}
    >
      <ol class="last-acts">
        {shown.map(({ record, live }) => (
          <li key={record.id} data-live={live}>
            <span>
              <time class="quiet" dateTime={record.at}>
                {record.at.slice(0, 16).replace('T', ' ')}
              </time>{' '}
              {actText(record, { t, lang })}
            </span>
            <button type="button" class="plain" onClick={() => (live ? onTakeBack([record]) : onDoAgain(record))}>
              {t(live ? 'review_take_back' : 'review_do_again')}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function actText(record: ReviewRecord, { t, lang }: Speech): string {
  const values = { who: record.by, link: record.kind === 'undone' ? '' : shortAddress(record.link) };
  if (record.kind === 'decided')
    return t('review_act_decided', { ...values, state: decisionText(record.decision, t, lang) });
  return t(record.kind === 'noted' ? 'review_act_noted' : 'review_act_added', values);
}

export type ExportForm = 'csv' | 'markdown' | 'records' | 'print';
const FORMS: readonly ExportForm[] = ['csv', 'markdown', 'records', 'print'];

interface ExportProps extends CloseProps {
  /** Links that are shown, and all there are. */
  shown: number;
  all: number;
  onExport(form: ExportForm, which: 'shown' | 'all', privateNotes: boolean): void;
}

export function ExportDialog({ shown, all, onExport, onClose, t }: ExportProps) {
  const [which, setWhich] = useState<'shown' | 'all'>('all');
  const [own, setOwn] = useState(false);
  return (
    <Dialog title={t('review_export_title')} lead={t('review_export_lead')} t={t} onClose={onClose}>
      <fieldset class="about">
        <legend class="unseen">{t('review_export_which')}</legend>
        {(['all', 'shown'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="which" checked={which === each} onChange={() => setWhich(each)} />
            <span>{t(`review_export_${each}`, { n: each === 'all' ? all : shown })}</span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input type="checkbox" checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} />
        <span>{t('review_export_private')}</span>
      </label>
      <div class="reasons">
        {FORMS.map((form, at) => (
          <button
            type="button"
            class="plain"
            key={form}
            data-first={at === 0 ? '' : undefined}
            onClick={() => onExport(form, which, own)}
          >
            {t(`review_export_${form}`)}
          </button>
        ))}
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
