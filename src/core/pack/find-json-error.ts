/** Where a text stops being JSON. Engines word and place their own errors differently, or not at all. */

export interface JsonError {
  /** Offset in UTF-16 units. */
  offset: number;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  message: string;
}

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'after';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const WANTED: Readonly<Record<State, string>> = {
  value: 'a value was expected',
  'value-or-end': 'a value or "]" was expected',
  key: 'a field name in double quotes was expected',
  'key-or-end': 'a field name in double quotes or "}" was expected',
  colon: '":" was expected',
  after: '"," or the end of the list or object was expected',
};

/** The first error of a text that `JSON.parse` refuses, or null when there is none. Never recurses. */
export function findJsonError(text: string): JsonError | null {
  const open: ('[' | '{')[] = [];
  let state: State = 'value';
  let at = skip(SPACE, text, 0) ?? 0;
  while (at < text.length) {
    const step = next(text, at, state, open);
    if (typeof step === 'string') return errorAt(text, at, step);
    state = step.state;
    at = skip(SPACE, text, step.at) ?? step.at;
  }
  const done = state === 'after' && open.length === 0;
  return done ? null : errorAt(text, at, 'the text ends too early');
}

type Step = { state: State; at: number } | string;

function next(text: string, at: number, state: State, open: ('[' | '{')[]): Step {
  const char = text[at];
  const inside = open.at(-1);
  if (state === 'after') {
    if (inside === undefined) return 'the text should end here';
    if (char === ',') return { state: inside === '{' ? 'key' : 'value', at: at + 1 };
    return close(char, inside, open, at) ?? WANTED.after;
  }
  if (state === 'colon') return char === ':' ? { state: 'value', at: at + 1 } : WANTED.colon;
  if (state.endsWith('-or-end') && inside) {
    const closed = close(char, inside, open, at);
    if (closed) return closed;
  }
  const string = stringEnd(text, at);
  if (state.startsWith('key')) return string === null ? WANTED[state] : { state: 'colon', at: string };
  if (char === '[' || char === '{') {
    open.push(char);
    return { state: char === '[' ? 'value-or-end' : 'key-or-end', at: at + 1 };
  }
  const end = string ?? skip(SCALAR, text, at);
  return end === null
    ? char === '"'
      ? 'this string is not closed or not valid'
      : WANTED[state]
    : { state: 'after', at: end };
}

function close(char: string | undefined, inside: '[' | '{', open: ('[' | '{')[], at: number): Step | null {
  if (char !== (inside === '[' ? ']' : '}')) return null;
  open.pop();
  return { state: 'after', at: at + 1 };
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/** End of the JSON string that starts at an offset, or null where none does or it is broken. */
function stringEnd(text: string, start: number): number | null {
  if (text[start] !== '"') return null;
  let at: number | null = start + 1;
  while (at !== null && at < text.length) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) return at + 1;
    if (char < FIRST_PRINTABLE) return null;
    at = char === BACKSLASH ? skip(ESCAPE, text, at) : at + 1;
  }
  return null;
}

/** End of the pattern's match at an offset, or null. */
function skip(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function errorAt(text: string, offset: number, message: string): JsonError {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  return { offset, line, column: offset - lineStart + 1, message };
}
