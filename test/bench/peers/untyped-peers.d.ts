declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    /** Where words end, and which do. */
    search(text: string): [last: number, words: string[]][];
  }
}

declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    search(text: string): [start: number, word: string][];
  }
}

declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string[],
      options: {
        separateWordSearch: boolean;
        diacritics: boolean;
        accuracy: 'exactly';
        done(marks: number): void;
      },
    ): void;
  }
}
