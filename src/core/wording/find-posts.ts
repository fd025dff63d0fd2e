/** Embedded posts: "— Name (@handle) October 10, 2020", with the text before it. */

export interface Byline {
  name: string;
  /** Offset of the name in the text given. */
  start: number;
  handle: string;
  /** Offset of the handle with its sign. */
  handleStart: number;
  /** The post's text stands before the byline, in the same sentence. */
  withText: boolean;
}

const BYLINE = /(?:^|[\s—–-])[—–-]\s{0,2}([^\n@()—–]{1,60}?)\s{0,2}\((@\w{2,40})\)/u;

/** The first byline of a sentence, or null. Offsets are those of the sentence. */
export function bylineIn(sentence: string): Byline | null {
  const hit = BYLINE.exec(sentence);
  if (!hit) return null;
  const [whole, name = '', handle = ''] = hit;
  const start = hit.index + whole.indexOf(name);
  return {
    name,
    start,
    handle,
    handleStart: hit.index + whole.lastIndexOf(handle),
    withText: /\S/.test(sentence.slice(0, hit.index)),
  };
}
