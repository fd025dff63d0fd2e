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
    if (lang.of.has(text) && !(i === from && lang.determiners.has(text))) {
      const author = spoken ? authorAt(view, { from: i + 1, to }) : null;
      return author ?? (spoken ? makerOf(view, from, to) : null);
    }
    spoken ||= lang.speechNouns(text) || lang.documents(text);
  }
  const maker = spoken ? makerOf(view, from, to) : null;
  if (maker) return maker;
  // "Figures from the ministry": a place after "from" is no author.
  const behind = spoken && /^(from|by|in)$/.test(textAt(view, to)) ? phraseFrom(view, to + 1) : null;
  if (!behind) return null;
  if (textAt(view, to) === 'in') return isOutlet(view, behind) ? behind : null;
  const kind = speakerKind(view, behind);
  const body = kind === 'name' && lang.determiners.has(textAt(view, behind.from));
  return kind === 'person' || kind === 'institution' || body ? behind : null;
}

/** How far behind such a participle its author stands: "menée auprès de 2 000 personnes par l'institut". */
const REACH_OF_MAKER = 12;

/** "A report published on Tuesday by the ministry", "un bilan de douze morts communiqué par la préfecture". */
function makerOf(view: View, from: number, to: number): Range | null {
  for (let at = from + 1; at <= to; at += 1) {
    if (!view.lang.madeBy.has(textAt(view, at))) continue;
    const by = agentBehind(view, at);
    const maker = by < 0 ? null : phraseFrom(view, by + 1);
    return maker && authorAt(view, maker);
  }
  return null;
}

/** Where "by" stands behind a participle, with no verb or sign between; -1 where it doesn't. */
function agentBehind(view: View, participle: number): number {
  const { lang } = view;
  for (let at = participle + 1; at <= participle + REACH_OF_MAKER; at += 1) {
    const token = view.tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'number') return -1;
    if (lang.by.has(token.text)) return at;
    if (lang.finite.has(token.text) || lang.subordinators.has(token.text) || lang.show.has(token.text)) return -1;
  }
  return -1;
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
