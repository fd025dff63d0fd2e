/** How grades come about, written from the rule table itself. */

import { render } from 'preact';
import { createTranslate } from '../../core/findings/translate.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { uiLanguage } from '../../platform/language.ts';
import { openDatabase } from '../../store/database.ts';
import { watchPacks } from '../panel/watch-packs.ts';
import { Method } from './method.tsx';

async function start(): Promise<void> {
  const lang = await uiLanguage();
  const speech = { lang, t: createTranslate(lang) };
  document.documentElement.lang = lang;
  document.title = `${speech.t('method_title')} – ${speech.t('extension_name')}`;
  const show = (packs: readonly ClaimPack[]) => render(<Method packs={packs} {...speech} />, document.body);
  show([]);
  await watchPacks(await openDatabase(), show);
}

void start();
