/** Letters by which words are grouped before those of a group are compared. */
const LETTERS = 4;
/** A key is a double: what the letters leave of its 53 bits says which word it is. */
const MOST_WORDS = 2 ** 21;

/** Numbers of words in an order that puts those together that begin alike, the same for the same words. */
export function orderBySpelling(words: readonly string[]): Int32Array {
  const compare = (a: number, b: number) => compareStrings(words[a] as string, words[b] as string) || a - b;
  const order = Int32Array.from(words.keys());
  if (words.length > MOST_WORDS) return order.sort(compare);
  const keys = Float64Array.from(words, (word, number) => beginning(word) * MOST_WORDS + number).sort();
  for (let at = 0; at < keys.length; at += 1) order[at] = (keys[at] as number) % MOST_WORDS;
  for (let from = 0, at = 1; at <= keys.length; at += 1) {
    if (at < keys.length && isSameBeginning(keys[from] as number, keys[at] as number)) continue;
    if (at - from > 1) order.subarray(from, at).sort(compare);
    from = at;
  }
  return order;
}

function beginning(word: string): number {
  let key = 0;
  for (let i = 0; i < LETTERS; i += 1) key = key * 256 + (i < word.length ? word.charCodeAt(i) & 0xff : 0);
  return key;
}

function isSameBeginning(a: number, b: number): boolean {
  return Math.floor(a / MOST_WORDS) === Math.floor(b / MOST_WORDS);
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
