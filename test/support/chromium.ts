import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { ChromiumPage, ChromiumPopup } from './chromium-page.ts';
import {
  type Browser,
  type LaunchOptions,
  type MenuEntry,
  NO_PREFERENCES,
  type Page,
  type Preferences,
  type Surface,
} from './driver.ts';
import { findBrowser } from './find-browser.ts';
import { killTree, processWith } from './kill-tree.ts';
import { pause, until, withLimit } from './limit.ts';
import { extensionFolder } from './paths.ts';
import { type LoggingProxy, startProxy } from './proxy.ts';
import { TargetSession } from './target-session.ts';

const ANSWER_MS = 15_000;
const ROOM_KEPT_MS = 31_000;
const CLOSED_PORT = 'http://127.0.0.1:9';
/** Where Chromium fetches the word list of its spelling check once somebody types; no preference or switch prevents it. */
const DICTIONARIES = 'redirector.gvt1.com';

/** Silences the browser's own look-ups (updates, sign-in, time, autofill, dictionaries), so that what the proxy sees is ours. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying',
  `--gaia-url=${CLOSED_PORT}`,
  `--google-base-url=${CLOSED_PORT}`,
  `--component-updater=url-source=${CLOSED_PORT}/`,
  `--host-resolver-rules=MAP ${DICTIONARIES} ~NOTFOUND`,
];

/** Of the browser's own page of extensions. */
interface ExtensionSettings {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
  };
}

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** Without developer mode a reloaded unpacked extension stays disabled. */
function prepareProfile(kept: string | undefined): string {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'recoupe-chromium-'));
  if (existsSync(join(profile, 'Default'))) return profile;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

