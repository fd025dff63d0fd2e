/**
 * The port that a page with marks holds, to learn when its extension goes away. A port also closes when the worker
 * falls asleep or the page enters the back/forward cache; then it is opened again only when the page next has work,
 * so that no worker is kept awake for it.
 */

import { extensionIsAlive, type NativePort, nativeRuntime } from './native-runtime.ts';

const PAGE_PORT = 'page';

/** Chrome closes the ports of an extension a moment before its scripts can see that it is gone; milliseconds. */
const SECOND_LOOKS = [250, 2_000];

export interface Connection {
  /** Opens the port if it is closed. Calls `onGone` instead when the extension is no longer there. */
  hold(): void;
  release(): void;
}

export function connection(onGone: () => void): Connection {
  let port: NativePort | null = null;
  let looks: ReturnType<typeof setTimeout>[] = [];
  const look = () => {
    if (port || extensionIsAlive()) return;
    release();
    onGone();
  };
  const closed = () => {
    port = null;
    looks = SECOND_LOOKS.map((delay) => setTimeout(look, delay));
    look();
  };
  const release = () => {
    for (const timer of looks) clearTimeout(timer);
    port?.disconnect();
    port = null;
  };
  return {
    hold() {
      if (port) return;
      if (!extensionIsAlive()) return onGone();
      port = nativeRuntime()?.connect({ name: PAGE_PORT }) ?? null;
      port?.onDisconnect.addListener(closed);
    },
    release,
  };
}
