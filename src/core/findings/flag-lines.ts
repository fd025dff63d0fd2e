import { assertNever } from '../assert-never.ts';
import type { Flag } from '../corroboration/model.ts';
import { localText } from '../pack/local-text.ts';
import type { LocalText } from '../pack/model.ts';
import { flaggedCounts } from './counts-line.ts';
import { byPriority } from './flag-priority.ts';
import { formatDay } from './format-day.ts';
import type { DatedName, FlagNote } from './model.ts';
import { nameList, sortedNames } from './name-list.ts';
import type { Translate, UiLang } from './translate.ts';

export interface FlagLine {
  flag: Flag;
  text: string;
  /** Language of a quote inside the text, where it has one. */
  quoteLang?: string;
}

export interface FlagLineOptions {
  /** Default 3. */
  max?: number;
}

/** One line for each of the most telling flags. */
export function flagLines(notes: readonly FlagNote[], t: Translate, lang: UiLang, options: FlagLineOptions = {}) {
  const { max = 3 } = options;
  return notes
    .toSorted(byPriority)
    .slice(0, max)
    .map((note) => flagLine(note, t, lang));
}

function flagLine(note: FlagNote, t: Translate, lang: UiLang): FlagLine {
  const { flag } = note;
  if (note.kind !== 'quoted' || !note.quote) return { flag, text: flagText(note, t, lang) };
  return { flag, text: flagText(note, t, lang), quoteLang: note.quote.lang };
}

/** The sentence of one flag. */
export function flagText(note: FlagNote, t: Translate, lang: UiLang): string {
  switch (note.kind) {
    case 'plain':
      return t(`flag_${note.flag}`);
    case 'named':
      return namedText(note, t, lang);
    case 'dated':
      return note.items.map((item) => t(`flag_${note.flag}`, dated(item, lang))).join(' ');
    case 'quoted':
      return note.quote ? t('flag_hedge_lost', { quote: note.quote.text }) : t('flag_hedge_lost_plain');
    case 'counted':
      return flaggedCounts(note, t);
    case 'figures':
      return t('flag_figure_changed', { a: note.from, b: note.to });
    case 'footage':
      return note.by ? t(`flag_visual_refuted_${note.status}`, dated(note.by, lang)) : t('flag_visual_refuted_plain');
    default:
      return assertNever(note);
  }
}

function namedText(note: Extract<FlagNote, { kind: 'named' }>, t: Translate, lang: UiLang): string {
  const who = nameList(note.who, lang);
  const several = isPlural(note.who, lang);
  switch (note.flag) {
    case 'interested':
      return t(several ? 'flag_interested_several' : 'flag_interested', { name: who });
    case 'embedded':
      return t('flag_embedded', { party: who });
    case 'partly_denied':
      return t(several ? 'flag_partly_denied_several' : 'flag_partly_denied', { who });
    default:
      return assertNever(note.flag);
  }
}

/** Several names, or one that names two: `Arménie et Haut-Karabakh`. */
function isPlural(names: LocalText[], lang: UiLang): boolean {
  const written = sortedNames(names, lang);
  return written.length > 1 || written.some((name) => (lang === 'fr' ? / et /i : / and /i).test(name));
}

function dated({ who, at }: DatedName, lang: UiLang) {
  return { who: localText(who, lang), date: formatDay(at, lang) };
}
