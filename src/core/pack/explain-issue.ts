import type { BaseIssue } from 'valibot';
import { type Problem, pathText, quoted } from './problem.ts';

const HINTS: Readonly<Record<string, string>> = {
  format: 'a pack says "claim-pack/1" here',
  id: 'give a short id that never changes',
  version: 'give the version of the pack, for example "1.0.0"',
  updated: 'give the day of the last change, as YYYY-MM-DD',
  title: 'give the title readers see',
  languages: 'list the languages of the texts, for example ["fr", "en"]',
  maintainer: 'say who answers for the pack: { "name", "contact" }',
  contact: 'give an address where the maintainer can be reached',
  licence: 'name the licence of the data, for example "CC-BY-4.0"',
  correctionsUrl: 'give the web address where readers report errors',
  methodUrl: 'give the web address that explains the method',
  url: 'give the web address where it can be read',
  at: 'give the day, as YYYY-MM-DD',
  claim: 'give the id of the claim it is about',
  by: 'give the id of the source',
  shows: 'say what the item shows',
};

/** A schema issue as a problem, in words. `prefix` is the way from the pack to the value that was checked. */
export function explainIssue(issue: BaseIssue<unknown>, prefix: readonly (string | number)[]): Problem {
  const keys = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  return { path: pathText([...prefix, ...keys]), message: messageOf(issue, keys.at(-1) ?? prefix.at(-1)) };
}

function messageOf(issue: BaseIssue<unknown>, key: string | number | undefined): string {
  if (issue.kind !== 'schema') return `${describe(issue.input)}${issue.message}`;
  if (issue.input === undefined) return missing(key);
  return `must be ${wanted(issue)}, not ${kindOf(issue.input)}`;
}

function missing(key: string | number | undefined): string {
  const hint = typeof key === 'string' && Object.hasOwn(HINTS, key) ? HINTS[key] : 'it is required';
  return `is missing; ${hint}`;
}

/** The offending value first, where it is short enough to help: `"2020-02-30" is not…`. */
function describe(input: unknown): string {
  if (typeof input === 'string' && input.trim() !== '' && input.length <= 200) return `${quoted(input)} `;
  return typeof input === 'number' ? `${input} ` : '';
}

function wanted(issue: BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'tuple':
      return 'a pair of ids';
    case 'object':
      return 'an object';
    case 'record':
      return 'one text per language, like { "fr": "…", "en": "…" }';
    case 'picklist':
      return `one of ${(issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ', ')}`;
    default:
      return issue.expected ?? 'something else';
  }
}

/** What a value is, for a message: short texts are shown, the rest is named. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      return 'an object';
    default:
      return `a ${typeof value}`;
  }
}
