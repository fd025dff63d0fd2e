/**
 * What a test may ask of a browser with the extension in it, the same for Chromium and Firefox.
 *
 * Functions handed over are sent as source: they see their arguments (plain JSON) and the globals of
 * the place they run in, nothing of the file they are written in.
 */

export type BrowserName = 'chromium' | 'firefox';
export type ColourScheme = 'light' | 'dark';

/** What a reader has asked the system for. */
export interface Preferences {
  colours: ColourScheme;
  /** No movement that isn't needed. */
  still: boolean;
  /** The system's few colours in place of those of pages. */
  forcedColours: boolean;
}

export const NO_PREFERENCES: Preferences = { colours: 'light', still: false, forcedColours: false };

/** Entries of the context menu; that for a link needs one in the page's top left corner. */
export type MenuEntry = 'open-panel' | 'review-link' | 'review-page' | 'review-claim';

export interface LaunchOptions {
  /** Language of the browser itself; default English. */
  lang?: 'fr' | 'en';
  /** Folder of the profile, which outlives `kill`; default is a fresh one. */
  profile?: string;
  /** A visible window; default is headless. */
  headed?: boolean;
  /** Port of a server on loopback that answers for every host under `.example`. */
  site?: number;
  /** Folder of the unpacked extension; default is what the build left. */
  extension?: string;
  /** Bytes that a site or an extension may store, unless it has the right to more; default is what the browser gives. */
  room?: number;
}

/** Anything with a document: a tab, the popup of the toolbar button. */
export interface Surface {
  evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs a script where `evaluate` runs: a library for what is evaluated later. */
  load(source: string): Promise<void>;
  /** PNG of what is in view. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** What a tab holds. Null where the browser doesn't tell. */
export interface Footprint {
  /** Ranges in the page's highlight registry. */
  highlights: number;
  /** In Firefox those of window, document and root element only. */
  listeners: number;
  nodes: number | null;
  documents: number | null;
  /** Bytes of JavaScript, of page and extension together. */
  heap: number | null;
}

/** A tab. Points are CSS pixels from the top left of the viewport. */
export interface Page extends Surface {
  /** What the tab holds now, after collecting garbage where the browser does that on demand. */
  footprint(): Promise<Footprint>;
  goto(url: string): Promise<void>;
  /** PDF of what the browser would print. */
  print(): Promise<Buffer>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  move(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** One key, or keys held together: `Escape`, `Shift+Tab`, `Alt+Shift+J`. */
  press(keys: string): Promise<void>;
  /** Sizes the viewport; Firefox's window can't be narrower than about 500 pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a script where `inShadow` runs. */
  loadInShadow(source: string): Promise<void>;
  /** Runs in the extension's closed shadow root (first argument); null while there is none. */
  inShadow<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T | Promise<T>, ...args: A): Promise<T | null>;
}

export interface Browser {
  readonly name: BrowserName;
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a final slash. */
  readonly origin: string;
  open(url: string): Promise<Page>;
  /** Addresses of all tabs, the browser's own pages included. */
  addresses(): Promise<string[]>;
  /** Opens the real popup of the toolbar button, over the tab in front. */
  openPopup(): Promise<Surface>;
  /** The popup once it is open, whoever opened it. */
  popup(): Promise<Surface>;
  /** The claim panel once it is open, beside the page or in a tab of its own. */
  panel(): Promise<Surface>;
  /** Fires one of the extension's keyboard commands for the tab in front. */
  command(name: 'next-mark' | 'previous-mark' | 'open-panel' | 'toggle-marks'): Promise<void>;
  /** Chooses the extension's entry in the page's context menu; in Chromium fires what the entry would. */
  chooseInMenu(entry?: MenuEntry): Promise<void>;
  /** Stops worker or event page; resolves once it has stopped. */
  stopBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Bytes of JavaScript in the background after collecting garbage; null where the browser doesn't tell. */
  backgroundHeap(): Promise<number | null>;
  /** What pages opened from now on see of the reader's wishes; what is left out is as at first, `NO_PREFERENCES`. */
  prefer(wishes: Partial<Preferences>): Promise<void>;
  /** Shows a tab, which must be in front, as it would be printed, or as usual again. */
  preferMedium(page: Page, medium: 'screen' | 'print'): Promise<void>;
  reloadExtension(): Promise<void>;
  /** Takes away the access to sites that came with the installation, as readers may. */
  withholdAccess(): Promise<void>;
  /** Hosts asked for other than loopback, since launch. */
  outsideRequests(): string[];
  /** Ends all its processes without warning, as when the power fails; then there is nothing left to close. */
  kill(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  ended(): Promise<void>;
  close(): Promise<void>;
}
