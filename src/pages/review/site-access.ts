import { browser } from '../../platform/browser.ts';

/** Patterns of the sites that the browser would not let us fetch from; empty where all are open. */
export async function withheldOrigins(urls: readonly string[]): Promise<string[]> {
  if (await browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })) return [];
  const patterns = [...new Set(urls.filter((url) => URL.canParse(url)).map(patternOf))];
  const held = await Promise.all(patterns.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return patterns.filter((_, at) => !held[at]);
}

function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
