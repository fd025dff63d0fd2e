import { baseLanguage } from '../text/language.ts';
import type { LocalText } from './model.ts';

/** Tag of a text whose language is not stated; the parser files plain strings under it. */
export const UNDETERMINED = 'und';

/** A text and the tag it is filed under. */
export interface TaggedText {
  tag: string;
  text: string;
}

/**
 * The text in a language, else in the nearest thing to it: the exact tag, its base language, any regional
 * form of that language, English, the undetermined text, then whatever stands first. An empty one where there is none.
 */
export function taggedText(text: LocalText, lang: string): TaggedText {
  const wanted = lang.toLowerCase();
  const base = baseLanguage(wanted);
  return (
    find(text, (tag) => tag === wanted) ??
    find(text, (tag) => tag === base) ??
    find(text, (tag) => baseLanguage(tag) === base) ??
    find(text, (tag) => tag === 'en') ??
    find(text, (tag) => tag === UNDETERMINED) ??
    find(text, () => true) ?? { tag: UNDETERMINED, text: '' }
  );
}

/** The words of `taggedText`. */
export function localText(text: LocalText, lang: string): string {
  return taggedText(text, lang).text;
}

function find(texts: LocalText, suits: (tag: string) => boolean): TaggedText | undefined {
  const entry = Object.entries(texts).find(([tag]) => suits(tag.toLowerCase()));
  return entry && { tag: entry[0], text: entry[1] };
}
