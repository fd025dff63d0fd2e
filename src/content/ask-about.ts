/** Puts a reader's questions about a passage to the background. */

import { askBackground, type PassageRequest } from '../platform/api.ts';
import type { PassageActs } from '../ui/passage-acts.tsx';
import { readPageFacts } from './page-facts.ts';
import type { LocatedFound } from './passages.ts';
import { wholeText } from './whole-text.ts';

/** Text of the page's other blocks that goes with a question, in characters. */
const MAX_ELSEWHERE = 400_000;

/** `onHide` is called before a claim is hidden: its mark goes, and its popover may want to stay. */
export function askAbout({ found, run }: LocatedFound, onHide: () => void): PassageActs {
  const request = async (): Promise<PassageRequest> => {
    const { pack, claim, matcher, kind, start, end, sentence } = found;
    const { date } = readPageFacts(document);
    const asked = { pack, claim, matcher, kind, start, end, sentence, text: run.text, date };
    return { ...asked, elsewhere: await textsElsewhere(run.text) };
  };
  return {
    explain: async () => askBackground('explainMatch', await request()),
    noteWrong: async () => askBackground('noteWrongMatch', await request()),
    hide(where, hidden) {
      onHide();
      return askBackground('hideClaim', { pack: found.pack, claim: found.claim, where, hidden });
    },
  };
}

/** Context may be asked for anywhere on the page. */
async function textsElsewhere(own: string): Promise<string[]> {
  const texts: string[] = [];
  let room = MAX_ELSEWHERE;
  for (const { text } of await wholeText(document).read()) {
    room -= text.length;
    if (room < 0) break;
    if (text !== own) texts.push(text);
  }
  return texts;
}
