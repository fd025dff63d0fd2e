import type { Translate, UiLang } from '../core/findings/translate.ts';

/** What every component needs to speak: texts and the language they are in. */
export interface Speech {
  t: Translate;
  lang: UiLang;
}
