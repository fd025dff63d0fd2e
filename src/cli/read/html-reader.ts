import { Tokenizer } from 'htmlparser2';
import { BLOCK, impliedEnd, SKIPPED, VOID } from './html-elements.ts';
import { PageFactsReader, webAddress } from './page-facts.ts';
import { BLOCK_LENGTH, type ReadEvent, type Reader } from './reader.ts';
import { BlockBuilder } from './sourced-block.ts';

/** How much of the file stays at hand for tags and entities that a piece cuts in two. */
const KEPT = 65_536;
/** Deeper elements are read, but no longer told apart; browsers stop there too. */
const MAX_DEPTH = 512;
/** Longest script of structured data. */
const MAX_SCRIPT = 1_000_000;

/** Elements whose content is not markup: where one is left open, all that follows is lost in it. */
const RAW: readonly string[] = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe'];

/** A tag without its end, perhaps behind the bracket that ends the tag before. */
const TAG_BEGUN = /^[^<>]*>?<[/!?]?[a-z]/i;

/** A bracketed reference mark such as `[12]`, which is not part of the sentence it hangs on. */
const REFERENCE = /^\s*\[[^\]]{1,12}\]\s*$/;

/**
 * Reads HTML into blocks of text, as a reader of the page sees them: inline tags joined, entities resolved, what
 * is hidden or not text left out. Offsets are those of the file. Several documents in one file are several pages.
 */
export class HtmlReader implements Reader {
  readonly #tokenizer = new Tokenizer({}, this.#callbacks());
  #events: ReadEvent[] = [];
  #facts = new PageFactsReader();
  #block = new BlockBuilder();

  #window = '';
  /** Offset of the window in the file. */
  #offset = 0;

  #stack: string[] = [];
  /** Position in the stack of the element that hides everything inside, or null. */
  #hiddenFrom: number | null = null;
  #supFrom = 0;
  #script: string | null = null;
  #documentEnded = false;
  #hasContent = false;

  /** Offset behind the last text, tag or comment that was read whole. */
  #readTo = 0;
  #brokenInside: string | null = null;

  #tag = '';
  #attributes = new Map<string, string>();
  #attribute = '';
  #value = '';

  push(piece: string): ReadEvent[] {
    const kept = this.#window.slice(-KEPT);
    this.#offset += this.#window.length - kept.length;
    this.#window = kept + piece;
    this.#tokenizer.write(piece);
    return this.#takeEvents();
  }

  end(): ReadEvent[] {
    this.#tokenizer.end();
    this.#brokenInside = this.#openAtEnd();
    this.#endPage();
    return this.#takeEvents();
  }

  get brokenInside(): string | null {
    return this.#brokenInside;
  }

  /** What the file ends in the midst of. Elements that are merely not closed lose nothing: pages are full of them. */
  #openAtEnd(): string | null {
    const length = this.#offset + this.#window.length;
    if (this.#readTo > length) return 'a comment';
    if (this.#readTo < this.#offset || TAG_BEGUN.test(this.#slice(this.#readTo, length))) return 'a tag';
    const raw = this.#stack.find((name) => RAW.includes(name));
    return raw === undefined ? null : `<${raw}>`;
  }

  #takeEvents(): ReadEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #slice(start: number, end: number): string {
    return this.#window.slice(Math.max(0, start - this.#offset), end - this.#offset);
  }

