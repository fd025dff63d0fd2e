/** How grades come about, written from the rule table itself. */

import { render } from 'preact';
import type { ClaimPack } from '../../core/pack/model.ts';
import { openDatabase } from '../../store/database.ts';
import { watchPacks } from '../panel/watch-packs.ts';
import { beginPage } from '../speak.ts';
import { Method } from './method.tsx';

async function start(): Promise<void> {
  const { lang, t } = await beginPage('method_title');
  const show = (packs: readonly ClaimPack[]) => render(<Method packs={packs} lang={lang} t={t} />, document.body);
  show([]);
  await watchPacks(await openDatabase(), show);
}

void start();
