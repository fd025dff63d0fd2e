/** What the reader sees and hears of the findings: underlines, popover, the walk from mark to mark, the badge. */

import type { Looks } from '../core/choices/looks.ts';
import type { ContentApi, Direction, ListedClaim, Shown } from '../platform/api.ts';
import { type Connection, connection } from '../platform/connection.ts';
import { extensionIsAlive } from '../platform/native-runtime.ts';
import type { WordedSentence } from '../platform/page-sentences.ts';
import type { Speech } from '../ui/speech.ts';
import { Attention } from './attention.ts';
import { DocumentReport } from './document-report.ts';
import { type HitTest, hitTest } from './hit-test.ts';
import { listClaims } from './list-claims.ts';
import { listSentences } from './list-sentences.ts';
import { MarkSheet } from './mark-sheet.ts';
import { Painter } from './paint-marks.ts';
import { PassagePopover } from './passage-popover.ts';
import type { Passage } from './passages.ts';
import type { Progress } from './reading.ts';
import { isDrawn, nextStop } from './walk-passages.ts';
import { watchKeys } from './watch-keys.ts';
import { watchPointer } from './watch-pointer.ts';
import { type WipingWatch, watchWiping } from './watch-wiping.ts';

export class PageView {
  readonly #paint: Painter;
  readonly #sheet: MarkSheet;
  readonly #report: DocumentReport;
  readonly #port: Connection;
  readonly #popover = new PassagePopover();
  readonly #attention = new Attention((signal) => this.#listen(signal));
  readonly #onGone: () => void;
  #passages: Passage[] = [];
  #hit: HitTest = () => null;

  /**
   * Lives until the signal, then leaves nothing behind. `doc` names the document; `onGone` is called when the extension
   * was removed.
   */
  constructor(doc: string, onGone: () => void, signal: AbortSignal) {
    this.#paint = new Painter(doc);
    this.#sheet = new MarkSheet(this.#paint.name);
    this.#report = new DocumentReport(doc);
    this.#port = connection(onGone);
    this.#onGone = onGone;
    window.addEventListener('pageshow', (event) => this.#comeBack(event), { signal });
    signal.addEventListener('abort', () => this.#end());
  }

  /** Shows these passages in place of those before. The badge follows once a reading has ended. */
  update(passages: Passage[], speech: Speech | null, { isLast, asked }: Progress): void {
    this.#passages = passages;
    this.#paint.paint(passages);
    this.#hit = hitTest(this.#marked());
    this.#popover.update(passages, speech);
    if (asked) this.#holdPort();
    this.#attend();
    if (isLast) this.#report.tell(passages);
  }

  /** How marks and popover look from now on. */
  dress(looks: Looks): void {
    this.#sheet.dress(looks);
    this.#popover.looks = looks;
  }

  /** Paints again what the page has wiped out; ends instead when the extension is gone. */
  readonly repair = (): void => {
    if (extensionIsAlive()) this.#paint.repair();
    else this.#onGone();
  };

  list(): ListedClaim[] {
    return listClaims(this.#passages);
  }

  sentences(): WordedSentence[] {
    return listSentences(this.#passages);
  }

  openClaim({ pack, claim, passage }: Parameters<ContentApi['openClaim']>[0]): Shown {
    const drawn = this.#passages.filter(isDrawn);
    const carries = ({ entries }: Passage) => entries.some(({ found }) => found.pack === pack && found.claim === claim);
    const chosen = passage === undefined ? null : this.#passages.filter(carries)[passage];
    const wanted = passage === undefined ? drawn.find(carries) : drawn.find((one) => one === chosen);
    return wanted ? this.#popover.goTo(wanted, drawn) : 'gone';
  }

  step(direction: Direction, wrap: boolean): Shown {
    const stops = this.#marked().filter(isDrawn);
    const at = wrap ? -1 : this.#popover.placeAmong(stops);
    const next = stops[nextStop(stops, at, direction, wrap)];
    if (next) return this.#popover.goTo(next, stops);
    this.#popover.leave();
    return 'gone';
  }

  #marked(): Passage[] {
    return this.#passages.filter(({ marks }) => marks.length > 0);
  }

  #listen(signal: AbortSignal): WipingWatch {
    const { host } = this.#popover;
    const targets = {
      hit: (x: number, y: number) => this.#hit(x, y),
      popover: host,
      onRest: this.repair,
      open: this.#popover.openAt.bind(this.#popover),
    };
    watchPointer(targets, signal);
    watchKeys(host, signal);
    return watchWiping(this.repair, signal);
  }

  #attend(): void {
    if (this.#marked().length === 0) {
      this.#port.release();
      this.#attention.stop();
      return;
    }
    this.#attention.attend();
    this.#sheet.insert();
  }

  /** Only where somebody is asked anyway: a port wakes the background. */
  #holdPort(): void {
    if (this.#marked().length > 0) this.#port.hold();
  }

  /** A page that comes back from the back/forward cache has lost its port and its badge. */
  #comeBack({ isTrusted, persisted }: PageTransitionEvent): void {
    if (!isTrusted || !persisted) return;
    this.#report.comeBack();
    this.#holdPort();
    this.#attend();
    this.#report.tell(this.#passages);
  }

  #end(): void {
    this.#popover.host.close();
    this.#attention.stop();
    this.#paint.clear();
    this.#port.release();
  }
}