  #callbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    return {
      ontext: (start, end) => {
        this.#readTo = end;
        this.#text(this.#slice(start, end), start);
      },
      ontextentity: (codePoint, end) => {
        this.#readTo = end;
        this.#entity(String.fromCodePoint(codePoint), end);
      },
      onopentagname: (start, end) => {
        this.#tag = this.#slice(start, end).toLowerCase();
        this.#attributes = new Map();
      },
      onattribname: (start, end) => {
        this.#attribute = this.#slice(start, end).toLowerCase();
        this.#value = '';
      },
      onattribdata: (start, end) => {
        this.#value += this.#slice(start, end);
      },
      onattribentity: (codePoint) => {
        this.#value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
      },
      onopentagend: (end) => {
        this.#readTo = end + 1;
        this.#open(this.#tag, end);
      },
      onselfclosingtag: (end) => {
        this.#readTo = end + 1;
        this.#open(this.#tag, end);
        if (this.#tag === 'svg' || this.#tag === 'math') this.#close(this.#tag);
      },
      onclosetag: (start, end) => {
        this.#readTo = end;
        this.#close(this.#slice(start, end).toLowerCase());
      },
      ondeclaration: (start, end) => {
        this.#readTo = end + 1;
        if (/^!?doctype/i.test(this.#slice(start, end))) this.#startDocument();
      },
      oncdata: (_start, end) => {
        this.#readTo = end + 1;
      },
      // One that is not closed ends where the file does, one that is closed before its bracket.
      oncomment: (_start, end) => {
        this.#readTo = end + 1;
      },
      onprocessinginstruction: (_start, end) => {
        this.#readTo = end + 1;
      },
      onend: () => {},
    };
  }

  #text(text: string, start: number): void {
    if (this.#script !== null && this.#script.length <= MAX_SCRIPT) this.#script += text;
    if (this.#hiddenFrom !== null) return;
    for (let at = 0; at < text.length; ) {
      const length = Math.max(1, Math.min(text.length - at, BLOCK_LENGTH - this.#block.length));
      this.#block.append(text.slice(at, at + length), start + at, start + at + length, true);
      at += length;
      if (
        this.#block.length >= BLOCK_LENGTH &&
        (/\s/.test(text[at] ?? '') || this.#block.length > BLOCK_LENGTH + 200)
      ) {
        this.#flush();
      }
    }
  }

  #entity(character: string, end: number): void {
    if (this.#hiddenFrom !== null) return;
    const start = this.#offset + this.#window.lastIndexOf('&', end - this.#offset - 1);
    this.#block.append(character, start, end, false);
  }

  #open(name: string, end: number): void {
    if (name === 'html') this.#startDocument();
    this.#facts.tag(name, this.#attributes);
    this.#popTo(impliedEnd(this.#stack, name));
    if (BLOCK.has(name) || name === 'hr') this.#flush();
    if (name === 'br' && this.#hiddenFrom === null) this.#block.append('\n', end - 3, end + 1, false);
    if (VOID.has(name)) return;
    if (name === 'script') this.#script = isStructuredData(this.#attributes) ? '' : null;
    if (name === 'sup') this.#supFrom = this.#block.length;
    if (name === 'a') this.#block.linkTo(webAddress(this.#attributes.get('href')));
    if (this.#stack.length >= MAX_DEPTH) return;
    if (this.#hiddenFrom === null && (SKIPPED.has(name) || isHidden(this.#attributes))) {
      this.#hiddenFrom = this.#stack.length;
    }
    this.#stack.push(name);
  }

  #close(name: string): void {
    if (name === 'script') this.#endScript();
    if (name === 'sup' && this.#hiddenFrom === null) this.#dropReference();
    if (name === 'a') this.#block.linkTo(null);
    if (BLOCK.has(name)) this.#flush();
    this.#popTo(this.#stack.lastIndexOf(name));
    if (name === 'html') this.#documentEnded = true;
  }

  #popTo(position: number): void {
    if (position < 0) return;
    if (this.#stack.slice(position).some((name) => BLOCK.has(name))) this.#flush();
    this.#stack.length = position;
    if (this.#hiddenFrom !== null && this.#hiddenFrom >= position) this.#hiddenFrom = null;
  }

  #endScript(): void {
    if (this.#script) this.#facts.structuredData(this.#script);
    this.#script = null;
  }

  #dropReference(): void {
    if (REFERENCE.test(this.#block.textFrom(this.#supFrom))) this.#block.truncate(this.#supFrom);
  }

  #flush(): void {
    this.#supFrom = 0;
    const block = this.#block.take();
    if (!block) return;
    this.#hasContent = true;
    this.#events.push({ kind: 'block', block, clues: this.#facts.clues });
  }

  /** A doctype or `<html>` after a finished document, or after text, begins the next page. */
  #startDocument(): void {
    if (this.#documentEnded || this.#hasContent) this.#endPage();
  }

  #endPage(): void {
    this.#flush();
    this.#events.push({ kind: 'page-end', clues: this.#facts.clues });
    this.#facts = new PageFactsReader();
    this.#block.linkTo(null);
    this.#stack = [];
    this.#hiddenFrom = null;
    this.#documentEnded = false;
    this.#hasContent = false;
  }
}

function isStructuredData(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('type')?.trim().toLowerCase() === 'application/ld+json';
}

/** Not shown to any reader, or the user's own text. Text hidden from assistive technology alone is still shown. */
function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden')) return true;
  if (attributes.has('contenteditable') && attributes.get('contenteditable')?.toLowerCase() !== 'false') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '');
}
