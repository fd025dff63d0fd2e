import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../core/findings/translate.ts';
import type { Speech } from '../../ui/speech.ts';
import type { Notice } from './act.ts';

export const TABS = ['marks', 'looks', 'language', 'packs', 'data', 'about'] as const;
export type Tab = (typeof TABS)[number];

const TITLES: Readonly<Record<Tab, MessageKey>> = {
  marks: 'settings_marks',
  looks: 'settings_looks',
  language: 'settings_language',
  packs: 'settings_packs',
  data: 'settings_data',
  about: 'settings_about',
};

export function tabOf(hash: string): Tab {
  return TABS.find((tab) => `#${tab}` === hash) ?? 'marks';
}

interface OptionsProps extends Speech {
  tab: Tab;
  notice: Notice | null;
  troubles: readonly string[];
  onUndo(): void;
  children: ComponentChildren;
}

/** The frame of the settings: where one is, what was just done, and one section. */
export function Options({ tab, notice, troubles, onUndo, children, t, lang }: OptionsProps) {
  return (
    <div class="sheet options" lang={lang}>
      <nav aria-label={t('settings_nav')}>
        <p class="brand">
          <img src="../icons/48.png" alt="" width="24" height="24" /> {t('extension_name')}
        </p>
        <ul>
          {TABS.map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === tab ? 'page' : undefined}>
                {t(TITLES[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{t(TITLES[tab])}</h1>
        {troubles.length > 0 && <Troubles troubles={troubles} t={t} />}
        {children}
      </main>
      <div class="notice" role="status">
        {notice && <NoticeLine notice={notice} onUndo={onUndo} t={t} />}
      </div>
    </div>
  );
}

function Troubles({ troubles, t }: { troubles: readonly string[]; t: Speech['t'] }) {
  return (
    <div class="card refused" role="alert">
      <p class="fault">{t('trouble_store')}</p>
      <ul class="problems">
        {troubles.map((trouble) => (
          <li key={trouble} lang="en">
            {trouble}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NoticeLine({ notice, onUndo, t }: { notice: Notice; onUndo(): void; t: Speech['t'] }) {
  switch (notice.kind) {
    case 'failed':
      return <p class="fault">{t('settings_failed', { reason: notice.reason })}</p>;
    case 'said':
      return <p>{notice.text}</p>;
    case 'changed':
      return (
        <p>
          {t('settings_changed')}{' '}
          {notice.undo && (
            <button type="button" class="plain" onClick={onUndo}>
              {t('settings_undo')}
            </button>
          )}
        </p>
      );
  }
}
