/**
 * Numbers kept for spellings: a hash table that is asked with a stretch of text, so that known words are never copied.
 *
 * What is kept stands together, since most of the time goes into fetching it from memory:
 *
 * ```
 * slots     open addressing, two numbers each: the spelling's hash, place of its record (0: free)
 * records   16 bits each: the kept number and how many letters, two each, lower half first; the letters
 * ```
 */
export class SpellingTable {
  #slots = new Int32Array(SLOT * 1024);
  #records = new Uint16Array(4096);
  /** Where the next record begins; 0 is no place. */
  #end = 1;
  #count = 0;

  /**
   * Where the record of a spelling with this hash may be; 0 when there may be none. To be asked of several spellings before
   * `get` of any: then what they need is fetched at the same time.
   */
  likelyPlace(hash: number): number {
    return this.#slots[firstSlot(hash, this.#slots.length - 1) + 1] as number;
  }

  /** What is kept for the spelling between two offsets, `hash` being its `spellingHash`; -1 when nothing is. */
  get(hash: number, text: string, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = firstSlot(hash, mask);
    for (let place = slots[slot + 1] as number; place !== 0; place = slots[slot + 1] as number) {
      if (slots[slot] === hash && this.#isAt(place, text, start, end)) return this.#read(place);
      slot = (slot + SLOT) & mask;
    }
    return -1;
  }

  /** Keeps a number from 0 to 2^31 - 1 for a spelling that has none yet. */
  add(hash: number, spelling: string, kept: number): void {
    this.#reserve(HEAD + spelling.length);
    const place = this.#end;
    this.#write(place, kept);
    this.#write(place + 2, spelling.length);
    for (let i = 0; i < spelling.length; i += 1) this.#records[place + HEAD + i] = spelling.charCodeAt(i);
    this.#end += HEAD + spelling.length;
    insert(this.#slots, hash, place);
    this.#count += 1;
    if (this.#count * SLOT * 2 > this.#slots.length) this.#spread();
  }

  #isAt(place: number, text: string, start: number, end: number): boolean {
    if (this.#read(place + 2) !== end - start) return false;
    const records = this.#records;
    const letters = place + HEAD - start;
    for (let i = start; i < end; i += 1) if (records[letters + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #read(at: number): number {
    return (this.#records[at] as number) | ((this.#records[at + 1] as number) << 16);
  }

  #write(at: number, value: number): void {
    this.#records[at] = value;
    this.#records[at + 1] = value >>> 16;
  }

  #reserve(units: number): void {
    if (this.#end + units <= this.#records.length) return;
    const bigger = new Uint16Array(Math.max(this.#end + units, this.#records.length * 2));
    bigger.set(this.#records);
    this.#records = bigger;
  }

  #spread(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4);
    for (let slot = 0; slot < old.length; slot += SLOT)
      if (old[slot + 1] !== 0) insert(this.#slots, old[slot] as number, old[slot + 1] as number);
  }
}

const SLOT = 2;
/** Numbers of a record before its letters. */
const HEAD = 4;

function insert(slots: Int32Array, hash: number, place: number): void {
  const mask = slots.length - 1;
  let slot = firstSlot(hash, mask);
  while (slots[slot + 1] !== 0) slot = (slot + SLOT) & mask;
  slots[slot] = hash;
  slots[slot + 1] = place;
}

function firstSlot(hash: number, mask: number): number {
  return (hash * SLOT) & mask;
}

/** The hash by which a table looks for the spelling between two offsets. */
export function spellingHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}
