import { readdirSync, readFileSync } from 'node:fs';

/** Process ids by parent, as /proc has them. */
function children(): Map<number, number[]> {
  const known = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(
      read(`/proc/${name}/stat`)
        .replace(/^.*\)\s+\S\s+/s, '')
        .split(' ')[0],
    );
    known.set(parent, [...(known.get(parent) ?? []), Number(name)]);
  }
  return known;
}

/** Empty where the process is gone meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Ends a process and all it has started, at once and without warning. */
export function killTree(root: number): void {
  const known = children();
  const all = [root];
  for (let at = 0; at < all.length; at++) all.push(...(known.get(all[at] ?? 0) ?? []));
  for (const id of all) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended with its parent.
    }
  }
}

/** The process that was started with such an argument, its parent's children apart. */
export function processWith(argument: string): number | null {
  const ids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const having = ids.map(Number).filter((id) => read(`/proc/${id}/cmdline`).split('\0').includes(argument));
  return having.length > 0 ? Math.min(...having) : null;
}
