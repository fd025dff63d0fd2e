import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
import * as chrome from './firefox-chrome.ts';
import { FirefoxPage, FirefoxPopup } from './firefox-page.ts';
import { EXTENSION_HOST, writeProfile } from './firefox-profile.ts';
import { killTree } from './kill-tree.ts';
import { until, withLimit } from './limit.ts';
import { Marionette } from './marionette.ts';
import { extensionFolder } from './paths.ts';
import { type LoggingProxy, startProxy } from './proxy.ts';

const START_MS = 60_000;
const QUIT_MS = 8_000;

/** Letters of the extension's shortcuts, which are Alt+Shift and a letter. */
const SHORTCUTS = { 'next-mark': 'J', 'previous-mark': 'K', 'open-panel': 'O', 'toggle-marks': 'M' } as const;

function extensionId(): string {
  const manifest = JSON.parse(readFileSync(join(extensionFolder('firefox'), 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** HOME and the two variables keep the user's own Firefox out of it. */
function startProcess(profile: string, options: LaunchOptions): ChildProcess {
  const binary = findBrowser('firefox');
  if (!binary) throw new Error('Firefox is not installed');
  const window = options.headed ? [] : ['--headless', '--width=1000', '--height=900'];
  const args = [...window, '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'];
  const env = { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };
  return spawn(binary, [...args, 'about:blank'], { stdio: 'ignore', env });
}

/** Port that Firefox chose and wrote to its profile. */
async function marionettePort(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  const written = (): string => {
    if (child.exitCode !== null) throw new Error(`Firefox ended with code ${child.exitCode}`);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  };
  return Number(await until(written, 'Firefox starts', START_MS));
}

/** Starts Firefox with the built extension in a fresh profile. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Firefox> {
  const id = extensionId();
  const proxy = await startProxy(options.site);
  const profile = writeProfile(id, proxy.port, options);
  const child = startProcess(profile, options);
  const killed = (): void => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', killed);
  try {
    const client = await Marionette.connect(await marionettePort(profile, child));
    await client.send('Addon:Install', { path: options.extension ?? extensionFolder('firefox'), temporary: true });
    return new Firefox({ id, client, child, proxy, profile, killed });
  } catch (error) {
    killed();
    await proxy.close();
    throw error;
  }
}

interface Parts {
  id: string;
  client: Marionette;
  child: ChildProcess;
  proxy: LoggingProxy;
  profile: string;
  /** What ends the process when this one ends. */
  killed: () => void;
}

interface PermissionsApi {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
}

export class Firefox implements Browser {
  readonly name = 'firefox';
  readonly origin = `moz-extension://${EXTENSION_HOST}`;
  readonly version: string;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
    this.version = parts.client.version;
  }

  /** Waits for the welcome page, which takes the focus. */
  async ready(): Promise<void> {
    await until(() => this.tabAt(`${this.origin}/welcome/`), 'the welcome page opens');
  }

  async open(url: string): Promise<Page> {
    const { client } = this.parts;
    const { handle } = await client.alone(() =>
      client.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true }),
    );
    const page = new FirefoxPage(client, handle);
    await page.show();
    await page.goto(url);
    return page;
  }

  addresses(): Promise<string[]> {
    return this.privileged(chrome.addresses);
  }

  async openPopup(): Promise<Surface> {
    await this.privileged(chrome.openPopup, this.parts.id);
    return this.popup();
  }

  async popup(): Promise<Surface> {
    await until(() => this.privileged(chrome.popupIsOpen), 'the popup opens');
    return new FirefoxPopup(this.parts.client);
  }

  async panel(): Promise<Surface> {
    const { client } = this.parts;
    return until<Surface | null>(async () => {
      if (await this.privileged(chrome.sidebarIsOpen)) return new FirefoxPopup(client, 'sidebar');
      const handle = await this.tabAt(`${this.origin}/panel/`);
      return handle ? new FirefoxPage(client, handle) : null;
    }, 'the panel opens');
  }

  /** Processor time of the extension's scripts in pages of this address while `task` ran, in milliseconds. */
  async ownTime(address: string, task: () => Promise<void>): Promise<number> {
    await this.privileged(chrome.startProfiler);
    await task();
    return this.privileged(chrome.stopProfiler, this.origin, address);
  }

  /** Lets the extension into private windows; it begins anew, and its pages close, one of which may be the current one. */
  async allowPrivateWindows(): Promise<void> {
    const { client, id } = this.parts;
    await this.privileged(chrome.allowPrivateWindows, id);
    await client.alone(async () => {
      const [handle] = await client.send<string[]>('WebDriver:GetWindowHandles');
      await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
    });
  }

  /** Opens a private window; closing its page closes it. */
  async openPrivate(url: string): Promise<Page> {
    const { client } = this.parts;
    const window = { type: 'window', focus: true, private: true };
    const { handle } = await client.alone(() => client.send<{ handle: string }>('WebDriver:NewWindow', window));
    const page = new FirefoxPage(client, handle);
    await page.show();
    await page.goto(url);
    return page;
  }

  /** The tab that shows an address with this beginning. */
  private tabAt(beginning: string): Promise<string | undefined> {
    const { client } = this.parts;
    return client.alone(async () => {
      for (const handle of await client.send<string[]>('WebDriver:GetWindowHandles')) {
        await client.send('WebDriver:SwitchToWindow', { handle, focus: false });
        const { value } = await client.send<{ value: string }>('WebDriver:GetCurrentURL');
        if (value.startsWith(beginning)) return handle;
      }
      return undefined;
    });
  }

  async command(name: keyof typeof SHORTCUTS): Promise<void> {
    await this.privileged(chrome.pressShortcut, SHORTCUTS[name]);
  }

  async chooseInMenu(entry: MenuEntry = 'open-panel'): Promise<void> {
    await this.privileged(chrome.openContextMenu);
    await until(() => this.privileged(chrome.chooseInContextMenu, this.parts.id, entry), 'the menu has the entry');
  }

  async stopBackground(): Promise<void> {
    await this.privileged(chrome.terminateBackground, this.parts.id);
    await until(async () => !(await this.backgroundRuns()), 'the event page stops');
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.privileged(chrome.backgroundState, this.parts.id)) === 'running';
  }

  async preferMedium(_: Page, medium: 'screen' | 'print'): Promise<void> {
    await this.privileged(chrome.preferMedium, medium === 'print' ? medium : '');
  }

  async backgroundHeap(): Promise<null> {
    return null;
  }

  async prefer(wishes: Partial<Preferences>): Promise<void> {
    await this.privileged(chrome.prefer, { ...NO_PREFERENCES, ...wishes });
  }

  async withholdAccess(): Promise<void> {
    const page = await this.open(`${this.origin}/popup/index.html`);
    await page.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: PermissionsApi };
      await browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
    });
    await page.close();
  }

  async reloadExtension(): Promise<void> {
    await this.privileged(chrome.reloadAddon, this.parts.id);
  }

  outsideRequests(): string[] {
    return [...this.parts.proxy.asked];
  }

  async kill(): Promise<void> {
    const { client, child, proxy, killed } = this.parts;
    const ended = this.ended();
    if (child.pid !== undefined) killTree(child.pid);
    await ended;
    process.off('exit', killed);
    client.close();
    await proxy.close();
  }

  ended(): Promise<void> {
    const { child } = this.parts;
    if (child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => child.once('exit', () => resolve()));
  }

  async close(): Promise<void> {
    const { client, proxy, profile, killed } = this.parts;
    const ended = this.ended();
    client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    await withLimit(ended, QUIT_MS, 'Firefox quits').catch(killed);
    process.off('exit', killed);
    client.close();
    await proxy.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private privileged<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const { client } = this.parts;
    return client.alone(() => client.run<T>('chrome', fn, args));
  }
}
