import { LANGUAGE_CHOICES, type LanguageChoice } from '../../platform/settings.ts';
import type { BrowserKey } from '../../platform/shortcuts.ts';
import type { Speech } from '../../ui/speech.ts';
import { ChoiceList, Section } from './section.tsx';

const COMMANDS = ['next-mark', 'previous-mark', 'open-panel', 'open-review', 'toggle-marks'] as const;
const TEXTS = {
  'next-mark': 'command_next_mark',
  'previous-mark': 'command_previous_mark',
  'open-panel': 'command_open_panel',
  'open-review': 'command_open_review',
  'toggle-marks': 'command_toggle_marks',
} as const;

interface LanguageProps extends Speech {
  language: LanguageChoice;
  shortcuts: readonly BrowserKey[];
  sync: boolean;
  /** Address of the page to open by hand, where the browser can't open it for us. */
  keysPage: string | null;
  onLanguage(language: LanguageChoice): void;
  onSync(on: boolean): void;
  onOpenKeys(): void;
}

export function LanguageSection({
  language,
  shortcuts,
  sync,
  keysPage,
  onLanguage,
  onSync,
  onOpenKeys,
  t,
}: LanguageProps) {
  return (
    <>
      <Section title={t('settings_speak')}>
        <LanguageChoices language={language} onLanguage={onLanguage} t={t} />
      </Section>
      <Section title={t('settings_keys')} lead={t('settings_keys_lead')}>
        <table class="keys">
          <tbody>
            {COMMANDS.map((name) => {
              const keys = shortcuts.find((one) => one.name === name)?.keys;
              return (
                <tr key={name}>
                  <th scope="row">{t(TEXTS[name])}</th>
                  <td>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{t('settings_key_none')}</span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <button type="button" class="plain" onClick={onOpenKeys}>
          {t('settings_keys_open')}
        </button>
        {keysPage && <p role="status">{t('settings_keys_where', { address: keysPage })}</p>}
      </Section>
      <Section title={t('settings_sync')}>
        <label class="check">
          <input
            type="checkbox"
            checked={sync}
            aria-describedby="sync-what"
            onChange={({ currentTarget }) => onSync(currentTarget.checked)}
          />
          {t('settings_sync_label')}
        </label>
        <p id="sync-what" class="quiet">
          {t('settings_sync_what')}
        </p>
      </Section>
    </>
  );
}

interface LanguageChoicesProps {
  language: LanguageChoice;
  onLanguage(language: LanguageChoice): void;
  t: Speech['t'];
}

export function LanguageChoices({ language, onLanguage, t }: LanguageChoicesProps) {
  return (
    <ChoiceList
      name="language"
      legend={t('settings_speak')}
      choices={LANGUAGE_CHOICES.map((value) => ({ value, label: t(`language_${value}`) }))}
      chosen={language}
      onChoose={onLanguage}
    />
  );
}
