import type { Looks } from '../../core/choices/looks.ts';
import type { Level } from '../../core/choices/model.ts';
import type { LanguageChoice } from '../../platform/settings.ts';
import { BandShape } from '../../ui/band-shape.tsx';
import { markedBands, markLine } from '../../ui/mark-styles.ts';
import type { Speech } from '../../ui/speech.ts';
import { LanguageChoices } from '../options/language-section.tsx';
import { LevelChoice } from '../options/marks-section.tsx';
import { sampleTexts } from './sample.ts';
import { Sample, type SampleState } from './sample-text.tsx';

/** Whether the browser lets us read the pages the reader opens. */
export type Access = 'given' | 'held' | 'refused';

export interface WelcomeProps extends Speech {
  level: Level;
  language: LanguageChoice;
  looks: Looks;
  sample: SampleState;
  /** Null until it is known. */
  access: Access | null;
  onLevel(level: Level): void;
  onLanguage(language: LanguageChoice): void;
  onAllow(): void;
  onRetry(): void;
}

/** The first page a reader sees: what it does, what leaves the device, and a text to try it on. */
export function Welcome(props: WelcomeProps) {
  const { level, language, looks, sample, access, onLevel, onLanguage, onAllow, onRetry, ...speech } = props;
  const { t, lang } = speech;
  return (
    <main class="sheet welcome" lang={lang}>
      <header>
        <h1>
          <img src="../icons/128.png" alt="" width="44" height="44" /> {t('extension_name')}
        </h1>
        <p class="lead">{t('welcome_lead')}</p>
      </header>
      {access && access !== 'given' && <AccessNote access={access} onAllow={onAllow} t={t} />}
      <section>
        <h2>{t('welcome_try')}</h2>
        <p class="quiet">{t('welcome_try_lead')}</p>
        <Sample state={sample} texts={sampleTexts(t)} looks={looks} onRetry={onRetry} {...speech} />
      </section>
      <section>
        <h2>{t('welcome_shapes')}</h2>
        <ul class="shapes">
          {markedBands.map((band) => (
            <li key={band}>
              <span aria-hidden="true">
                <BandShape band={band} t={t} />
              </span>
              <span style={markLine(band, 'match', looks)}>{t(`band_${band}`)}</span>
            </li>
          ))}
        </ul>
        <p>{t('welcome_shapes_lead')}</p>
      </section>
      <section>
        <h2>{t('welcome_leaves')}</h2>
        <p>
          <strong>{t('welcome_leaves_nothing')}</strong> {t('settings_privacy')}
        </p>
        <p>{t('settings_purpose')}</p>
      </section>
      <section>
        <h2>{t('welcome_choose')}</h2>
        <p class="quiet">{t('welcome_choose_lead')}</p>
        <div class="both">
          <div>
            <h3>{t('settings_level')}</h3>
            <LevelChoice level={level} onChoose={onLevel} {...speech} />
          </div>
          <div>
            <h3>{t('settings_speak')}</h3>
            <LanguageChoices language={language} onLanguage={onLanguage} t={t} />
          </div>
        </div>
      </section>
      <p class="on">
        {access === 'given' && <span class="quiet">{t('welcome_access_given')} </span>}
        <a href="../options/index.html">{t('welcome_more')}</a> ·{' '}
        <a href="../method/index.html">{t('settings_method')}</a>
      </p>
    </main>
  );
}

/** Firefox gives no access by itself; without it the extension works when it is clicked. */
function AccessNote({ access, onAllow, t }: { access: Access; onAllow(): void; t: Speech['t'] }) {
  return (
    <section class="card" aria-label={t('welcome_access')}>
      <h2>{t('welcome_access')}</h2>
      <p role="status">{t(access === 'refused' ? 'welcome_access_refused' : 'welcome_access_held')}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={onAllow}>
          {t('welcome_access_all')}
        </button>
      </p>
      <p class="quiet">{t('welcome_access_once')}</p>
    </section>
  );
}
