/** Sites that publish one page under several addresses, as they document it themselves. */

import type { Address } from './address.ts';

type Rewrite = (address: Address) => Address;

const SITES: Readonly<Record<string, Rewrite>> = {
  'youtu.be': (address) => video(address, address.pathname.split('/')[1]),
  'youtube.com': (address) => video(address, /^\/(?:shorts|embed|live|v)\/([\w-]+)/.exec(address.pathname)?.[1]),
  'twitter.com': post,
  'x.com': post,
  'old.reddit.com': (address) => ({ ...address, hostname: 'reddit.com' }),
  'tiktok.com': (address) => (/\/video\/\d+/.test(address.pathname) ? { ...address, search: '' } : address),
  'telegram.me': channel,
  't.me': channel,
};

/** The address by which a site's page goes; any other address as it is. The host is one without `www.`. */
export function onKnownSite(address: Address): Address {
  const rewrite = Object.hasOwn(SITES, address.hostname) ? SITES[address.hostname] : undefined;
  return rewrite ? rewrite(address) : address;
}

function video(address: Address, path: string | undefined): Address {
  const id = path ?? /[?&]v=([\w-]+)/.exec(address.search)?.[1];
  if (!id) return address;
  return { ...address, hostname: 'youtube.com', pathname: '/watch', search: `?v=${id}`, hash: '' };
}

/** One of a post's pictures is part of the post. */
function post(address: Address): Address {
  const pathname = address.pathname.replace(/^(\/[^/]+\/status\/\d+)\/(?:photo|video)\/\d+\/?$/, '$1');
  return { ...address, hostname: 'x.com', pathname, search: '' };
}

/** `/s/channel/12` is the preview of `/channel/12`; `?single` shows one picture of several. */
function channel(address: Address): Address {
  const pathname = address.pathname.replace(/^\/s(?=\/)/, '');
  return {
    ...address,
    hostname: 't.me',
    pathname,
    search: /^\/[^/]+\/\d+/.test(pathname) ? '' : address.search,
  };
}
