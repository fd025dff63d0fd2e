/** Letters by which words are grouped before those of a group are compared. */
const LETTERS = 4;
/** A key is a double: what the letters leave of its 53 bits says which word it is. */
const MOST_WORDS = 2 ** 21;
/** Groups of so many words are put in order without the cost of a sort. */
const FEW = 16;

type Compare = (a: number, b: number) => number;

/** Numbers of words in an order that puts those together that begin alike, the same for the same words. */
export function orderBySpelling(words: readonly string[]): Int32Array {
  const order = new Int32Array(words.length);
  if (words.length > MOST_WORDS) {
    for (let word = 0; word < words.length; word += 1) order[word] = word;
    return order.sort((a, b) => compareStrings(words[a] as string, words[b] as string) || a - b);
  }
  const keys = new Float64Array(words.length);
  for (let word = 0; word < words.length; word += 1) keys[word] = beginning(words[word] as string) * MOST_WORDS + word;
  keys.sort();
  for (let at = 0; at < keys.length; at += 1) order[at] = (keys[at] as number) % MOST_WORDS;
  sortGroups(order, keys, comparing(words));
  return order;
}

/** The lower halves of the first letters: the upper ones mostly say but the script. */
function beginning(word: string): number {
  let key = 0;
  for (let i = 0; i < LETTERS; i += 1) key = key * 0x100 + (letter(word, i) & 0xff);
  return key;
}

function letter(word: string, at: number): number {
  return at < word.length ? word.charCodeAt(at) : 0;
}

/** Compares words that have the same beginning, by the numbers that follow from their next letters before their strings. */
function comparing(words: readonly string[]): Compare {
  const upper = new Float64Array(words.length);
  const further = new Float64Array(words.length);
  for (let number = 0; number < words.length; number += 1) {
    const word = words[number] as string;
    let halves = 0;
    for (let i = 0; i < LETTERS; i += 1) halves = halves * 0x100 + (letter(word, i) >> 8);
    upper[number] = halves * 0x10000 + letter(word, LETTERS);
    let letters = 0;
    for (let i = LETTERS + 1; i < LETTERS + 4; i += 1) letters = letters * 0x10000 + letter(word, i);
    further[number] = letters;
  }
  return (a, b) =>
    (upper[a] as number) - (upper[b] as number) ||
    (further[a] as number) - (further[b] as number) ||
    compareStrings(words[a] as string, words[b] as string) ||
    a - b;
}

/** Puts words in order whose keys have the same beginning. */
function sortGroups(order: Int32Array, keys: Float64Array, compare: Compare): void {
  for (let from = 0, at = 1; at <= keys.length; at += 1) {
    if (at < keys.length && isSameBeginning(keys[from] as number, keys[at] as number)) continue;
    if (at - from > FEW) order.subarray(from, at).sort(compare);
    else for (let i = from + 1; i < at; i += 1) sink(order, from, i, compare);
    from = at;
  }
}

/** Puts what is at a place where it belongs among those that stand before it, from `first` on. */
function sink(order: Int32Array, first: number, place: number, compare: Compare): void {
  const word = order[place] as number;
  let at = place;
  for (; at > first && compare(order[at - 1] as number, word) > 0; at -= 1) order[at] = order[at - 1] as number;
  order[at] = word;
}

function isSameBeginning(a: number, b: number): boolean {
  return Math.floor(a / MOST_WORDS) === Math.floor(b / MOST_WORDS);
}

function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
