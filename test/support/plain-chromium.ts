/**
 * A Chromium as readers have it: tabs that nobody looks at are hidden, pages are kept for going back, and may be rendered
 * before they are visited. The driver of the other tests switches all of that off. It is spoken to over two pipes, each
 * message ended by a zero byte.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from './find-browser.ts';
import { killTree } from './kill-tree.ts';
import { until, withLimit } from './limit.ts';
import { extensionFolder } from './paths.ts';

const ANSWER_MS = 20_000;

const ARGUMENTS = [
  '--headless=new',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-features=HttpsUpgrades,Translate,OptimizationHints,NetworkTimeServiceQuerying',
  '--window-size=1000,800',
  '--lang=en',
  '--remote-debugging-pipe',
];

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** A document that can be asked: a tab, a page of the extension, its worker. */
export interface PlainTab {
  readonly targetId: string;
  evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs in the extension's closed shadow root (first argument); null while there is none. */
  inShadow<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T | Promise<T>, ...args: A): Promise<T | null>;
  /** Loads an address as if the reader had typed it. */
  goto(url: string): Promise<void>;
  /** A real click, CSS pixels from the top left. */
  click(x: number, y: number): Promise<void>;
  /** Brings the tab to the front; the one before is hidden then. */
  show(): Promise<void>;
  close(): Promise<void>;
}

export interface PlainChromium {
  /** `chrome-extension://…`, without a final slash. */
  readonly origin: string;
  open(url: string): Promise<PlainTab>;
  /** The tab or worker at an address with this beginning, once it is there. */
  find(beginning: string): Promise<PlainTab>;
  /** Whether the extension's worker is awake. Nothing is attached to it, so that it falls asleep as it does for readers. */
  backgroundRuns(): Promise<boolean>;
  /** Lets the extension into private windows; it begins anew. */
  allowPrivateWindows(): Promise<void>;
  /** Opens a private window; closing its page closes it. */
  openPrivate(url: string): Promise<PlainTab>;
  close(): Promise<void>;
}

