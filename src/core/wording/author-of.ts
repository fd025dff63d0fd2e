/** "Les estimations de la préfecture", "une étude de la Drees": words, figures and writings give way to their author. */

import { phraseFrom, type Range } from './noun-phrase.ts';
import { speakerKind } from './speaker-kind.ts';
import { textAt, type View } from './view.ts';

/** The author, where the phrase names words or writings and whose they are; else null. */
export function authorOf(view: View, { from, to }: Range): Range | null {
  const { lang } = view;
  let spoken = false;
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (lang.of.has(text)) return spoken ? authorAt(view, { from: i + 1, to }) : null;
    spoken ||= lang.speechNouns(text) || lang.documents(text);
  }
  // "Figures from the ministry": a place after "from" is no author.
  const published = spoken ? publisherOf(view, to) : null;
  if (published) return authorAt(view, published);
  const behind = spoken && /^(from|by|in)$/.test(textAt(view, to)) ? phraseFrom(view, to + 1) : null;
  if (!behind) return null;
  if (textAt(view, to) === 'in') return isOutlet(view, behind) ? behind : null;
  const kind = speakerKind(view, behind);
  const body = kind === 'name' && lang.determiners.has(textAt(view, behind.from));
  return kind === 'person' || kind === 'institution' || body ? behind : null;
}

/** "A report published on Tuesday by the ministry": behind the participle that ends the phrase. */
function publisherOf(view: View, to: number): Range | null {
  const { lang } = view;
  if (!/^(published|released|issued|publié|diffusé|communiqué)e?s?$/.test(textAt(view, to - 1))) return null;
  for (let i = to; i < to + 4; i += 1) {
    const text = textAt(view, i);
    if (lang.by.has(text)) return phraseFrom(view, i + 1);
    if (!lang.time.has(text) && !lang.adverbs.has(text) && text !== 'on') return null;
  }
  return null;
}

/** "Reports in the Karvan press". */
function isOutlet(view: View, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) if (view.lang.outlets(textAt(view, i))) return true;
  return false;
}

function authorAt(view: View, author: Range): Range | null {
  const kind = speakerKind(view, author);
  return kind === 'person' || kind === 'institution' || kind === 'name' ? author : null;
}
