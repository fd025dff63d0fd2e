/** What counts as one site. */

const ADDRESS = /^https?:\/\/(?:[^/?#]*@)?(\[[0-9a-f:.]+\]|[^/?#:]+)/i;

/** The host of a web page's address without `www.`; null for what is no web page. */
export function siteOf(url: string | null | undefined): string | null {
  const [, host = ''] = ADDRESS.exec(url ?? '') ?? [];
  return (
    host
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/\.$/, '') || null
  );
}

/** A site and those it lies below, nearest first: `a.b.org`, `b.org`, `org`. */
export function sitesAbove(site: string): string[] {
  if (site.startsWith('[') || /^[\d.]+$/.test(site)) return [site];
  const parts = site.split('.');
  return parts.map((_part, at) => parts.slice(at).join('.'));
}
