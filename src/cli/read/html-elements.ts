/** How HTML's elements take part in the text of a page, and where their tags may be left out. */

import { BLOCKS, UNREAD } from '../../core/text/element-names.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements without content or end tag. */
export const VOID =
  names(`area base basefont bgsound br col embed frame hr img input keygen link meta param source track
  wbr`);

export const SKIPPED: ReadonlySet<string> = new Set(UNREAD);
export const BLOCK: ReadonlySet<string> = new Set(BLOCKS);

/** Elements whose end tag may be left out: the next one of its kind, within these, ends it. */
const ENDED_BY_NEXT: Readonly<Record<string, { kin: readonly string[]; within: readonly string[] }>> = {
  li: { kin: ['li'], within: ['ul', 'ol', 'menu'] },
  dt: { kin: ['dt', 'dd'], within: ['dl'] },
  dd: { kin: ['dt', 'dd'], within: ['dl'] },
  tr: { kin: ['tr'], within: ['table'] },
  td: { kin: ['td', 'th'], within: ['tr', 'table'] },
  th: { kin: ['td', 'th'], within: ['tr', 'table'] },
  option: { kin: ['option'], within: ['select', 'datalist'] },
};

/** Position in the stack of open elements that a start tag ends by implication, or -1. */
export function impliedEnd(stack: readonly string[], name: string): number {
  const rule = Object.hasOwn(ENDED_BY_NEXT, name) ? ENDED_BY_NEXT[name] : undefined;
  for (let at = stack.length - 1; at >= 0; at--) {
    const open = stack[at] ?? '';
    if (rule?.kin.includes(open)) return at;
    if (open === 'p' && BLOCK.has(name)) return at;
    if (rule?.within.includes(open)) return -1;
    if (!rule && BLOCK.has(open)) return -1;
  }
  return -1;
}
