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
  #last = 0;

  number(lang: string, gap: number, any: boolean): number {
    if (!this.#is(this.#last, lang, gap, any)) {
      this.#last = this.list.findIndex((_, number) => this.#is(number, lang, gap, any));
      if (this.#last < 0) this.#last = this.list.push({ lang, gap, any }) - 1;
    }
    return this.#last;
  }

  /** Whether phrases of a style have gaps or free order. */
  isLoose(number: number): boolean {
    const style = this.list[number];
    return style !== undefined && (style.gap > 0 || style.any);
  }

  #is(number: number, lang: string, gap: number, any: boolean): boolean {
    const style = this.list[number];
    return style !== undefined && style.lang === lang && style.gap === gap && style.any === any;
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
