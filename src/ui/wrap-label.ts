/** Lines of a text in a drawing, where nothing breaks lines by itself. */

/** Widths relative to the size of the type: those of DejaVu Sans and Verdana, the widest that systems set texts in. */
const NARROW = 0.36;
const USUAL = 0.62;
const WIDE = 0.76;
const WIDEST = 0.95;
const FULL = 1.05;
/** Small letters of scripts that are set wider than Latin: Greek, Cyrillic, Armenian, Georgian. */
const BROAD = 0.66;

/** How wide a text is about to be, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function letterWidth(letter: string): number {
  if (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(letter)) return FULL;
  if (/[MWm@%]/u.test(letter)) return WIDEST;
  if (/[\p{Lu}w]/u.test(letter)) return WIDE;
  if (/[\u0370-\u058f\u10a0-\u10ff]/u.test(letter)) return BROAD;
  return /[\sfijlrtI.,:;'’!()|-]/u.test(letter) ? NARROW : USUAL;
}

/** At most so many lines that fit the width; what doesn't fit ends in an ellipsis. */
export function wrapLabel(text: string, size: number, width: number, most: number): string[] {
  const words = text.trim().split(/\s+/u);
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    lines.push(last ? cut(words.splice(0).join(' '), size, width) : cut(takeLine(words, size, width), size, width));
  }
  return lines;
}

/** Takes the words of one line off the front: at least one, or as much of it as fits. */
function takeLine(words: string[], size: number, width: number): string {
  let line = words.shift() ?? '';
  if (textWidth(line, size) > width) {
    const end = breakOf(line, size, width);
    words.unshift(line.slice(end));
    return line.slice(0, end);
  }
  while (words.length > 0 && textWidth(`${line} ${words[0]}`, size) <= width) line += ` ${words.shift()}`;
  return line;
}

/** Where a long word may be broken: after the last mark that joins its parts, else where the room ends. */
function breakOf(word: string, size: number, width: number): number {
  const end = Math.max(fitting(word, size, width), [...word.slice(0, 2)][0]?.length ?? 0);
  const joint = Math.max(...['.', '-', '/', '_'].map((mark) => word.lastIndexOf(mark, end - 1)));
  return joint > 2 ? joint + (word[joint] === '.' ? 0 : 1) : end;
}

function cut(text: string, size: number, width: number): string {
  const end = fitting(text, size, width);
  if (end === text.length) return text;
  return `${text.slice(0, fitting(text, size, width - textWidth('…', size))).trimEnd()}…`;
}

/** How much of a text fits, up to a whole letter; never looks further than that. */
function fitting(text: string, size: number, width: number): number {
  let [end, room] = [0, width / size];
  for (const letter of text) {
    room -= letterWidth(letter);
    if (room < 0) break;
    end += letter.length;
  }
  return end;
}
