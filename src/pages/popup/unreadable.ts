/** Why a page can't be read by any extension, as far as its address tells. */

/** `hidden`: the browser doesn't even tell the address, so it is a page of its own or one of a site without access. */
export type Unreadable = 'store' | 'pdf' | 'reader' | 'browser' | 'file' | 'hidden' | 'other';

const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  /^https:\/\/addons\.mozilla\.org\//,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(\/|$)/,
  /^https:\/\/addons\.opera\.com\//,
];

/** Null for pages that can be read, or that nothing is known of. */
export function unreadable(url: string | undefined, contentType: string | null): Unreadable | null {
  if (contentType === 'application/pdf') return 'pdf';
  if (!url) return null;
  if (STORES.some((store) => store.test(url))) return 'store';
  if (/^about:reader/i.test(url)) return 'reader';
  if (/^file:/i.test(url)) return 'file';
  if (/^https?:/i.test(url)) return /^[^?#]+\.pdf$/i.test(url.replace(/[?#].*$/s, '')) && !contentType ? 'pdf' : null;
  return 'browser';
}
