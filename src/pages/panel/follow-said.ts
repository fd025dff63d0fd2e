/** Reads how the page in front words what it says, and again whenever that may have changed. */

import type { ClaimPack } from '../../core/pack/model.ts';
import { sentencesOfTab, showPlace, showSentence, type TabSentence } from '../../platform/frames.ts';
import { unattributedChoice } from '../../platform/settings.ts';
import { type PageSaid, type PlainSentence, readPageSaid } from './page-said.ts';

export interface SaidInFront {
  /** Null while it is read, or where no page of a tab is in front. */
  said: PageSaid | null;
  /** Whether sentences without a source are asked for. */
  whole: boolean;
  /** The last place gone to is no longer on the page. */
  isGone: boolean;
}

export interface SaidFollower {
  /** The tab in front has these claims now; null where it has none that can be read. */
  look(tab: number | null): void;
  choose(whole: boolean): void;
  goToSentence(sentence: TabSentence): void;
  goToPlace(sentence: PlainSentence): void;
}

/** A page that reads itself has news several times in a row. */
const SETTLING_MS = 150;

export function followSaid(packs: () => readonly ClaimPack[], tell: (said: SaidInFront) => void): SaidFollower {
  let tab: number | null = null;
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let state: SaidInFront = { said: null, whole: false, isGone: false };
  const say = (part: Partial<SaidInFront>) => {
    state = { ...state, ...part };
    tell(state);
  };
  const read = async () => {
    turn++;
    const mine = turn;
    const id = tab;
    const said = id === null ? null : await readPageSaid((all) => sentencesOfTab(id, all), packs(), state.whole);
    if (mine === turn) say({ said, isGone: false });
  };
  const readOrNothing = () => void read().catch(() => say({ said: null }));
  const go = (shown: Promise<boolean>) => void shown.catch(() => false).then((found) => say({ isGone: !found }));
  void unattributedChoice.get().then((whole) => {
    if (!whole) return;
    say({ whole });
    readOrNothing();
  });
  return {
    look(id) {
      if (tab !== id) say({ said: null, isGone: false });
      tab = id;
      clearTimeout(waiting);
      waiting = setTimeout(readOrNothing, SETTLING_MS);
    },
    choose(whole) {
      say({ whole });
      void unattributedChoice.set(whole);
      readOrNothing();
    },
    goToSentence: (sentence) => tab !== null && go(showSentence(tab, sentence)),
    goToPlace: ({ frame, block, start, end }) => tab !== null && go(showPlace(tab, frame, { block, start, end })),
  };
}
