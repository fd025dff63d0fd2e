/** Which sites the browser lets us fetch from, and asking for those that it withholds. */

import { browser } from '../../platform/browser.ts';

export class SiteAccess {
  #withheld: readonly string[] = [];
  #turn = 0;

  /** Finds out what is withheld of these addresses, so that `request` need not wait for it. */
  async learn(urls: readonly string[]): Promise<void> {
    const turn = ++this.#turn;
    const origins = await withheldOrigins(urls);
    if (turn === this.#turn) this.#withheld = origins;
  }

  /** Asks for what is withheld; at once, since the browser takes it only as part of a click. Resolves either way. */
  async request(): Promise<void> {
    if (this.#withheld.length === 0) return;
    await browser.permissions.request({ origins: [...this.#withheld] }).catch(() => false);
  }
}

/** Patterns of the sites that the browser would not let us fetch from; empty where all are open. */
async function withheldOrigins(urls: readonly string[]): Promise<string[]> {
  if (await browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })) return [];
  const patterns = [...new Set(urls.filter((url) => URL.canParse(url)).map(patternOf))];
  const held = await Promise.all(patterns.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return patterns.filter((_, at) => !held[at]);
}

function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
