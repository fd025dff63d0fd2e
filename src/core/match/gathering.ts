/** What a set of packs asks the engine to look for, everything once, in columns. Filled by `gatherPack`. */

import { GatheredClaims } from './claim-bytes.ts';
import type { Gate } from './gate.ts';
import { finish } from './hashing.ts';
import { IntList } from './int-list.ts';
import { type NameNumbers, PhraseReader } from './phrase-reader.ts';
import { Styles } from './styles.ts';
import { Vocabulary } from './vocabulary.ts';

/** Free order is tried for phrases of at most so many elements; longer ones keep their order. */
const MAX_FREE_ELEMENTS = 8;

/** Phrases and terms alike: runs of elements with a style. */
export class Wordings {
  readonly elements = new IntList();
  /** Where the elements of each begin. */
  readonly starts = new IntList();
  readonly styles = new IntList();
  /** Open addressing: number of a wording + 1, 0 for a free slot. */
  #slots = new Int32Array(1024);

  get count(): number {
    return this.starts.length;
  }

  /** The number of the wording with these elements in this style, new or known. */
  number(elements: IntList, style: number): number {
    const slot = this.#slotOf(elements, style);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    this.starts.push(this.elements.length);
    this.styles.push(style);
    for (let i = 0; i < elements.length; i += 1) this.elements.push(elements.at(i));
    this.#slots[slot] = this.count;
    if (this.count * 2 > this.#slots.length) this.#grow();
    return this.count - 1;
  }

  #slotOf(elements: IntList, style: number): number {
    const mask = this.#slots.length - 1;
    let hash = style;
    for (let i = 0; i < elements.length; i += 1) hash = mix(hash, elements.at(i));
    let slot = finish(hash) & mask;
    while (this.#slots[slot] !== 0 && !this.#is((this.#slots[slot] as number) - 1, elements, style))
      slot = (slot + 1) & mask;
    return slot;
  }

  #is(wording: number, elements: IntList, style: number): boolean {
    const start = this.starts.at(wording);
    if (this.styles.at(wording) !== style || this.end(wording) - start !== elements.length) return false;
    for (let i = 0; i < elements.length; i += 1) if (this.elements.at(start + i) !== elements.at(i)) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let wording = 0; wording < this.count; wording += 1) {
      let hash = this.styles.at(wording);
      const end = this.end(wording);
      for (let i = this.starts.at(wording); i < end; i += 1) hash = mix(hash, this.elements.at(i));
      let slot = finish(hash) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = wording + 1;
    }
  }

  end(wording: number): number {
    return wording + 1 < this.count ? this.starts.at(wording + 1) : this.elements.length;
  }
}

function mix(hash: number, element: number): number {
  return Math.imul(hash ^ element, 0x2c1b3c6d) ^ (hash >>> 15);
}

export class Gathering {
  readonly vocabulary = new Vocabulary();
  readonly styles = new Styles();
  readonly wordings = new Wordings();
  readonly #reader = new PhraseReader(this.vocabulary);

  /** Matchers in the order of the packs: wording of the phrase, claim, position in the claim, gate. */
  readonly matcherPhrases = new IntList();
  readonly matcherClaims = new IntList();
  readonly matcherPositions = new IntList();
  readonly matcherGates = new IntList();

  /** Context terms: wording, text as written, and where they are looked for. */
  readonly termWordings = new IntList();
  readonly termTexts: string[] = [];
  readonly termsOnPage = new Set<number>();
  readonly termsInContext = new Set<number>();

  /** The first gate is none: the phrase alone is a match. */
  readonly gates: (Gate | null)[] = [null];
  readonly claims = new GatheredClaims();
  readonly packs: string[] = [];

  readonly #terms = new KnownTexts();
  readonly #gatesByText = new Map<string, number>();

  /** The wording of a phrase, new or known; -1 when it holds no word. */
  phrase(text: string, lang: string, gap: number, any: boolean, names: NameNumbers): number {
    const elements = this.#reader.read(text, lang, names);
    const style = this.styles.number(lang, gap, any && elements.length <= MAX_FREE_ELEMENTS);
    return elements.length === 0 ? -1 : this.#add(elements, style);
  }

  /** The number of a context term, new or known; -1 when it holds no word. */
  term(text: string, lang: string, onPage: boolean, names: NameNumbers, scope: string): number {
    const style = this.styles.number(lang, 0, false);
    const known = this.#terms.of(style, text, scope);
    let term = known.get(text);
    if (term === undefined) {
      const elements = this.#reader.read(text, lang, names);
      term = elements.length === 0 ? -1 : this.#addTerm(text, this.#add(elements, style));
      known.set(text, term);
    }
    if (term >= 0) (onPage ? this.termsOnPage : this.termsInContext).add(term);
    return term;
  }

  #add(elements: IntList, style: number): number {
    const before = this.wordings.count;
    const wording = this.wordings.number(elements, style);
    if (wording === before) this.vocabulary.use(elements);
    return wording;
  }

  #addTerm(text: string, wording: number): number {
    this.termTexts.push(text);
    this.termWordings.push(wording);
    return this.termTexts.length - 1;
  }

  /** The number of a gate; equal gates are one. */
  gate(gate: Gate): number {
    const key = `${gate.reach} ${gate.mention} ${gate.groups.join('/')} ${gate.forbids}`;
    let number = this.#gatesByText.get(key);
    if (number === undefined) {
      number = this.gates.length;
      this.gates.push(gate);
      this.#gatesByText.set(key, number);
    }
    return number;
  }

  matcher(phrase: number, claim: number, position: number, gate: number): void {
    this.matcherPhrases.push(phrase);
    this.matcherClaims.push(claim);
    this.matcherPositions.push(position);
    this.matcherGates.push(gate);
  }

  /** The number of a name with these forms; -1 when none of them holds a word. */
  name(forms: readonly { lang: string; text: string }[]): number {
    const none: NameNumbers = new Map();
    const words = forms.map(({ lang, text }) => wordsOf(this.#reader.read(text, lang, none)));
    const filled = words.filter((form) => form.length > 0);
    return filled.length > 0 ? this.vocabulary.addName(filled) : -1;
  }
}

/** Words given as elements. */
function wordsOf(elements: IntList): number[] {
  return Array.from(elements.data.subarray(0, elements.length), (element) => element / 2);
}

/** Texts met before, by style; those with names also by pack, since each pack has names of its own. */
class KnownTexts {
  readonly #plain: Map<string, number>[] = [];
  readonly #named = new Map<string, Map<string, number>>();

  of(style: number, text: string, scope: string): Map<string, number> {
    if (text.includes('{')) return this.#ofScope(`${style} ${scope}`);
    const known = this.#plain[style] ?? new Map<string, number>();
    this.#plain[style] = known;
    return known;
  }

  #ofScope(key: string): Map<string, number> {
    const known = this.#named.get(key) ?? new Map<string, number>();
    this.#named.set(key, known);
    return known;
  }
}
