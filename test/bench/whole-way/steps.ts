/** Milliseconds of each step from a page's text to its marks. */
export interface Steps {
  /** The DOM to blocks of text. */
  read: number;
  /** From the first message to the last reply: carrying, matching, and all that is said of what was found. */
  answered: number;
  /** Of that, what carrying the same text takes when nobody looks at it. */
  carried: number;
  /** Taking the same text apart into words within the page: the least that a filter there would need. */
  parted: number;
  /** Replies to highlights in the registry. */
  painted: number;
  /** To the end of the next frame. */
  drawn: number;
  /** Passages painted. */
  found: number;
}
