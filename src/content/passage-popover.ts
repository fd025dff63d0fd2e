/** The popover of one passage of the page: what it says, and where among the passages the reader is. */

import { DEFAULT_LOOKS } from '../core/choices/looks.ts';
import { askBackground, type Shown } from '../platform/api.ts';
import type { PopoverProps } from '../ui/popover.tsx';
import type { Speech } from '../ui/speech.ts';
import { countMatched, listClaims } from './list-claims.ts';
import { readPageFacts } from './page-facts.ts';
import { isSamePassage, type Passage } from './passages.ts';
import { isCovered, type Opening, type PopoverHost, popoverHost } from './popover-host.ts';
import { announcement, popoverProps } from './say.ts';
import { scrollTo } from './walk-passages.ts';

export class PassagePopover {
  readonly host: PopoverHost = popoverHost();
  looks = DEFAULT_LOOKS;
  #passages: readonly Passage[] = [];
  #speech: Speech | null = null;
  #visited: Passage | null = null;
  /** Its popover stays when its claim has just been hidden, so that this can be taken back. */
  #staying: Passage | null = null;

  /** Takes in what the page has now; closes over a passage that is gone. */
  update(passages: readonly Passage[], speech: Speech | null): void {
    this.#passages = passages;
    this.#speech = speech;
    const open = this.host.shown?.passage;
    if (open && open !== this.#staying && placeOf(open, passages) < 0) this.host.close();
  }

  /** Opens under the pointer. */
  openAt(passage: Passage, hold: Opening['hold'], near: NonNullable<Opening['near']>): void {
    this.#visited = passage;
    this.#open(passage, { hold, near });
  }

  /** Opens by key or from the popup: in the middle of the window, read out, with the focus. */
  goTo(passage: Passage, stops: readonly Passage[]): Shown {
    this.#visited = passage;
    scrollTo(passage);
    if (isCovered()) return 'covered';
    const place = { i: placeOf(passage, stops) + 1, n: stops.length };
    const said = this.#speech ? announcement(passage, this.#speech, place) : '';
    this.#open(passage, { hold: 'held', announcement: said });
    return 'popover';
  }

  /** Position, among passages to go to, of the one that is open or was last; -1 without one. */
  placeAmong(stops: readonly Passage[]): number {
    return placeOf(this.host.shown?.passage ?? this.#visited, stops);
  }

  /** Closes, and forgets where the reader was. */
  leave(): void {
    this.host.close();
    this.#visited = null;
  }

  #open(passage: Passage, opening: Opening): void {
    if (!this.#speech) return;
    const known = countMatched(listClaims(this.#passages));
    const acts = {
      onClose: this.host.close,
      onOpenClaim: this.#openClaim,
      onHide: () => {
        this.#staying = passage;
      },
    };
    this.host.open(passage, { ...popoverProps(passage, this.#speech, known, acts), looks: this.looks }, opening);
  }

  /** Asked at once: Chrome opens its panel only as part of the click. */
  readonly #openClaim: PopoverProps['onOpenClaim'] = (claim) => {
    askBackground('openClaimPanel', { ...claim, date: readPageFacts(document).date }).catch(() => undefined);
    this.host.close();
  };
}

function placeOf(passage: Passage | null, among: readonly Passage[]): number {
  return passage ? among.findIndex((one) => isSamePassage(one, passage)) : -1;
}