/** Without developer mode an extension that begins anew stays disabled. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'recoupe-plain-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return profile;
}

/** Starts it with the built extension in a fresh profile. */
export async function launchPlainChromium(): Promise<PlainChromium> {
  const binary = findBrowser('chromium');
  if (!binary) throw new Error('Chromium is not installed');
  const profile = makeProfile();
  const extension = extensionFolder('chromium');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = [
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ];
  const child = spawn(binary, [...ARGUMENTS, ...root, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const end = () => {
    if (child.pid !== undefined) killTree(child.pid);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', end);
  const pipe = new Pipe(child);
  const targets = async () => ((await pipe.send('Target.getTargets')) as { targetInfos: TargetInfo[] }).targetInfos;
  const find = async (beginning: string) => {
    const there = async () => (await targets()).find(({ url }) => url.startsWith(beginning));
    return pipe.attach((await until(there, `${beginning} is open`)).targetId);
  };
  const close = async () => {
    process.off('exit', end);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    pipe.send('Browser.close').catch(() => undefined);
    await withLimit(ended, 5_000, 'Chromium ends').catch(() => undefined);
    end();
  };
  try {
    const isWorker = ({ type, url }: TargetInfo) => type === 'service_worker' && url.endsWith('/background.js');
    const worker = await until(async () => (await targets()).find(isWorker), 'the extension starts', ANSWER_MS);
    const origin = worker.url.replace(/\/background\.js$/, '');
    await find(`${origin}/welcome/`);
    const open = (url: string) => pipe.open(url);
    return {
      origin,
      find,
      close,
      open,
      backgroundRuns: async () => (await targets()).some(isWorker),
      async allowPrivateWindows() {
        const extensions = await open('chrome://extensions/');
        await extensions.evaluate(allowPrivate, new URL(origin).host);
        await extensions.close();
        await until(async () => (await targets()).some(isWorker), 'the extension begins anew');
      },
      async openPrivate(url) {
        const inside = await open(`${origin}/popup/index.html`);
        await inside.evaluate(openPrivate, url);
        await inside.close();
        const tab = await find(url);
        await until(() => tab.evaluate(() => document.readyState === 'complete'), `${url} is loaded`);
        return tab;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface DeveloperApi {
  developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
}

/** Sent to the page of extensions. */
async function allowPrivate(extensionId: string): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as { chrome: DeveloperApi }).chrome;
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

interface WindowsApi {
  windows: { create(what: object): Promise<unknown> };
}

/** Sent to a page of the extension. */
async function openPrivate(url: string): Promise<void> {
  await (globalThis as unknown as { chrome: WindowsApi }).chrome.windows.create({ url, incognito: true });
}

interface DomNode {
  nodeName: string;
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType: string })[];
}

class Pipe {
  private readonly input: Writable;
  private readonly waiting = new Map<number, (answer: Message) => void>();
  private last = 0;
  private rest = '';

  constructor(child: ChildProcess) {
    this.input = child.stdio[3] as Writable;
    const output = child.stdio[4] as Readable;
    this.input.on('error', () => undefined);
    output.setEncoding('utf8');
    output.on('data', (text: string) => this.receive(text));
    output.on('error', () => undefined);
  }

  async send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.last += 1;
    const id = this.last;
    const answered = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const answer = await withLimit(answered, ANSWER_MS, method);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }

  async open(url: string): Promise<PlainTab> {
    const { targetId } = (await this.send('Target.createTarget', { url: 'about:blank' })) as TargetInfo;
    const tab = await this.attach(targetId);
    await tab.goto(url);
    return tab;
  }

  async attach(targetId: string): Promise<PlainTab> {
    const params = { targetId, flatten: true };
    const { sessionId } = (await this.send('Target.attachToTarget', params)) as { sessionId: string };
    const send = (method: string, more: object = {}) => this.send(method, more, sessionId);
    const evaluate: PlainTab['evaluate'] = async <A extends unknown[], T>(
      fn: (...args: A) => T | Promise<T>,
      ...args: A
    ) => {
      const expression = `(${String(fn)})(...${JSON.stringify(args)})`;
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = (await send('Runtime.evaluate', asked)) as Evaluated;
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    };
    const closedRoot = async () => {
      const { root } = (await send('DOM.getDocument', { depth: 3, pierce: true })) as { root: DomNode };
      const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
      const roots = html?.children?.flatMap(({ shadowRoots = [] }) => shadowRoots) ?? [];
      return roots.find(({ shadowRootType }) => shadowRootType === 'closed')?.backendNodeId;
    };
    return {
      targetId,
      evaluate,
      async inShadow<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T | Promise<T>, ...args: A) {
        const backendNodeId = await closedRoot();
        if (backendNodeId === undefined) return null;
        const { object } = (await send('DOM.resolveNode', { backendNodeId })) as { object: { objectId: string } };
        const functionDeclaration = `function () { return (${String(fn)})(this, ...${JSON.stringify(args)}); }`;
        const asked = { objectId: object.objectId, functionDeclaration, awaitPromise: true, returnByValue: true };
        return ((await send('Runtime.callFunctionOn', asked)) as Evaluated).result.value as T;
      },
      async goto(url) {
        await send('Page.navigate', { url });
        const isThere = () => evaluate(() => `${location.href} ${document.readyState}`).catch(() => '');
        await until(async () => (await isThere()) === `${url} complete`, `${url} is loaded`);
      },
      async click(x, y) {
        for (const type of ['mousePressed', 'mouseReleased'])
          await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      },
      show: async () => void (await this.send('Target.activateTarget', { targetId })),
      close: async () => void (await this.send('Target.closeTarget', { targetId })),
    };
  }

  private receive(text: string): void {
    const messages = (this.rest + text).split('\0');
    this.rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Message;
      if (answer.id === undefined) continue;
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    }
  }
}
