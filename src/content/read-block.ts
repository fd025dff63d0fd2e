/**
 * The text of one block-level element, with the way back to its text nodes. Blocks inside it are named, not read:
 * each is read on its own, so that reading can pause between any two and only changed ones are read again.
 */

import { firstChildOf, holds, isElement, isText, nameOf, nextOf, parentOf } from './dom.ts';
import { type Block, isShownInline, kindOf } from './element-kinds.ts';
import { plainText, wordsMeet } from './plain-block.ts';
import { mayGetRoot, rootIn } from './shadow-hosts.ts';

/** A piece of running text. Longer text is cut at white space. */
export interface TextRun {
  block: Block;
  text: string;
  /** Null while nobody asked, where the run is all text of its block: `partsOf` looks them up. */
  parts: TextParts | null;
}

/** The text nodes of a run. */
export interface TextParts {
  nodes: Text[];
  /** Where each node's text begins in the run's; negative in what follows a cut. */
  starts: number[];
  /** Length of each node's text when it was read. */
  lengths: number[];
}

interface WalkedRun extends TextRun {
  parts: TextParts;
}

export interface BlockReading {
  runs: TextRun[];
  /** Block-level elements and shadow roots inside, in document order. */
  blocks: Block[];
  /** Elements that may get a shadow root later. */
  rootless: Element[];
  /** Whether there is more text than was read. */
  isCut: boolean;
  /** Whether it was read in one piece, and took next to no time. */
  isPlain: boolean;
}

/** Longest run; a message holds about 100,000 characters. */
const MAX_RUN = 50_000;

/** What one block may hold; reading it can't pause. Beyond that it is no text that anybody reads. */
const MAX_TEXT = 5_000_000;
const MAX_NODES = 50_000;

/** Text without two letters or digits in a row can't hold a phrase. The first test is the faster one. */
const HAS_LATIN_WORDS = /[a-z]{2}/i;
const HAS_WORDS = /[\p{L}\p{N}]{2}/u;

/** A bracketed reference mark such as `[12]`: not part of the sentence it hangs on. */
const REFERENCE = /^\s*\[[^\]]{1,12}\]\s*$/;

/**
 * Most blocks of an article are plain: nothing about their elements need be asked, and their nodes are looked up only where a claim
 * is found. Touching elements one by one is what costs the page most.
 */
export function readBlock(block: Block): BlockReading {
  const text = isElement(block) ? plainText(block) : null;
  const isPlain = text !== null && text.length <= MAX_RUN;
  const reading: BlockReading = { runs: [], blocks: [], rootless: [], isCut: false, isPlain };
  if (isElement(block)) noteRoot(block, reading);
  if (!isPlain) walkBlock(block, reading);
  else if (hasWords(text)) reading.runs.push({ block, text, parts: null });
  return reading;
}

function noteRoot(element: Element, { blocks, rootless }: BlockReading): void {
  const root = rootIn(element);
  if (root) blocks.push(root);
  else if (mayGetRoot(element)) rootless.push(element);
}

const hasWords = (text: string) => HAS_LATIN_WORDS.test(text) || HAS_WORDS.test(text);

/** The text nodes of a run; null where the page no longer has its text. */
export function partsOf(run: TextRun): TextParts | null {
  if (run.parts) return run.parts;
  const parts = emptyParts();
  const walker = document.createTreeWalker(run.block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    appendPart(parts, node as Text, text.length, data.length);
    text += data;
  }
  if (text === run.text) run.parts = parts;
  return run.parts;
}

function walkBlock(block: Block, reading: BlockReading): void {
  let run = emptyRun(block);
  let lastData = '';
  let characters = 0;
  let count = 0;
  const flush = () => {
    lastData = '';
    if (run.text === '') return;
    if (hasWords(run.text)) reading.runs.push(...cut(run));
    reading.isCut ||= run.text.length > MAX_TEXT;
    run = emptyRun(block);
  };
  let node: Node | null = firstChildOf(block);
  while (node) {
    let enters = false;
    reading.isCut ||= ++count > MAX_NODES || characters > MAX_TEXT;
    if (reading.isCut) break;
    if (isText(node)) {
      const { data } = node;
      if (wordsMeet(lastData, data) && isApart(run.parts.nodes.at(-1), node)) flush();
      append(run, node, data);
      characters += data.length;
      lastData = data || lastData;
    } else if (isElement(node)) {
      const element: Element = node;
      const kind = kindOf(element);
      if (kind === 'block') {
        reading.blocks.push(element);
        flush();
      } else if (kind === 'break') {
        run.text += '\n';
        lastData = '';
      } else {
        enters = kind === 'inline' && !isReference(element);
        if (enters) noteRoot(element, reading);
      }
    }
    node = (enters && firstChildOf(node)) || following(node, block);
  }
  flush();
}

const isReference = (element: Element) => nameOf(element) === 'sup' && REFERENCE.test(element.textContent ?? '');

const emptyParts = (): TextParts => ({ nodes: [], starts: [], lengths: [] });

const emptyRun = (block: Block): WalkedRun => ({ block, text: '', parts: emptyParts() });

function append(run: WalkedRun, node: Text, data: string): void {
  if (data === '') return;
  appendPart(run.parts, node, run.text.length, data.length);
  run.text += data;
}

function appendPart({ nodes, starts, lengths }: TextParts, node: Text, start: number, length: number): void {
  nodes.push(node);
  starts.push(start);
  lengths.push(length);
}

/** The node of a block that comes after one and its descendants. */
function following(node: Node, block: Block): Node | null {
  for (let at: Node | null = node; at && at !== block; at = parentOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}

/** Whether an element between two text nodes is shown as a block of its own, whatever its name. */
function isApart(left: Text | undefined, right: Text): boolean {
  if (!left) return false;
  return [...elementsUpTo(left, right), ...elementsUpTo(right, left)].some((element) => !isShownInline(element));
}

/** Elements around a node that don't also hold the other node. */
function elementsUpTo(node: Node, other: Node): Element[] {
  const around: Element[] = [];
  for (let at = parentOf(node); at && isElement(at) && !holds(at, other); at = parentOf(at)) around.push(at);
  return around;
}

/** Cuts a run into pieces of bounded length, each with its own offsets; what is beyond all bounds is left out. */
function cut(run: WalkedRun): TextRun[] {
  const pieces: TextRun[] = [];
  for (let from = 0; from < Math.min(run.text.length, MAX_TEXT); ) {
    const to = run.text.length - from <= MAX_RUN ? run.text.length : cutBefore(run.text, from + MAX_RUN);
    pieces.push(from === 0 && to === run.text.length ? run : slice(run, from, to));
    from = to;
  }
  return pieces;
}

/** The last white space before a position, unless it is too far away. */
function cutBefore(text: string, position: number): number {
  const window = text.slice(position - 200, position);
  const space = window.search(/\s\S*$/u);
  return space < 0 ? position : position - 200 + space;
}

function slice({ block, text, parts }: WalkedRun, from: number, to: number): TextRun {
  const piece = emptyParts();
  parts.nodes.forEach((node, i) => {
    const [start, length] = [parts.starts[i] ?? 0, parts.lengths[i] ?? 0];
    if (start >= to || start + length <= from) return;
    piece.nodes.push(node);
    piece.starts.push(start - from);
    piece.lengths.push(length);
  });
  return { block, text: text.slice(from, to), parts: piece };
}
