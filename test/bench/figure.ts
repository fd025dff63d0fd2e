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

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
