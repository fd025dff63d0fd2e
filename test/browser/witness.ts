import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the screen of a review has shown, told from outside the browser: it outlives a kill. */
export interface Witness {
  /** `http://127.0.0.1:<port>/`. */
  address: string;
  /** The state that each decided link was last shown in. */
  shown: Map<string, string>;
  /** Resolves when so many links have been shown as decided. */
  reaches(links: number): Promise<void>;
  close(): Promise<void>;
}

/** Hears what `tellDecisions` tells. */
export async function startWitness(): Promise<Witness> {
  const shown = new Map<string, string>();
  const watchers = new Set<() => void>();
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [link, state] = [searchParams.get('link'), searchParams.get('state')];
    if (link && state) shown.set(link, state);
    response.end();
    for (const watch of watchers) watch();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reaches = (links: number) =>
    new Promise<void>((resolve) => {
      const watch = () => {
        if (shown.size < links) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch();
    });
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, shown, reaches, close };
}

/** Sent to the review: tells a witness of every row that it shows as decided, as soon as it does. */
export function tellDecisions(address: string): void {
  const told = new Map<string, string>();
  const tell = () => {
    for (const { dataset } of document.querySelectorAll<HTMLElement>('.line[data-link]')) {
      const { link = '', state = '' } = dataset;
      if (state === 'new' || told.get(link) === state) continue;
      told.set(link, state);
      void fetch(`${address}?${new URLSearchParams({ link, state })}`, { mode: 'no-cors' });
    }
  };
  tell();
  const changes = { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state', 'data-link'] };
  new MutationObserver(tell).observe(document.body, changes);
}
