import { Dialog } from '../../ui/dialog.tsx';
import type { Speech } from '../../ui/speech.ts';
import { Check } from './dialog-parts.tsx';
import { COMMANDS, type Command, DEFAULT_KEYS, type KeyChoice, withKey } from './key-map.ts';

interface HelpProps extends Speech {
  keys: KeyChoice;
  alias: string;
  onKeys(keys: KeyChoice): void;
  onAlias(alias: string): void;
  onClose(): void;
}

/** Which key does what, to be changed and switched off; and under which name decisions are kept. */
export function HelpDialog({ keys, alias, onKeys, onAlias, onClose, t }: HelpProps) {
  const change = (command: Command, typed: string) => {
    const changed = withKey(keys, command, typed.slice(-1));
    if (changed) onKeys(changed);
  };
  return (
    <Dialog title={t('review_keys_title')} lead={t('review_keys_lead')} wide t={t} onClose={onClose}>
      <Check first on={keys.on} onChange={(on) => onKeys({ ...keys, on })}>
        {t('review_keys_on')}
      </Check>
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
