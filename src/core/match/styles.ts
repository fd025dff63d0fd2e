/** Distinct combinations of language, gap and order: a phrase refers to its own by number. */

import { ByteReader, ByteWriter } from './bytes.ts';

export interface Style {
  lang: string;
  /** Other words allowed between two elements. */
  gap: number;
  /** Elements may come in any order. */
  any: boolean;
}

/** The styles of an index while it is compiled. */
export class Styles {
  readonly list: Style[] = [];
  readonly #numbers = new Map<string, number>();

  number(lang: string, gap: number, any: boolean): number {
    const key = `${lang} ${gap} ${any}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.list.length;
      this.#numbers.set(key, number);
      this.list.push({ lang, gap, any });
    }
    return number;
  }

  write(): Uint8Array {
    const bytes = new ByteWriter();
    bytes.varint(this.list.length);
    for (const { lang, gap, any } of this.list) {
      bytes.string(lang);
      bytes.varint(gap);
      bytes.u8(any ? 1 : 0);
    }
    return bytes.view();
  }
}

export function readStyles(styles: Uint8Array): Style[] {
  const reader = new ByteReader(styles, 0);
  return Array.from({ length: reader.varint() }, () => ({
    lang: reader.string(),
    gap: reader.varint(),
    any: reader.u8() === 1,
  }));
}
