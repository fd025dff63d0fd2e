/** Folding of a whole text, with the way back: for comparing and searching outside the matching engine. */

import { foldedUnit, IGNORED, SEPARATOR, SPECIAL, specialUnit } from './fold-table.ts';

export interface Folded {
  /** Lower-case letters and digits without accents; every run of other characters is one space. */
  text: string;
  /** For each unit of `text`, and one past its end, the offset in the original text it came from. */
  offsets: number[];
}

/** Folds a text and keeps, for every unit of the result, where it came from. */
export function fold(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  const add = (letters: string, from: number) => {
    folded += letters;
    for (let i = 0; i < letters.length; i += 1) offsets.push(from);
  };
  for (let i = 0; i < text.length; ) {
    const unit = foldedUnit[text.charCodeAt(i)] as number;
    const codePoint = text.codePointAt(i) as number;
    const letters = letterOf(unit, codePoint);
    if (letters === null) {
      if (folded !== '' && !folded.endsWith(' ')) add(' ', i);
    } else if (letters !== IGNORED) add(letters, i);
    i += codePoint > 0xffff ? 2 : 1;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

function letterOf(unit: number, codePoint: number): string | null {
  if (unit > SPECIAL) return String.fromCharCode(unit);
  return unit === SEPARATOR ? null : specialUnit(codePoint);
}
