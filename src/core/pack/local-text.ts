import { baseLanguage } from '../text/language.ts';
import type { LocalText } from './model.ts';

/** Tag of a text whose language is not stated; the parser files plain strings under it. */
export const UNDETERMINED = 'und';

/**
 * The text in a language, else in the nearest thing to it: the exact tag, its base language, any regional
 * form of that language, English, the undetermined text, then whatever stands first.
 */
export function localText(text: LocalText, lang: string): string {
  const wanted = lang.toLowerCase();
  const base = baseLanguage(wanted);
  return (
    find(text, (tag) => tag === wanted) ??
    find(text, (tag) => tag === base) ??
    find(text, (tag) => baseLanguage(tag) === base) ??
    find(text, (tag) => tag === 'en') ??
    find(text, (tag) => tag === UNDETERMINED) ??
    Object.values(text)[0] ??
    ''
  );
}

function find(text: LocalText, suits: (tag: string) => boolean): string | undefined {
  return Object.entries(text).find(([tag]) => suits(tag.toLowerCase()))?.[1];
}
