import type { Speech } from '../../ui/speech.ts';
import { Section } from './section.tsx';

/** What the extension is for, and what it does with what it sees. */
export function AboutSection({ version, t }: { version: string } & Speech) {
  return (
    <Section title={t('settings_about')}>
      <p>{t('settings_purpose')}</p>
      <p>{t('settings_privacy')}</p>
      <p class="quiet">{t('settings_version', { version })}</p>
      <p>
        <a href="../welcome/index.html">{t('settings_welcome_again')}</a> ·{' '}
        <a href="../method/index.html">{t('settings_method')}</a>
      </p>
    </Section>
  );
}
