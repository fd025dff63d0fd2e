/**
 * Functions that run with privileges in Firefox's own window. They are sent as source, so each
 * stands on its own; what they use of Firefox is declared here as far as they need it.
 */

import type { Preferences } from './driver.ts';

interface ToolbarButton {
  openPopup(window: BrowserWindow, openNow: boolean): Promise<void>;
}

interface Extension {
  backgroundState: string;
  terminateBackground(options: object): Promise<void>;
  tabManager: { addActiveTabPermission(tab: unknown): void };
  apiManager: { global: { browserActionFor(extension: Extension): ToolbarButton } };
}

interface FrameMessage {
  data: { value?: unknown; error?: string };
}

interface PopupElement extends Element {
  messageManager: {
    loadFrameScript(source: string, allowDelayed: boolean): void;
    addMessageListener(name: string, listener: (message: FrameMessage) => void): void;
    removeMessageListener(name: string, listener: (message: FrameMessage) => void): void;
  };
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(rect: null, scale: number, background: string): Promise<ImageBitmap> };
  };
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: BrowserWindow): void;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

interface ContextMenu extends Element {
  state: string;
  activateItem(item: Element): void;
}

interface SubMenu extends Element {
  openMenu(open: boolean): void;
}

interface SidebarController {
  isOpen: boolean;
  browser: { contentDocument: Document | null };
  hide(): void;
}

/** As much of a profile as telling whose script ran takes: samples lead to stacks, stacks to frames, frames to names. */
interface GeckoProfile {
  meta: { sampleUnits: { threadCPUDelta: 'ns' | 'µs' } };
  threads: GeckoThread[];
  processes: GeckoProfile[];
}

interface GeckoThread {
  name: string;
  samples: GeckoTable;
  stackTable: GeckoTable;
  frameTable: GeckoTable;
  stringTable: string[];
}

interface GeckoTable {
  schema: Record<string, number>;
  data: (number | null)[][];
}

type BrowserWindow = Window & {
  KeyboardEvent: typeof KeyboardEvent;
  OffscreenCanvas: typeof OffscreenCanvas;
  SidebarController: SidebarController;
  gBrowser: {
    browsers: { currentURI: { spec: string } }[];
    selectedTab: unknown;
    selectedBrowser: HTMLElement & { browsingContext: { mediumOverride: string } };
  };
  synthesizeMouseEvent(type: string, x: number, y: number, mouse: { button: number; clickCount: number }): void;
};

declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
declare const Services: {
  profiler: {
    StartProfiler(entries: number, milliseconds: number, features: string[], threads: string[]): Promise<void>;
    StopProfiler(): Promise<void>;
    getProfileDataAsync(): Promise<GeckoProfile>;
  };
  wm: { getMostRecentWindow(type: string): BrowserWindow };
  prefs: { setIntPref(name: string, value: number): void };
};
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    ExtensionPermissions: { add(id: string, granted: { permissions: string[]; origins: string[] }): Promise<void> };
  };
};
declare const Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };

export function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'gone';
}

export function addresses(): string[] {
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  return gBrowser.browsers.map(({ currentURI }) => currentURI.spec);
}

export async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ ignoreDevToolsAttached: true });
}

export async function reloadAddon(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Samples every millisecond what the main threads of all processes run. */
export async function startProfiler(): Promise<void> {
  await Services.profiler.StartProfiler(4_000_000, 1, ['js', 'cpu'], ['GeckoMain']);
}

/**
 * Processor time that scripts of an origin, and what they called, took on the main threads of pages, in milliseconds;
 * a sample tells how much the thread has had since the one before.
 */
export async function stopProfiler(origin: string, pages: string): Promise<number> {
  const column = ({ schema, data }: GeckoTable, row: number, name: string) => data[row]?.[schema[name] ?? -1] ?? null;
  const timeIn = ({ samples, stackTable, frameTable, stringTable }: GeckoThread, address: string) => {
    const known = new Map<number, boolean>();
    const isOurs = (stack: number | null): boolean => {
      if (stack === null) return false;
      const before = known.get(stack);
      if (before !== undefined) return before;
      const place = column(frameTable, column(stackTable, stack, 'frame') ?? -1, 'location');
      const ours = (stringTable[place ?? -1] ?? '').includes(address) || isOurs(column(stackTable, stack, 'prefix'));
      known.set(stack, ours);
      return ours;
    };
    return samples.data.reduce(
      (sum, _, row) =>
        isOurs(column(samples, row, 'stack')) ? sum + (column(samples, row, 'threadCPUDelta') ?? 0) : sum,
      0,
    );
  };
  const profile = await Services.profiler.getProfileDataAsync();
  const perMillisecond = { ns: 1e6, µs: 1e3 }[profile.meta.sampleUnits.threadCPUDelta];
  if (!perMillisecond) throw new Error('Firefox does not tell the processor time of its threads.');
  await Services.profiler.StopProfiler();
  const threads = profile.processes.flatMap((one) => one.threads).filter(({ name }) => name === 'GeckoMain');
  const ofPages = threads.filter(({ stringTable }) => stringTable.some((text) => text.includes(pages)));
  return ofPages.reduce((sum, thread) => sum + timeIn(thread, origin), 0) / perMillisecond;
}

/** As the switch on the page of add-ons does. */
export async function allowPrivateWindows(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

/** The preferences behind a reader's wishes: the colours of pages and of the browser's own windows, motion, forced colours. */
export function prefer({ colours, still, forcedColours }: Preferences): void {
  const { prefs } = Services;
  prefs.setIntPref('layout.css.prefers-color-scheme.content-override', colours === 'dark' ? 0 : 1);
  prefs.setIntPref('ui.systemUsesDarkTheme', colours === 'dark' ? 1 : 0);
  prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);
  // Whether the reader's colours take the place of a page's: 0 where the system says so, 2 always.
  prefs.setIntPref('browser.display.document_color_use', forcedColours ? 2 : 0);
}

/** The medium of the page in front; empty for its own. */
export function preferMedium(medium: string): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  window.gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}

