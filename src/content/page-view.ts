/** What the reader sees and hears of the findings: underlines, popover, the walk from mark to mark, the badge. */

import { DEFAULT_LOOKS, type Looks } from '../core/choices/looks.ts';
import { askBackground, type ContentApi, type Direction, type ListedClaim, type Shown } from '../platform/api.ts';
import { connection } from '../platform/connection.ts';
import { extensionIsAlive } from '../platform/native-runtime.ts';
import type { WordedSentence } from '../platform/page-sentences.ts';
import { markRules } from '../ui/mark-styles.ts';
import type { PopoverProps } from '../ui/popover.tsx';
import type { Speech } from '../ui/speech.ts';
import { HOST_NAME } from './element-kinds.ts';
import { type HitTest, hitTest } from './hit-test.ts';
import { countMatched, listClaims } from './list-claims.ts';
import { listSentences } from './list-sentences.ts';
import { readPageFacts } from './page-facts.ts';
import type { Progress } from './page-reader.ts';
import { painter } from './paint-marks.ts';
import { isSamePassage, type Passage } from './passages.ts';
import { isCovered, type Opening, popoverHost } from './popover-host.ts';
import { announcement, popoverProps } from './say.ts';
import { isDrawn, nextStop, scrollTo } from './walk-passages.ts';
import { watchKeys } from './watch-keys.ts';
import { watchPointer } from './watch-pointer.ts';
import { type WipingWatch, watchWiping } from './watch-wiping.ts';

export interface PageView {
  /** Shows these passages in place of those before. The badge follows once a reading has ended. */
  update(passages: Passage[], speech: Speech | null, progress: Progress): void;
  /** How marks and popover look from now on. */
  dress(looks: Looks): void;
  /** Paints again what the page has wiped out; ends instead when the extension is gone. */
  repair(): void;
  list(): ListedClaim[];
  sentences(): WordedSentence[];
  openClaim(request: Parameters<ContentApi['openClaim']>[0]): Shown;
  step(direction: Direction, wrap: boolean): Shown;
}

