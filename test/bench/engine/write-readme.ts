/** The part of a README between two comments, replaced. */

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** Null where the comments are missing or the wrong way round. */
export function withTables(readme: string, tables: string): string | null {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) return null;
  return `${readme.slice(0, start + START.length)}\n${tables}\n${readme.slice(end)}`;
}