function launchArguments(proxy: LoggingProxy, options: LaunchOptions): string[] {
  const extension = options.extension ?? extensionFolder('chromium');
  return [
    ...QUIET,
    ...(options.headed ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--lang=${options.lang ?? 'en'}`,
    `--proxy-server=http://127.0.0.1:${proxy.port}`,
    `--proxy-bypass-list=127.0.0.1;${DICTIONARIES}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ];
}

function startContext(profile: string, proxy: LoggingProxy, options: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: options.headed ? null : { width: 1000, height: 800 },
    colorScheme: 'light',
    args: launchArguments(proxy, options),
    env: { ...process.env, LANGUAGE: options.lang ?? 'en' },
    timeout: 30_000,
  });
}

/** Starts Chromium with the built extension in a fresh profile. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const profile = prepareProfile(options.profile);
  const proxy = await startProxy(options.site);
  try {
    const context = await startContext(profile, proxy, options);
    const root = context.browser();
    if (!root) throw new Error('Chromium closed while starting');
    const browser = new Chromium(context, await root.newBrowserCDPSession(), proxy, profile);
    await browser.ready();
    if (options.room !== undefined) await browser.limitRoom(options.room);
    return browser;
  } catch (error) {
    await proxy.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    throw error;
  }
}

/** Stops the worker of an origin as soon as it runs, once; resolves when that very version has stopped, or sleeps already. */
function stopsOnce(session: CDPSession, origin: string): Promise<void> {
  let asked: string | null = null;
  return new Promise((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      // A reloaded extension leaves its worker's former version behind: redundant, and stopped.
      const ours = versions.find(({ versionId, scriptURL, status }) =>
        asked === null ? scriptURL.startsWith(origin) && status !== 'redundant' : versionId === asked,
      );
      if (ours?.runningStatus === 'stopped') resolve();
      if (ours?.runningStatus !== 'running' || asked !== null) return;
      asked = ours.versionId;
      session.send('ServiceWorker.stopWorker', { versionId: asked }).catch(() => undefined);
    });
  });
}

class Chromium implements Browser {
  readonly name = 'chromium';
  readonly version: string;
  origin = '';
  private preferences = NO_PREFERENCES;
  private readonly context: BrowserContext;
  private readonly session: CDPSession;
  private readonly proxy: LoggingProxy;
  private readonly profile: string;

  constructor(context: BrowserContext, session: CDPSession, proxy: LoggingProxy, profile: string) {
    this.context = context;
    this.session = session;
    this.proxy = proxy;
    this.profile = profile;
    this.version = context.browser()?.version() ?? '';
  }

  /** Waits for the extension's worker, whose address tells its origin, and for its welcome to have taken the focus. */
  async ready(): Promise<void> {
    const worker = await until(() => this.workerTarget(), 'the extension starts').catch(async (error) => {
      await this.context.close();
      throw error;
    });
    this.origin = worker.url.split('/').slice(0, 3).join('/');
    const greets = (target: Target): boolean => target.url.startsWith(`${this.origin}/welcome/`);
    await until(async () => (await this.targets()).some(greets), 'the welcome page opens');
  }

  /** For half a minute the browser goes on with the room that it found before. */
  async limitRoom(quotaSize: number): Promise<void> {
    const session = await this.tabSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: this.origin, quotaSize });
    await pause(ROOM_KEPT_MS);
  }

  async open(url: string): Promise<Page> {
    const tab = await this.context.newPage();
    const { colours, still, forcedColours } = this.preferences;
    await tab.emulateMedia({
      colorScheme: colours,
      reducedMotion: still ? 'reduce' : 'no-preference',
      forcedColors: forcedColours ? 'active' : 'none',
    });
    const page = new ChromiumPage(tab);
    await page.goto(url);
    return page;
  }

  async addresses(): Promise<string[]> {
    return (await this.targets()).filter(({ type }) => type === 'page').map(({ url }) => url);
  }

  async openPopup(): Promise<Surface> {
    await this.inWorker('chrome.action.openPopup()');
    return this.popup();
  }

  async popup(): Promise<Surface> {
    const isPopup = (target: Target): boolean => target.url.startsWith(`${this.origin}/popup/`);
    const popup = await until(async () => (await this.targets()).find(isPopup), 'the popup opens');
    return ChromiumPopup.attach(this.session, popup.targetId, this.preferences);
  }

  async panel(): Promise<Surface> {
    const isPanel = (target: Target): boolean => target.url.startsWith(`${this.origin}/panel/`);
    const panel = await until(async () => (await this.targets()).find(isPanel), 'the panel opens');
    return ChromiumPopup.attach(this.session, panel.targetId, this.preferences);
  }

  /** Keys sent through the protocol never reach the browser's shortcuts, so the event is fired in the worker. */
  async command(name: string): Promise<void> {
    const tabs = 'chrome.tabs.query({ active: true, lastFocusedWindow: true })';
    await this.inWorker(`${tabs}.then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`);
  }

  /** The protocol doesn't reach the browser's own menus, so the event is fired in the worker. */
  async chooseInMenu(entry: MenuEntry = 'open-panel'): Promise<void> {
    const tabs = 'chrome.tabs.query({ active: true, lastFocusedWindow: true })';
    const func = '() => document.links[0]?.href';
    const link = `chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${func} })`;
    const info = `{ menuItemId: '${entry}', editable: false, pageUrl: tab.url, linkUrl: first?.result }`;
    const fire = `chrome.contextMenus.onClicked.dispatch(${info}, tab)`;
    await this.inWorker(`${tabs}.then(async ([tab]) => { const [first] = await ${link}; ${fire}; })`);
  }

  /** Stops the worker once and waits for the browser's word that it has; what wakes it again at once is not in the way. */
  async stopBackground(): Promise<void> {
    if (!(await this.backgroundRuns())) return;
    const session = await this.tabSession();
    try {
      const stopped = stopsOnce(session, this.origin);
      await session.send('ServiceWorker.enable');
      await withLimit(stopped, ANSWER_MS, 'the worker stops');
    } finally {
      await session.detach();
    }
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.workerTarget()) !== undefined;
  }

  async backgroundHeap(): Promise<number> {
    const worker = await TargetSession.attach(this.session, (await this.wakeWorker()).targetId);
    try {
      await worker.send('HeapProfiler.enable');
      await worker.send('HeapProfiler.collectGarbage');
      return ((await worker.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
    } finally {
      await worker.detach();
    }
  }

  async reloadExtension(): Promise<void> {
    const before = (await this.wakeWorker()).targetId;
    await this.inWorker('void setTimeout(() => chrome.runtime.reload())');
    await until(async () => {
      const worker = await this.workerTarget();
      return worker && worker.targetId !== before;
    }, 'the extension reloads');
  }

  /** What the page of extensions calls “on click”. */
  async withholdAccess(): Promise<void> {
    const page = await this.open('chrome://extensions/');
    await page.evaluate(async (extensionId) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionSettings };
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
    }, new URL(this.origin).hostname);
    await page.close();
  }

  async preferMedium(page: Page, medium: 'screen' | 'print'): Promise<void> {
    const session = await (page as ChromiumPage).protocol();
    await session.send('Emulation.setEmulatedMedia', { media: medium });
  }

  async prefer(wishes: Partial<Preferences>): Promise<void> {
    this.preferences = { ...NO_PREFERENCES, ...wishes };
  }

  outsideRequests(): string[] {
    return [...this.proxy.asked];
  }

  async kill(): Promise<void> {
    const root = processWith(`--user-data-dir=${this.profile}`);
    if (root === null) throw new Error('The browser is not running.');
    killTree(root);
    await this.proxy.close();
  }

  ended(): Promise<void> {
    return new Promise((resolve) => this.context.once('close', () => resolve()));
  }

  async close(): Promise<void> {
    await withLimit(this.context.close(), ANSWER_MS, 'Chromium closes').catch(() => undefined);
    await this.proxy.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private async targets(): Promise<Target[]> {
    return (await this.session.send('Target.getTargets')).targetInfos;
  }

  private async workerTarget(): Promise<Target | undefined> {
    const ours = (url: string): boolean => url.startsWith('chrome-extension://') && url.endsWith('/background.js');
    return (await this.targets()).find((target) => target.type === 'service_worker' && ours(target.url));
  }

  /** The running worker's target, started where it sleeps. */
  private async wakeWorker(): Promise<Target> {
    const running = await this.workerTarget();
    if (running) return running;
    const session = await this.tabSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` });
    await session.detach();
    return until(() => this.workerTarget(), 'the worker wakes');
  }

  /** A session of its own with any tab: what concerns workers is asked through one. */
  private async tabSession(): Promise<CDPSession> {
    const [page] = this.context.pages();
    if (!page) throw new Error('no tab is open');
    return this.context.newCDPSession(page);
  }

  private async inWorker(expression: string): Promise<void> {
    const worker = await TargetSession.attach(this.session, (await this.wakeWorker()).targetId);
    try {
      await until(() => worker.evaluate('typeof chrome === "object"'), 'the worker has its API');
      await worker.evaluate(expression);
    } finally {
      await worker.detach();
    }
  }
}
