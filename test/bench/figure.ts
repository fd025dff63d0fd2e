/** One measured value; `name` is `<group>.<what>`. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
}

/** Says one figure of a group: it is printed and, with `--json`, written. */
export type Report = (what: string, value: number, unit: string) => void;

/** What a group's file exports. */
export interface Group {
  run(context: {
    report: Report;
    /** Tiny sizes: whether everything runs, not how fast. */
    quick: boolean;
    /** Write tables into the project's README. */
    readme: boolean;
    /** Parts of the group to run, by name; all when there is none. */
    parts: readonly string[];
  }): Promise<void>;
}

/** The names that were asked for, all there are when there is none; throws where one doesn't exist. */
export function wantedParts(parts: Readonly<Record<string, unknown>>, asked: readonly string[]): readonly string[] {
  const names = Object.keys(parts);
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${names.join(', ')}`);
  return asked.length > 0 ? asked : names;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
