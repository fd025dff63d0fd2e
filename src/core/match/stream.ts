/** The words of a stretch of text as an index knows them, without the small ones that phrases skip. Reused. */
export class Stream {
  count = 0;
  /** What each is in the stream: see `UNKNOWN` in lexicon.ts; and its place among the words of the text. */
  classes = new Int32Array(1024);
  tokens = new Int32Array(1024);
  /** Where there are loose phrases: of every word, small ones included, by its place, what it is; see lexicon.ts. */
  whats = new Int32Array(1024);

  /** Empties it and makes room for so many words. */
  begin(most: number): void {
    this.count = 0;
    if (this.classes.length >= most) return;
    this.classes = new Int32Array(most * 2);
    this.tokens = new Int32Array(most * 2);
    this.whats = new Int32Array(most * 2);
  }
}
