/** What a reader sees after the first installation. */

import { render } from 'preact';
import type { Level } from '../../core/choices/model.ts';
import { toDay } from '../../core/pack/day.ts';
import { askBackground } from '../../platform/api.ts';
import { browser } from '../../platform/browser.ts';
import { storedChoices } from '../../platform/choices.ts';
import { type LanguageChoice, languageChoice } from '../../platform/settings.ts';
import { beginPage } from '../speak.ts';
import { readSample, sampleTexts } from './sample.ts';
import type { SampleState } from './sample-text.tsx';
import { Welcome, type WelcomeProps } from './welcome.tsx';

/** The sites that the manifest names; Firefox lets readers withhold them. */
const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };
/** Of the sample; the pack's claims are of these weeks. */
const SAMPLE_DAY = toDay('2020-10-12');

type View = Pick<WelcomeProps, 'level' | 'language' | 'sample' | 'access'>;

async function start(): Promise<void> {
  let begun = await beginPage('welcome_title');
  let view: View = {
    level: (await storedChoices.get()).level,
    language: await languageChoice.get(),
    sample: { kind: 'reading' },
    access: null,
  };

  const show = (change: Partial<View> = {}) => {
    view = { ...view, ...change };
    render(
      <Welcome
        {...view}
        {...begun}
        onLevel={(level) => void setLevel(level)}
        onLanguage={(language) => void setLanguage(language)}
        onAllow={allow}
        onRetry={() => void readAgain()}
      />,
      document.body,
    );
  };

  const readAgain = async () => {
    show({ sample: { kind: 'reading' } });
    show({ sample: await askForSample(sampleTexts(begun.t), begun.lang) });
  };
  const setLevel = async (level: Level) => {
    await askBackground('changeChoices', { change: { kind: 'level', level }, secret: false });
    show({ level });
    await readAgain();
  };
  const setLanguage = async (language: LanguageChoice) => {
    await languageChoice.set(language);
    await askBackground('refreshPages', { packs: false });
    begun = await beginPage('welcome_title');
    show({ language });
    await readAgain();
  };

  /** The request comes first: the browser takes it only as part of the click. */
  const allow = () => {
    const refused = () => show({ access: 'refused' });
    void browser.permissions.request(EVERYWHERE).then((yes) => (yes ? show({ access: 'given' }) : refused()), refused);
  };

  show();
  const access = browser.permissions.contains(EVERYWHERE).then((given) => show({ access: given ? 'given' : 'held' }));
  await Promise.all([access, readAgain()]);
}

async function askForSample(texts: string[], lang: 'fr' | 'en'): Promise<SampleState> {
  const page = { url: location.href, lang, date: SAMPLE_DAY, publishers: [], authors: [] };
  const request = { page, blocks: texts.map((text, id) => ({ id, text })), known: [], texts: lang };
  const reply = await askBackground('matchBlocks', request).catch(() => null);
  return reply ? { kind: 'read', sample: readSample(texts, reply), level: reply.level } : { kind: 'failed' };
}

void start();
