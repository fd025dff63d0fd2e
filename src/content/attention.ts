import type { WipingWatch } from './watch-wiping.ts';

/** Starts to listen to the reader, until the signal. */
export type Listen = (signal: AbortSignal) => WipingWatch;

/** Listens to the reader while the page has marks. A page that writes itself anew takes all listeners away. */
export class Attention {
  readonly #listen: Listen;
  #end: AbortController | null = null;
  #wiping: WipingWatch | null = null;
  /** What the page's root was when listening began. */
  #root: Element | null = null;

  constructor(listen: Listen) {
    this.#listen = listen;
  }

  /** Marks have just been drawn. */
  attend(): void {
    if (!this.#end || this.#root !== document.documentElement) this.#start();
    this.#wiping?.drawn();
  }

  stop(): void {
    this.#end?.abort();
    this.#end = null;
  }

  #start(): void {
    this.stop();
    this.#root = document.documentElement;
    this.#end = new AbortController();
    this.#wiping = this.#listen(this.#end.signal);
  }
}
