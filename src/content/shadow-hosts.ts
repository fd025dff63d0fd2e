/** Which elements hold a shadow root with text of its own. */

import { shadowRootOf } from '../platform/shadow-root.ts';
import { nameOf } from './dom.ts';

/** Elements of HTML that may hold one; besides them, all whose names have a hyphen. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * The shadow root of an element. Of HTML's own elements only empty ones are looked at for a closed root: asking costs
 * too much to do it everywhere, and what stands in a host besides is there for the root to show.
 */
export function rootIn(element: Element): ShadowRoot | null {
  const name = nameOf(element);
  if (isCustom(name)) return shadowRootOf(element);
  if (!HOSTS.has(name)) return null;
  return element.firstChild === null ? shadowRootOf(element) : element.shadowRoot;
}

/** An element that may still get its root: its script comes later than itself. */
export function mayGetRoot(element: Element): boolean {
  return isCustom(nameOf(element));
}

const isCustom = (name: string) => name.includes('-');
