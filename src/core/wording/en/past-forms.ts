/** English pasts, which no ending tells for sure from a participle that qualifies a noun. */

import { words } from '../verb-table.ts';
import { textAt, type View } from '../view.ts';

const IRREGULAR =
  words(`went came began broke fell rose took gave grew knew threw drove wrote spoke became chose flew got hid
  held kept left lost made met paid ran sent shot stole struck told won caught fled fought bought brought built died felt saw found
  was were had`);

/** A past among the words from `from` up to `to`: "the blaze started", not "the wounded man". */
export function hasPast(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const text = textAt(view, i);
    if (IRREGULAR.has(text) || (/\p{L}{2}ed$/u.test(text) && !precedesNoun(view, i, to))) return true;
  }
  return false;
}

function precedesNoun(view: View, at: number, to: number): boolean {
  return at + 2 < to && !view.lang.prepositions.has(textAt(view, at + 1));
}
