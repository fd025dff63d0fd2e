/** Numbers for spellings: a hash table that is asked with a stretch of text, so that known words are never copied. */
export class SpellingTable {
  readonly #spellings: string[] = [];
  /** Open addressing: number of a spelling + 1, 0 for a free slot; and the spelling's hash. */
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(1024);

  /** The number of the spelling between two offsets; the next free one when it is new. */
  number(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot] as number; found !== 0; found = this.#slots[slot] as number) {
      if (this.#hashes[slot] === hash && isAt(this.#spellings[found - 1] as string, text, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    this.#spellings.push(text.slice(start, end));
    this.#slots[slot] = this.#spellings.length;
    this.#hashes[slot] = hash;
    if (this.#spellings.length * 2 > this.#slots.length) this.#grow();
    return this.#spellings.length - 1;
  }

  get count(): number {
    return this.#spellings.length;
  }

  spelling(number: number): string {
    return this.#spellings[number] as string;
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Int32Array(slots.length * 2);
    this.#hashes = new Int32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let old = 0; old < slots.length; old += 1) {
      if (slots[old] === 0) continue;
      let slot = (hashes[old] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = slots[old] as number;
      this.#hashes[slot] = hashes[old] as number;
    }
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x2c1b3c6d);
  return hash ^ (hash >>> 15);
}

function isAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let i = 0; i < spelling.length; i += 1) if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
