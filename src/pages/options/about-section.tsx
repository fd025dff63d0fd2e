import type { Speech } from '../../ui/speech.ts';
import { Section } from './section.tsx';

/** What the extension is for, and what it does with what it sees. */
export function AboutSection({ version, t }: { version: string } & Speech) {
  return (
    <>
      <Section title={t('settings_purpose_title')}>
        <p>{t('settings_purpose')}</p>
        <p>
          <a href="../welcome/index.html">{t('settings_welcome_again')}</a> ·{' '}
          <a href="../method/index.html">{t('settings_method')}</a>
        </p>
        <p class="quiet">{t('settings_version', { version })}</p>
      </Section>
      <Section title={t('welcome_leaves')}>
        <p>{t('settings_privacy')}</p>
      </Section>
    </>
  );
}
