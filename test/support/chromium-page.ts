import type { CDPSession, Page as Tab } from 'playwright-core';
import type { Footprint, Page, Preferences, Surface } from './driver.ts';
import { until, withLimit } from './limit.ts';
import { rangeCount } from './range-count.ts';
import { TargetSession } from './target-session.ts';

const ANSWER_MS = 15_000;
const ATTACH_MS = 4_000;
const ATTACH_ATTEMPTS = 4;

/** Source of a call that can be evaluated anywhere. */
const callOf = (fn: unknown, args: unknown[]): string => `(${String(fn)})(...${JSON.stringify(args)})`;

function mediaFeatures({ colours, still, forcedColours }: Preferences): { name: string; value: string }[] {
  return [
    { name: 'prefers-color-scheme', value: colours },
    { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
    { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
  ];
}

/** The popup of the toolbar button, a target of its own. */
export class ChromiumPopup implements Surface {
  constructor(
    private readonly session: TargetSession,
    private readonly browser: CDPSession,
  ) {}

  /** A target just opened may move to another process and lose what it was asked meanwhile: then it is asked anew. */
  static async attach(browser: CDPSession, targetId: string, preferences: Preferences): Promise<ChromiumPopup> {
    const features = mediaFeatures(preferences);
    for (let attempt = 1; ; attempt++) {
      const session = await TargetSession.attach(browser, targetId);
      try {
        await session.send('Emulation.setEmulatedMedia', { features }, ATTACH_MS);
        return new ChromiumPopup(session, browser);
      } catch (error) {
        await session.detach();
        if (attempt === ATTACH_ATTEMPTS) throw error;
      }
    }
  }

  async evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return (await this.session.evaluate(callOf(fn, args))) as T;
  }

  async load(source: string): Promise<void> {
    await this.session.evaluate(`${source}\n;undefined`);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = (await this.session.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    return Buffer.from(data, 'base64');
  }

  /** Waits until it is gone: who asks for the next panel must not be given this one. */
  async close(): Promise<void> {
    const { targetId } = this.session;
    await this.session.detach();
    await this.browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
    const isGone = async (): Promise<boolean> => {
      const { targetInfos } = await this.browser.send('Target.getTargets');
      return targetInfos.every((target) => target.targetId !== targetId);
    };
    await until(isGone, 'the panel or popup closes');
  }
}

export class ChromiumPage implements Page {
  private session: CDPSession | undefined;

  constructor(private readonly tab: Tab) {}

  async goto(url: string): Promise<void> {
    await this.tab.goto(url, { waitUntil: 'load', timeout: ANSWER_MS });
  }

  async show(): Promise<void> {
    await this.tab.bringToFront();
  }

  /** Through the protocol, so that a page that forbids eval can be read too. */
  async evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const session = await this.protocol();
    const params = { expression: callOf(fn, args), awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await withLimit(session.send('Runtime.evaluate', params), ANSWER_MS, 'page');
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async load(source: string): Promise<void> {
    const session = await this.protocol();
    await withLimit(session.send('Runtime.evaluate', { expression: `${source}\n;undefined` }), ANSWER_MS, 'script');
  }

  async loadInShadow(source: string): Promise<void> {
    await this.load(source);
  }

  async inShadow<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T | null> {
    const objectId = await this.closedRoot();
    if (!objectId) return null;
    const session = await this.protocol();
    const functionDeclaration = `function () { return (${String(fn)})(this, ...${JSON.stringify(args)}); }`;
    const call = session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      awaitPromise: true,
      returnByValue: true,
    });
    const { result, exceptionDetails } = await withLimit(call, ANSWER_MS, 'shadow root');
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  async move(x: number, y: number): Promise<void> {
    await this.tab.mouse.move(x, y);
  }

  async click(x: number, y: number): Promise<void> {
    await this.tab.mouse.click(x, y);
  }

  async press(keys: string): Promise<void> {
    await this.tab.keyboard.press(keys);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.tab.setViewportSize({ width, height });
  }

  async screenshot(): Promise<Buffer> {
    return this.tab.screenshot({ timeout: ANSWER_MS });
  }

  async print(): Promise<Buffer> {
    const session = await this.protocol();
    const { data } = await session.send('Page.printToPDF', {});
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.tab.close();
  }

  async footprint(): Promise<Footprint> {
    const session = await this.protocol();
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { documents, nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    return { highlights: await this.evaluate(rangeCount), listeners, nodes, documents, heap };
  }

  /** The tab's own session, for measurements. */
  async protocol(): Promise<CDPSession> {
    this.session ??= await this.tab.context().newCDPSession(this.tab);
    return this.session;
  }

  /** Our host is a child of the root element, beside head and body; its root is closed to scripts, not to the protocol. */
  private async closedRoot(): Promise<string | undefined> {
    const session = await this.protocol();
    const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
    const html = root.children?.find((node) => node.localName === 'html');
    const shadow = html?.children
      ?.flatMap((node) => node.shadowRoots ?? [])
      .find((node) => node.shadowRootType === 'closed');
    if (!shadow) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    return object.objectId;
  }
}
