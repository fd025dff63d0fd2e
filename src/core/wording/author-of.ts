/** "Les estimations de la préfecture", "une étude de la Drees": words, figures and writings give way to their author. */

import type { Range } from './noun-phrase.ts';
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
  return null;
}

function authorAt(view: View, author: Range): Range | null {
  const kind = speakerKind(view, author);
  return kind === 'person' || kind === 'institution' || kind === 'name' ? author : null;
}
