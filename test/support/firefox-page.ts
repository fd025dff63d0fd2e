import type { Footprint, Page, Surface } from './driver.ts';
import { closeView, drawView, evaluateInView, narrowTab } from './firefox-chrome.ts';
import type { Marionette } from './marionette.ts';
import { rangeCount } from './range-count.ts';

/** WebDriver's private code points for keys that have no character. */
const KEYS: Record<string, string> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  Space: ' ',
};

interface EventListenerService {
  getListenerInfoFor(target: EventTarget): unknown[];
}

/** Sent to the page, with privileges. */
function listenerCount(): number {
  const { els } = (globalThis as unknown as { Services: { els: EventListenerService } }).Services;
  const targets: EventTarget[] = [window, document, document.documentElement];
  return targets.reduce((sum, target) => sum + els.getListenerInfoFor(target).length, 0);
}

type Action = Record<string, unknown>;

/** A tab. The session has one current window, so each call switches to this one first. */
export class FirefoxPage implements Page {
  private readonly client: Marionette;
  private readonly handle: string;

  constructor(client: Marionette, handle: string) {
    this.client = client;
    this.handle = handle;
  }

  async goto(url: string): Promise<void> {
    await this.here(() => this.client.send('WebDriver:Navigate', { url }));
  }

  async show(): Promise<void> {
    await this.here(() => this.client.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true }));
  }

  evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.here(() => this.client.run<T>('page', fn, args));
  }

  async load(source: string): Promise<void> {
    await this.here(() => this.client.run('page', `() => { ${source}\n }`, []));
  }

  async loadInShadow(source: string): Promise<void> {
    await this.here(() => this.client.run('system', `() => { ${source}\n }`, []));
  }

  inShadow<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T | null> {
    const reach = `(...args) => {
      const host = [...document.documentElement.children].find((child) => child.openOrClosedShadowRoot);
      return host ? (${String(fn)})(host.openOrClosedShadowRoot, ...args) : null;
    }`;
    return this.here(() => this.client.run<T | null>('system', reach, args));
  }

  async footprint(): Promise<Footprint> {
    const highlights = await this.evaluate(rangeCount);
    const listeners = await this.here(() => this.client.run<number>('system', listenerCount, []));
    return { highlights, listeners, nodes: null, documents: null, heap: null };
  }

  async move(x: number, y: number): Promise<void> {
    await this.pointer([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }]);
  }

  async click(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 };
    await this.pointer([move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  async press(keys: string): Promise<void> {
    const values = keys.split('+').map((key) => KEYS[key] ?? key.toLowerCase());
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.actions([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]);
  }

  async resize(width: number, height: number): Promise<void> {
    const frame = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
    const rect = { width: width + frame[0], height: height + frame[1] };
    await this.show();
    await this.here(async () => {
      await this.client.send('WebDriver:SetWindowRect', rect);
      await this.client.run('chrome', narrowTab, [width]);
    });
  }

  print(): Promise<Buffer> {
    return this.here(async () => {
      const { value } = await this.client.send<{ value: string }>('WebDriver:Print', {});
      return Buffer.from(value, 'base64');
    });
  }

  screenshot(): Promise<Buffer> {
    return this.here(async () => {
      const { value } = await this.client.send<{ value: string }>('WebDriver:TakeScreenshot', {
        full: false,
        hash: false,
      });
      return Buffer.from(value, 'base64');
    });
  }

  /** A session needs a current window: another tab takes the place. */
  async close(): Promise<void> {
    await this.here(async () => {
      const [other] = await this.client.send<string[]>('WebDriver:CloseWindow');
      if (other) await this.client.send('WebDriver:SwitchToWindow', { handle: other, focus: true });
    });
  }

  private here<T>(task: () => Promise<T>): Promise<T> {
    return this.client.alone(async () => {
      await this.client.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: false });
      return task();
    });
  }

  private pointer(actions: Action[]): Promise<void> {
    return this.actions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }

  private async actions(actions: Action[]): Promise<void> {
    await this.here(() => this.client.send('WebDriver:PerformActions', { actions }));
  }
}

/** A document of the extension inside the browser's window: the popup of the toolbar button, or the sidebar. */
export class FirefoxPopup implements Surface {
  private readonly client: Marionette;
  private readonly view: 'popup' | 'sidebar';

  constructor(client: Marionette, view: 'popup' | 'sidebar' = 'popup') {
    this.client = client;
    this.view = view;
  }

  async evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const source = `(${String(fn)})(...${JSON.stringify(args)})`;
    return this.client.alone(() => this.client.run<T>('chrome', evaluateInView, [this.view, source]));
  }

  async load(source: string): Promise<void> {
    await this.client.alone(() => this.client.run('chrome', evaluateInView, [this.view, `${source}\n;undefined`]));
  }

  async screenshot(): Promise<Buffer> {
    const data = await this.client.alone(() => this.client.run<string>('chrome', drawView, [this.view]));
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.client.alone(() => this.client.run('chrome', closeView, [this.view]));
  }
}
