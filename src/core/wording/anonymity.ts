/** Whether anybody could trace a source from the words that name it. */

import { isName, phraseFrom, type Range } from './noun-phrase.ts';
import { textAt, type View } from './view.ts';

/**
 * No name, no institution, no unique office. A named place makes nobody traceable ("les sinistrés de Tressac"),
 * an institution does for a known group ("les chercheurs de l'institut"), not for one of many ("un officier de la garde").
 */
export function isAnonymous(view: View, { from, to }: Range): boolean {
  const { lang } = view;
  const first = textAt(view, from);
  if (lang.nobody.has(first) || (to - from === 1 && lang.alone.has(first))) return true;
  if (lang.subjectPronouns.has(first) && to - from === 1) return false;
  const indefinite = lang.indefinite.has(first) || view.tokens[from]?.kind === 'number' || isBarePlural(view, from);
  let head = -1;
  let institution = false;
  let named = false;
  let qualified = false;
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    joined ||= lang.of.has(text);
    if (head < 0 && lang.untraceable(text)) head = i;
    if (head < 0 && !joined && lang.institutions(text) && !lang.outlets(text) && !isModifier(view, i, to)) return false;
    institution ||= i !== head && lang.institutions(text);
    const names = i > from && isName(view, i) && !lang.untraceable(text);
    if (lang.tag === 'en' && head < 0) qualified ||= names;
    else named ||= names && (!joined || lang.tag === 'en');
  }
  // "A YouGov poll" can be traced, "a senior EU official" can't.
  const written = head >= 0 && (lang.documents(textAt(view, head)) || lang.outlets(textAt(view, head)));
  if (named || (qualified && written)) return false;
  if (asksNotToBeNamed(view, to)) return true;
  if (head < 0 || isStaffOf(view, from, to)) return false;
  return indefinite || (isDefinitePlural(view, from, head) && !institution);
}

/** "…, who asked not to be named", "sous le couvert de l'anonymat" soon behind. */
function asksNotToBeNamed(view: View, from: number): boolean {
  for (let i = from; i < Math.min(from + 14, view.tokens.length); i += 1) {
    const text = textAt(view, i);
    if (view.tokens[i]?.kind === 'stop' || view.tokens[i]?.kind === 'semicolon') return false;
    if (/^(anonymat|anonymity|anonymously|anonymement)$/.test(text)) return true;
    if (/^(named|identified)$/.test(text) && textAt(view, i - 1) === 'be') return true;
    if (text === 'nom' && /^(taire|donner|dévoiler|révéler)$/.test(textAt(view, i - 2))) return true;
  }
  return false;
}

/** "Researchers at the Vasa Institute": a known group. */
function isStaffOf(view: View, from: number, to: number): boolean {
  const { lang } = view;
  if (lang.tag !== 'en' || !isBarePlural(view, from) || !/^(at|from)$/.test(textAt(view, to))) return false;
  const body = phraseFrom(view, to + 1);
  if (!body) return false;
  let institution = false;
  let name = false;
  for (let i = body.from; i < body.to; i += 1) {
    institution ||= lang.institutions(textAt(view, i));
    name ||= isName(view, i);
  }
  return institution && name;
}

/** English: "a hospital doctor" is a doctor. */
function isModifier(view: View, at: number, to: number): boolean {
  return view.lang.tag === 'en' && at + 1 < to && view.lang.untraceable(textAt(view, at + 1));
}

/** "Les bergers", "des milices locales" behind a contracted article; not "ses avocats". */
function isDefinitePlural(view: View, from: number, head: number): boolean {
  if (textAt(view, head) === 'entourage') return true;
  if (textAt(view, from) === 'the') return /(s|people|men|women)$/.test(textAt(view, head));
  return /^(les|ces|these)$/.test(textAt(view, from)) || /^(des|aux)$/.test(textAt(view, from - 1));
}

/** English plurals and adjectives without an article: "residents", "senior officials". */
function isBarePlural(view: View, from: number): boolean {
  return view.lang.tag === 'en' && !view.lang.determiners.has(textAt(view, from));
}
