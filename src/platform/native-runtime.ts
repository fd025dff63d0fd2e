/**
 * The messaging part of the browser's own API, the same in both browsers, without the polyfill's weight: it runs in
 * every frame of every page.
 */

/** Who sent a message, as the browser says. */
export interface Sender {
  id?: string;
  url?: string;
  tab?: { id?: number; windowId?: number; url?: string; incognito?: boolean };
  frameId?: number;
  documentId?: string;
}

/** Returns true when the answer comes later through `respond`. */
export type NativeListener = (
  message: unknown,
  sender: Sender,
  respond: (answer: unknown) => void,
) => boolean | undefined;

export interface NativePort {
  onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

export interface NativeRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  connect(info: { name: string }): NativePort;
  onMessage: { addListener(listener: NativeListener): void; removeListener(listener: NativeListener): void };
}

interface Api {
  runtime?: NativeRuntime;
}

/**
 * The runtime of this extension, or null in a script whose extension was removed or reloaded. Only own properties
 * count: a page's element with the id `browser` shows up as an inherited one.
 */
export function nativeRuntime(scope: { browser?: Api; chrome?: Api } = globalThis as object): NativeRuntime | null {
  const api = Object.hasOwn(scope, 'browser') ? scope.browser : scope.chrome;
  const runtime = api?.runtime;
  return runtime?.id ? runtime : null;
}

/** Whether the extension that put this script here is still the one installed. */
export function extensionIsAlive(): boolean {
  try {
    return nativeRuntime() !== null;
  } catch {
    return false;
  }
}