/** Lives until the signal, then leaves nothing behind. `onGone` is called when the extension was removed. */
export function pageView(doc: string, onGone: () => void, signal: AbortSignal): PageView {
  const paint = painter(doc);
  const popover = popoverHost();
  const port = connection(onGone);
  let passages: Passage[] = [];
  let speech: Speech | null = null;
  let hit: HitTest = () => null;
  let listening: AbortController | null = null;
  let wiping: WipingWatch | null = null;
  let root: Element | null = null;
  let visited: Passage | null = null;
  let staying: Passage | null = null;
  let reported = '';
  let looks = DEFAULT_LOOKS;
  let hasRules = false;
  let since = performance.timeOrigin;

  const marked = () => passages.filter(({ marks }) => marks.length > 0);
  const placeOf = (passage: Passage | null, among: readonly Passage[]) =>
    passage ? among.findIndex((one) => isSamePassage(one, passage)) : -1;

  const open = (passage: Passage, opening: Opening) => {
    if (!speech) return;
    const known = countMatched(listClaims(passages));
    // The popover of a claim just hidden stays, so that it can be taken back.
    const onHide = () => {
      staying = passage;
    };
    const acts = { onClose: popover.close, onOpenClaim, onHide };
    popover.open(passage, { ...popoverProps(passage, speech, known, acts), looks }, opening);
  };

  /** Asked at once: Chrome opens its panel only as part of the click. */
  const onOpenClaim: PopoverProps['onOpenClaim'] = (claim) => {
    askBackground('openClaimPanel', { ...claim, date: readPageFacts(document).date }).catch(() => undefined);
    popover.close();
  };

  /** Opens by key or from the popup: in the middle of the window, read out, with the focus. */
  const goTo = (passage: Passage, stops: readonly Passage[]): Shown => {
    visited = passage;
    scrollTo(passage);
    if (isCovered()) return 'covered';
    const place = { i: placeOf(passage, stops) + 1, n: stops.length };
    open(passage, { hold: 'held', announcement: speech ? announcement(passage, speech, place) : '' });
    return 'popover';
  };

  /** A page that writes itself anew takes away all listeners. */
  const listen = () => {
    if (listening && root === document.documentElement) return;
    stopListening();
    root = document.documentElement;
    listening = new AbortController();
    const { signal: until } = listening;
    watchPointer({ hit: (x, y) => hit(x, y), popover, onRest: repair, open: openAt }, until);
    watchKeys(popover, until);
    wiping = watchWiping(repair, until);
  };
  const openAt = (passage: Passage, hold: Opening['hold'], near: NonNullable<Opening['near']>) => {
    visited = passage;
    open(passage, { hold, near });
  };

  const repair = () => {
    if (extensionIsAlive()) paint.repair();
    else onGone();
  };

  const stopListening = () => {
    listening?.abort();
    listening = null;
  };

  /** Only where somebody is asked anyway: a port wakes the background. */
  const holdPort = () => {
    if (marked().length > 0) port.hold();
  };

  const attend = (hasMarks: boolean) => {
    if (!hasMarks) port.release();
    if (hasMarks) listen();
    if (hasMarks) wiping?.drawn();
    if (!hasMarks) stopListening();
    if (!hasMarks || hasRules) return;
    hasRules = true;
    askBackground('insertMarkRules', { css: onScreen(markRules(paint.name, looks)) }).catch(() => {
      hasRules = false;
    });
  };

  const report = () => {
    const summary = { doc, since, claims: countMatched(listClaims(passages)), marks: marked().length };
    const text = JSON.stringify(summary);
    if (text === reported) return;
    reported = text;
    askBackground('pageSummary', summary).catch(() => {
      reported = '';
    });
  };

  /** A page that comes back from the back/forward cache has lost its port and its badge. */
  const comeBack = (event: PageTransitionEvent) => {
    if (!event.isTrusted || !event.persisted) return;
    since = Date.now();
    holdPort();
    attend(marked().length > 0);
    report();
  };
  window.addEventListener('pageshow', comeBack, { signal });

  signal.addEventListener('abort', () => {
    popover.close();
    stopListening();
    paint.clear();
    port.release();
  });

  return {
    repair,
    dress(chosen) {
      // Rules put in later win over those before them.
      hasRules &&= JSON.stringify(chosen) === JSON.stringify(looks);
      looks = chosen;
    },
    list: () => listClaims(passages),
    sentences: () => listSentences(passages),
    update(found, said, { isLast, asked }) {
      [passages, speech] = [found, said];
      paint.paint(passages);
      hit = hitTest(marked());
      const open = popover.shown?.passage;
      if (open && open !== staying && placeOf(open, passages) < 0) popover.close();
      if (asked) holdPort();
      attend(marked().length > 0);
      if (isLast) report();
    },
    openClaim({ pack, claim, passage }) {
      const drawn = passages.filter(isDrawn);
      const carries = ({ entries }: Passage) =>
        entries.some(({ found }) => found.pack === pack && found.claim === claim);
      const chosen = passage === undefined ? null : passages.filter(carries)[passage];
      const wanted = passage === undefined ? drawn.find(carries) : drawn.find((one) => one === chosen);
      return wanted ? goTo(wanted, drawn) : 'gone';
    },
    step(direction, wrap) {
      const stops = marked().filter(isDrawn);
      const at = placeOf(popover.shown?.passage ?? visited, stops);
      const next = stops[nextStop(stops, wrap ? -1 : at, direction, wrap)];
      if (next) return goTo(next, stops);
      popover.close();
      visited = null;
      return 'gone';
    },
  };
}

/** What is printed is the page, without marks and popover. */
const onScreen = (rules: string) =>
  `@media not print { ${rules} } @media print { ${HOST_NAME} { display: none !important } }`;
