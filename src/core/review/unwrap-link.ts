/** Addresses that only lead to another one and carry it in themselves. */

import type { Address } from './address.ts';

/** Hosts and paths of redirectors, and the parameter that holds the way on. */
const REDIRECTORS: readonly { host: RegExp; path: RegExp; parameter: RegExp }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameter: /^(?:q|url)$/ },
  { host: /^lm?\.(?:facebook|instagram|messenger)\.com$/, path: /^\/(?:l\.php)?$/, parameter: /^u$/ },
  { host: /^(?:m\.)?vk\.(?:com|ru)$/, path: /^\/away\.php$/, parameter: /^to$/ },
  { host: /^out\.reddit\.com$/, path: /./, parameter: /^url$/ },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameter: /^q$/ },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /./, parameter: /^url$/ },
  { host: /^(?:html\.)?duckduckgo\.com$/, path: /^\/l\/?$/, parameter: /^uddg$/ },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, parameter: /^url$/ },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameter: /^z$/ },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameter: /^url$/ },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameter: /^(?:url|u)$/ },
];

const AMP_CACHE = /\.cdn\.ampproject\.org$/;
/** `/c/s/exemple.fr/a`: the kind of content, `s` for https, then host and path. */
const AMP_CACHE_PATH = /^\/[acivr](?:\/(s))?\/(.+)$/;
const AMP_VIEWER_PATH = /^\/amp(?:\/(s))?\/([^/]+\.[^/]+\/.*|[^/]+\.[^/]+)$/;

/** The address that this one leads to, or null if it leads nowhere else. */
export function unwrapped(address: Address): string | null {
  const { hostname, pathname, search } = address;
  const amp = AMP_CACHE.test(hostname)
    ? AMP_CACHE_PATH.exec(pathname)
    : /^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname)
      ? AMP_VIEWER_PATH.exec(pathname)
      : null;
  if (amp) return `${amp[1] ? 'https' : 'http'}://${amp[2]}${search}`;
  const redirector = REDIRECTORS.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  return redirector ? target(search, redirector.parameter) : null;
}

function target(search: string, parameter: RegExp): string | null {
  for (const pair of search.slice(1).split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (!parameter.test(name)) continue;
    const url = decoded(value.replaceAll('+', ' '));
    if (url !== null && /^https?:\/\//i.test(url)) return url;
  }
  return null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
