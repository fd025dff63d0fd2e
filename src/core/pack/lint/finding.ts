import { pathText } from '../problem.ts';

/** Something in a readable pack that its author should correct (`error`) or look at (`warning`). */
export interface LintFinding {
  level: 'error' | 'warning';
  /** Name of the rule, for filtering and for the documentation. */
  rule: string;
  /** Place in the pack, like `reports[4].cites[0]`. */
  path: string;
  message: string;
}

export type Keys = readonly (string | number)[];

/** What the author must correct, at the place that the keys lead to. */
export function error(rule: string, keys: Keys, message: string): LintFinding {
  return { level: 'error', rule, path: pathText(keys), message };
}

/** What the author should look at, at the place that the keys lead to. */
export function warning(rule: string, keys: Keys, message: string): LintFinding {
  return { level: 'warning', rule, path: pathText(keys), message };
}
