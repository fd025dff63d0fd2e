/**
 * Words and signs of a text, for rules that look at neighbouring words. Names with inner stops stay whole
 * ("Avia.pro", "O.N.U."), French elisions and inverted pronouns are split ("l'|agence", "semble|il"), and so is
 * the English possessive ("office|'s"). Offsets are those of the original text.
 */

export type TokenKind =
  | 'word'
  | 'number'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dash'
  | 'stop'
  | 'open'
  | 'close'
  | 'straight'
  | 'bracket'
  | 'quote';

export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** Lower case, NFC, with plain apostrophes and hyphens. */
  text: string;
  /** Starts with a capital letter, or is a handle. */
  capital: boolean;
  /** All letters are capitals, and there are several. */
  upper: boolean;
  /** A pronoun behind its verb: "dit-il". */
  inverted: boolean;
  /** Innermost quotation around it, or -1. */
  quote: number;
  /** Number of the paragraph within the document. */
  paragraph: number;
  block: number;
}

/** Words with inner stops, hyphens, apostrophes and handles; numbers with their separators; one sign; a line break. */
const PIECE =
  /@\w{2,40}|(?:https?:\/\/|www\.)[^\s«»"“”<>]{1,400}|(?:[LD]['’])?(?:\p{Lu}\.-?){2,10}(?!\p{L})|\p{Lu}\.(?=[\s\u00a0-]?\p{Lu})|(?:Dr|Mr|Mrs|Ms|Mme|Mlle|Mgr|St|Ste|Prof|Gen|Gén|Col|Lt|Sgt|Capt|Gov|Sen|Rep)\.(?=[\s\u00a0]\p{Lu})|(?:qu|d|l|n|s)['’](?=[\s\u00a0]?[«“"])|[\p{L}\p{M}\p{N}_\u00ad]{1,80}(?:(?:['’ʼ.\-‐‑]|[.,](?=\p{N}))[\p{L}\p{M}\p{N}_\u00ad]{1,80}){0,8}|\.{2,}|[.,;:!?…¡¿«»‹›“”„‘’"()[\]{}—–\-•\n\u2028\u2029،؛؟。，]/uy;

const SIGNS: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '،': 'comma',
  '，': 'comma',
  ';': 'semicolon',
  '؛': 'semicolon',
  ':': 'colon',
  '—': 'dash',
  '–': 'dash',
  '-': 'dash',
  '•': 'dash',
  '«': 'open',
  '»': 'close',
  '‹': 'open',
  '›': 'close',
  '“': 'open',
  '”': 'close',
  '„': 'open',
  '‘': 'open',
  '’': 'close',
  '"': 'straight',
  '(': 'bracket',
  ')': 'bracket',
  '[': 'bracket',
  ']': 'bracket',
  '{': 'bracket',
  '}': 'bracket',
};

const MARKED = /['’ʼ\-‐‑]/;
const ELISION = /^(l|d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu|quoiqu|quelqu)['’ʼ](?=.)/iu;
const INVERSION = /(?:-t)?-(il|elle|on|ils|elles|je|nous|vous|ce|tu)$/iu;
const POSSESSIVE = /['’]s$/iu;
const UNCHANGED = new Set(["aujourd'hui", "presqu'île", 'celle-ci', 'rendez-vous', 'quelques-uns']);

/** Reads the tokens of one block; `paragraph` is the number of its first paragraph, `pieces` are those of its text. */
export function tokensOf(text: string, block: number, paragraph: number, pieces: Pieces): Token[] {
  const tokens: Token[] = [];
  const place = { block, paragraph };
  let breaks = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 0x20) {
      at += 1;
      continue;
    }
    const end = pieceEnd(text, at);
    if (end < 0) {
      at += 1;
      continue;
    }
    const lines = lineBreaks(text, at);
    breaks += lines;
    if (lines === 0) {
      if (breaks > 1 && tokens.length > 0) place.paragraph += 1;
      breaks = 0;
      addPiece(tokens, pieces.partsOf(text.slice(at, end)), at, place);
    }
    at = end;
  }
  return tokens;
}

/** How many breaks the character at `at` stands for: a paragraph separator for two. */
function lineBreaks(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x2029) return 2;
  return unit === 0x0a || unit === 0x2028 ? 1 : 0;
}

/** Where the piece that starts at `at` ends; -1 where none does. Plain words, nearly all of a text, need no pattern. */
function pieceEnd(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST && isLatin(text.charCodeAt(end))) end += 1;
  if (end > at && (end === text.length || isGap(text.charCodeAt(end)))) return end;
  PIECE.lastIndex = at;
  return PIECE.test(text) ? PIECE.lastIndex : -1;
}

const LONGEST = 80;

function isLatin(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}

/** Space or comma: nothing that could join a word to what follows. */
function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || unit === 0x0a || unit === 0xa0 || unit === 0x202f;
}

