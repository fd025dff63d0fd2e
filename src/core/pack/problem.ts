/** Something that makes a pack unreadable, and where. */
export interface Problem {
  /** Place in the pack, like `claims[3].matchers[0].phrase`; empty for the pack as a whole. */
  path: string;
  /** What is wrong there and what to do, as the rest of a sentence that starts with the path. */
  message: string;
}

/** One line for a terminal or a list: `claims[3].since: is not a real calendar day…`. */
export function problemLine(problem: Problem): string {
  return problem.path ? `${problem.path}: ${problem.message}` : problem.message;
}

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;

/** A path as text; unusual keys are quoted, and long ones shortened. */
export function pathText(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!PLAIN_KEY.test(key)) return `${path}[${quoted(key)}]`;
    return path ? `${path}.${key}` : key;
  }, '');
}

/** A value from the pack as it may be shown in a message: quoted, on one line, at most 60 characters. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}
