/** Around a participle that passes news on, such as "reported" or "démenti": who does it, and what it is said of. */

import { isSpeech, textAt, type View } from './view.ts';

/** Where "by" stands, behind nothing but circumstances; -1 where it doesn't. */
export function agentBehind(view: View, at: number): number {
  const { lang } = view;
  let by = at + 1;
  while (by < at + 6 && !lang.by.has(textAt(view, by)) && isCircumstance(view, by)) by += 1;
  return lang.by.has(textAt(view, by)) ? by : -1;
}

/** "Dès lundi", "on Tuesday", "formellement". */
export function isCircumstance(view: View, at: number): boolean {
  const { lang } = view;
  const text = textAt(view, at);
  if (view.tokens[at]?.kind !== 'word') return view.tokens[at]?.kind === 'number';
  return lang.time.has(text) || lang.adverbs.has(text) || lang.prepositions.has(text) || /(ment|ly)$/.test(text);
}

/** Behind "was", "has been", "a été", adverbs apart. */
export function isPassive(view: View, at: number): boolean {
  const { lang } = view;
  let before = at - 1;
  while (lang.adverbs.has(textAt(view, before)) || /^(first|d'abord)$/.test(textAt(view, before))) before -= 1;
  return lang.be.has(textAt(view, before));
}

/** "Le transfert, confirmé par le joueur, …", "the deal, first reported by the Ledger": said of what stands before. */
export function isInsertion(view: View, at: number): boolean {
  const before = textAt(view, at - 1) === 'first' ? at - 2 : at - 1;
  return view.tokens[before]?.kind === 'comma';
}

/** News nouns before it, a colon or quotation around it, or the participle opening the sentence. */
export function isAboutNews(view: View, at: number): boolean {
  const { lang } = view;
  if (at <= 1) return true;
  for (let i = at - 1; i >= Math.max(0, at - 12); i -= 1) {
    const text = textAt(view, i);
    if (
      isSpeech(view, i) ||
      lang.speechNouns(text) ||
      lang.documents(text) ||
      /^(as|comme|nouvelle|news|fait|faits|story|merger|affaire|scandale|projet)$/.test(text)
    )
      return true;
  }
  for (let i = at + 2; i < view.tokens.length; i += 1) if (view.tokens[i]?.kind === 'colon') return true;
  return /^(as|comme)$/.test(textAt(view, at - 1));
}