type Place = Pick<Token, 'block' | 'paragraph'>;

/** A token as it is wherever its piece of text stands; `from` and `to` are offsets in the piece. */
interface Part extends Pick<Token, 'kind' | 'text' | 'capital' | 'upper' | 'inverted'> {
  from: number;
  to: number;
}

const MAX_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/**
 * Texts repeat their words: each piece is taken apart once, and its words are kept as one string each. They are kept
 * as long as this object, which is to live no longer than the reading of one text: it may be of a private window.
 */
export class Pieces {
  readonly #known = new Map<string, readonly Part[]>();

  partsOf(raw: string): readonly Part[] {
    let parts = this.#known.get(raw);
    if (parts === undefined) {
      parts = takeApart(raw);
      if (this.#known.size < MAX_KNOWN && raw.length <= LONGEST_KNOWN) this.#known.set(raw, parts);
    }
    return parts;
  }
}

function addPiece(tokens: Token[], parts: readonly Part[], start: number, { paragraph, block }: Place): void {
  for (const { kind, text, capital, upper, inverted, from, to } of parts)
    tokens.push({
      kind,
      start: start + from,
      end: start + to,
      text,
      capital,
      upper,
      inverted,
      quote: -1,
      paragraph,
      block,
    });
}

/** Letters whose small form is the normal one: nothing to compose, to replace or to split. */
const PLAIN_WORD = /^[A-Za-zÀ-ÖØ-öø-ÿ]+$/;

function takeApart(raw: string): Part[] {
  if (PLAIN_WORD.test(raw)) return [plainWord(raw)];
  const sign = raw.length === 1 ? SIGNS[raw] : undefined;
  if (sign) return [part(sign, raw, 0)];
  if (/^[.!?…¡¿؟。]+$/.test(raw)) return [part('stop', raw, 0)];
  if (/^\d[\d.,]*$/.test(raw)) return [part('number', raw, 0)];
  return wordParts(raw, 0);
}

function plainWord(raw: string): Part {
  const text = raw.toLowerCase();
  const capital = raw.charCodeAt(0) !== text.charCodeAt(0);
  const upper = capital && raw.length > 1 && raw === raw.toUpperCase();
  return { kind: 'word', text, capital, upper, inverted: false, from: 0, to: raw.length };
}

function wordParts(raw: string, from: number): Part[] {
  if (!MARKED.test(raw) || UNCHANGED.has(normal(raw))) return [part('word', raw, from)];
  const elided = ELISION.exec(raw);
  if (elided) {
    const { length } = elided[0];
    return [part('word', raw.slice(0, length), from), ...wordParts(raw.slice(length), from + length)];
  }
  const tail = INVERSION.exec(raw) ?? POSSESSIVE.exec(raw);
  if (!tail || tail.index === 0) return [part('word', raw, from)];
  const pronoun = tail[1];
  const at = pronoun === undefined ? tail.index : raw.length - pronoun.length;
  const last = { ...part('word', raw.slice(at), from + at), inverted: pronoun !== undefined };
  return [part('word', raw.slice(0, tail.index), from), last];
}

function part(kind: TokenKind, raw: string, from: number): Part {
  const word = kind === 'word';
  return {
    kind,
    text: word ? normal(raw) : raw,
    capital: word && isCapital(raw),
    upper: word && raw.length > 1 && isCapital(raw) && raw === raw.toUpperCase(),
    inverted: false,
    from,
    to: from + raw.length,
  };
}

function isCapital(raw: string): boolean {
  const letter = String.fromCodePoint(raw.codePointAt(0) as number);
  return letter === '@' || letter !== letter.toLowerCase();
}

function normal(raw: string): string {
  return raw
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00ad/g, '');
}
