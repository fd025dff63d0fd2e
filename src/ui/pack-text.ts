import type { UiLang } from '../core/findings/translate.ts';
import { taggedText, UNDETERMINED } from '../core/pack/local-text.ts';
import type { LocalText } from '../core/pack/model.ts';
import { baseLanguage } from '../core/text/language.ts';

export interface PackTextProps {
  children: string;
  dir: 'auto';
  lang?: string;
}

/**
 * What an element is given to hold a sentence of a pack. A pack may lack the reader's language; the element then says
 * which language it speaks, so that it is read out and broken into lines accordingly.
 */
export function packText(texts: LocalText, lang: UiLang): PackTextProps {
  const { tag, text } = taggedText(texts, lang);
  if (baseLanguage(tag) === lang) return { children: text, dir: 'auto' };
  return { children: text, dir: 'auto', lang: tag === UNDETERMINED ? '' : tag };
}
