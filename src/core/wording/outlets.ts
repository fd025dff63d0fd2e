/** Outlets around a speaker: to whom it was said, by whom it was quoted. */

import { isName, phraseFrom, type Range } from './noun-phrase.ts';
import { speakerKind } from './speaker-kind.ts';
import { textAt, type View } from './view.ts';

const REACH = 14;

/** "a déclaré X à l'agence Y", "told the Meridia agency", "interrogée par Radio X", "cité par le journal Y". */
export function audienceOf(view: View, verbEnd: number, source: Range): Range[] {
  const outer =
    addressee(view, verbEnd, source) ?? quotedBy(view, Math.max(source.to, verbEnd)) ?? askedBy(view, source);
  return outer ? [outer] : [];
}

function addressee(view: View, verbEnd: number, source: Range): Range | null {
  const { lang } = view;
  if (lang.tag === 'en') {
    if (textAt(view, verbEnd - 1) === 'told') {
      const phrase = phraseFrom(view, verbEnd);
      return phrase && isOutlet(view, phrase) ? phrase : null;
    }
    return mediumBehind(view, verbEnd);
  }
  const start = source.from >= verbEnd ? source.to : verbEnd;
  return toOutlet(view, verbEnd, start) ?? (start === verbEnd ? null : toOutlet(view, start, start));
}

/** A preposition of address soon behind, and an outlet behind it. */
function toOutlet(view: View, from: number, _start: number): Range | null {
  const { lang } = view;
  for (let i = from; i < Math.min(from + 6, view.tokens.length); i += 1) {
    const token = view.tokens[i];
    if (token?.kind !== 'word') return null;
    if (lang.that.has(token.text) || lang.isInfinitive(token.text)) return null;
    if (!lang.to.has(token.text)) continue;
    const phrase = phraseFrom(view, i + 1);
    if (phrase && isOutlet(view, phrase)) return phrase;
  }
  return null;
}

/** "write in the journal Voltaic", "said to Radio One", "on Channel Nine". */
function mediumBehind(view: View, verbEnd: number): Range | null {
  if (!/^(in|to|on)$/.test(textAt(view, verbEnd))) return null;
  const phrase = phraseFrom(view, verbEnd + 1);
  if (!phrase || !isNamedOutlet(view, phrase)) return null;
  return phrase;
}

/** "cité par Y", "quoted by Y", "in an interview with Y" behind the source. */
function quotedBy(view: View, from: number): Range | null {
  const { lang } = view;
  for (let i = from; i < Math.min(from + REACH, view.tokens.length - 1); i += 1) {
    const text = textAt(view, i);
    if (view.tokens[i]?.kind === 'stop') return null;
    const cited = lang.citedBy.has(text) || /^(interviewé|interrogé|questionné|interviewed|joint)e?s?$/.test(text);
    if (cited && lang.by.has(textAt(view, i + 1))) return phraseFrom(view, i + 2);
    if (cited && lang.tag === 'en' && textAt(view, i + 1) === 'as') {
      for (let j = i + 2; j < i + 5; j += 1) if (lang.by.has(textAt(view, j))) return phraseFrom(view, j + 1);
    }
    if (/^(entretien|interview)$/.test(text) && /^(à|au|avec|with|to|accordé)$/.test(textAt(view, i + 1))) {
      const phrase = phraseFrom(view, i + (textAt(view, i + 1) === 'accordé' ? 3 : 2));
      if (phrase && isOutlet(view, phrase)) return phrase;
    }
  }
  return null;
}

/** "Dans des propos relayés par l'agence", "in remarks carried by": words, and who passes them on. */
const WORDS = /^(propos|déclarations?|entretien|message|discours|remarks|comments|statement|interview|speech|message)$/;
const CARRIED = /^(relayé|rapporté|diffusé|repris|publié|cité|carried|aired|broadcast|published|reported)e?s?$/;

/** "Interrogée par Radio Vaubrac, la préfète…" before the source. */
function askedBy(view: View, source: Range): Range | null {
  const { lang } = view;
  for (let i = Math.max(0, source.from - REACH); i < source.from; i += 1) {
    const text = textAt(view, i);
    const asked = /^(interrogé|interviewé|questionné|cité|joint|interviewed|quoted|asked|cited)e?s?$/.test(text);
    const carried = CARRIED.test(text) && WORDS.test(textAt(view, i - 1));
    if (!asked && !carried) continue;
    const phrase = lang.by.has(textAt(view, i + 1)) ? phraseFrom(view, i + 2) : onAir(view, i + 1);
    if (phrase && phrase.to <= source.from && speakerKind(view, phrase) !== 'other') return phrase;
  }
  return null;
}

/** "sur l'antenne de France Inter", "au micro de RTL", "dans les colonnes du Monde". */
function onAir(view: View, from: number): Range | null {
  for (let i = from; i < from + 4; i += 1)
    if (/^(antenne|micro|plateau|colonnes)$/.test(textAt(view, i)) && view.lang.of.has(textAt(view, i + 1)))
      return phraseFrom(view, i + 2);
  return null;
}

const MASTHEAD =
  /^(monde|figaro|parisien|point|temps|soir|courrier|journal|gazette|tribune|dépêche|voix|télégramme|progrès|matin|echo|écho|times|post|observer|guardian|herald|telegraph|mail|sun|star|express|news|press|radio|tv|afp|reuters|ap|tass|cnn|bbc|france|libération|humanité|mediapart)$/;

/** Whether a phrase names an outlet: a newspaper, a channel, an agency's letters. */
export function isOutlet(view: View, range: Range): boolean {
  return isNamedOutlet(view, range) || isAcronym(view, range);
}

function isNamedOutlet(view: View, { from, to }: Range): boolean {
  const { lang } = view;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (lang.audience.has(text)) return false;
    if (lang.outlets(text) && (hasName(view, from, to) || to - from > 2)) return true;
    if (isName(view, i) && (MASTHEAD.test(text) || /\p{L}\.\p{L}{2,}$/u.test(text))) return true;
  }
  return false;
}

function hasName(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isName(view, i)) return true;
  return false;
}

const NOT_OUTLETS = /^(onu|otan|ue|un|eu|nato|us|uk|usa|fbi|cia|fmi|imf|oms|who)$/;

/** "à l'AFP", "told KNA": two to five capitals, no body of states. */
function isAcronym(view: View, { from, to }: Range): boolean {
  const last = view.tokens[to - 1];
  if (!last || to - from > 2 || !last.capital || NOT_OUTLETS.test(last.text)) return false;
  return isName(view, to - 1) && last.end - last.start <= 5 && last.upper;
}
