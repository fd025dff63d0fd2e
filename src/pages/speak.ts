/** How a page of the extension begins: in the reader's language and looks. */

import type { Looks } from '../core/choices/looks.ts';
import { createTranslate, type MessageKey } from '../core/findings/translate.ts';
import { uiLanguage } from '../platform/language.ts';
import { looksChoice } from '../platform/settings.ts';
import { dress } from '../ui/looks.ts';
import type { Speech } from '../ui/speech.ts';

/** Reads both choices and dresses the document; `title` names it before the extension's own name. */
export async function beginPage(title?: MessageKey): Promise<Speech & { looks: Looks }> {
  const [lang, looks] = await Promise.all([uiLanguage(), looksChoice.get()]);
  const t = createTranslate(lang);
  dress(document.documentElement, looks);
  document.documentElement.lang = lang;
  if (title) document.title = `${t(title)} – ${t('extension_name')}`;
  return { lang, t, looks };
}