/** A real key press, so that it goes the way of the browser's shortcuts: Alt, Shift and one letter. */
export function pressShortcut(letter: string): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const keyboard = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!keyboard) throw new Error('no text input processor');
  keyboard.beginInputTransactionForTests(window);
  const keys = [
    { key: 'Alt', code: 'AltLeft', keyCode: 18 },
    { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
    { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) },
  ].map((init) => new window.KeyboardEvent('', init));
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.reverse()) keyboard.keyup(key);
}

/** Firefox's window stays wider than some pages are to be seen: the tab in front gets a width of its own. */
export function narrowTab(width: number): void {
  const { selectedBrowser } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
  for (const limit of ['min-width', 'max-width']) selectedBrowser.style.setProperty(limit, `${width}px`);
}

/** A right click near the top left corner of the page in front. */
export function openContextMenu(): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { left, top } = window.gBrowser.selectedBrowser.getBoundingClientRect();
  window.synthesizeMouseEvent('contextmenu', left + 20, top + 20, { button: 2, clickCount: 1 });
}

/** Chooses an extension's entry once the menu and the extension's own menu in it are open; whether they were. */
export function chooseInContextMenu(id: string, item: string): boolean {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const menu = window.document.querySelector<ContextMenu>('#contentAreaContextMenu');
  const prefix = id.replace(/[^\w-]/g, '_').toLowerCase();
  const entry = menu?.querySelector(`menuitem[id="${prefix}-menuitem-_${item}"]`);
  const within = entry?.closest<ContextMenu>('menupopup');
  if (menu?.state !== 'open' || !entry || !within) return false;
  if (within.state !== 'open') {
    entry.closest<SubMenu>('menu')?.openMenu(true);
    return false;
  }
  within.activateItem(entry);
  return true;
}

export async function openPopup(id: string): Promise<void> {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`${id} is not installed`);
  // As a click on the button does.
  extension.tabManager.addActiveTabPermission(window.gBrowser.selectedTab);
  await extension.apiManager.global.browserActionFor(extension).openPopup(window, true);
}

export function popupIsOpen(): boolean {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = window.document.querySelector('browser[webextension-view-type="popup"]');
  return (popup?.getBoundingClientRect().width ?? 0) > 0;
}

export function sidebarIsOpen(): boolean {
  const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
  const inside = SidebarController.isOpen ? SidebarController.browser.contentDocument : null;
  return Boolean(inside?.querySelector('#webext-panels-browser'));
}

/** Value of an expression in popup or sidebar, whose own rules forbid eval: hence the sandbox. */
export function evaluateInView(view: 'popup' | 'sidebar', expression: string): Promise<unknown> {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const browser: PopupElement | null | undefined =
    view === 'popup'
      ? window.document.querySelector<PopupElement>('browser[webextension-view-type="popup"]')
      : window.SidebarController.browser.contentDocument?.querySelector<PopupElement>('#webext-panels-browser');
  if (!browser) throw new Error(`the ${view} is not open`);
  const name = `recoupe-test:${Math.random()}`;
  const inSandbox = `const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const send = (answer) => sendAsyncMessage(${JSON.stringify(name)}, answer);
    try {
      Promise.resolve(Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox))
        .then((value) => send({ value: value === undefined ? null : Cu.cloneInto(value, {}) }), (error) => send({ error: String(error) }));
    } catch (error) { send({ error: String(error) }); }`;
  return new Promise((resolve, reject) => {
    const answered = ({ data }: FrameMessage): void => {
      browser.messageManager.removeMessageListener(name, answered);
      if (data.error) reject(new Error(data.error));
      else resolve(data.value);
    };
    browser.messageManager.addMessageListener(name, answered);
    browser.messageManager.loadFrameScript(
      `data:text/javascript;charset=utf-8,${encodeURIComponent(inSandbox)}`,
      false,
    );
  });
}

/** PNG of popup or sidebar, base64: a window of its own, so the tab's screenshot lacks it. */
export async function drawView(view: 'popup' | 'sidebar'): Promise<string> {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const browser: PopupElement | null | undefined =
    view === 'popup'
      ? window.document.querySelector<PopupElement>('browser[webextension-view-type="popup"]')
      : window.SidebarController.browser.contentDocument?.querySelector<PopupElement>('#webext-panels-browser');
  if (!browser) throw new Error(`the ${view} is not open`);
  const image = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new window.OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return window.btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function closeView(view: 'popup' | 'sidebar'): void {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  if (view === 'sidebar') {
    window.SidebarController.hide();
    return;
  }
  const popup = window.document.querySelector('browser[webextension-view-type="popup"]');
  (popup?.closest('panel') as (Element & { hidePopup(): void }) | null)?.hidePopup();
}
