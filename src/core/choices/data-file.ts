/** The reader's own data as one file, to keep or to take to another browser. */

import * as v from 'valibot';
import { isDay } from '../pack/day.ts';
import { explainIssue } from '../pack/explain-issue.ts';
import type { ClaimPack, Day } from '../pack/model.ts';
import { parsePack } from '../pack/parse-pack.ts';
import { readPackJson } from '../pack/parse-pack-text.ts';
import type { Problem } from '../pack/problem.ts';
import { isLooks, type Looks } from './looks.ts';
import type { Choices } from './model.ts';
import { readChoices } from './read-choices.ts';

const FORMAT = 'recoupe-data/1';
const MAX_CASES = 500;
const MAX_CASE = 20_000;

export interface ReaderData {
  language: 'auto' | 'fr' | 'en';
  looks: Looks;
  choices: Choices;
  /** Those the reader added. */
  packs: { pack: ClaimPack; from: { kind: 'file'; name: string } | { kind: 'address'; url: string } }[];
  wrongMatches: { pack: string; version: string; claim: string; day: Day; text: string }[];
}

/** The file as text; `readDataFile` gives back the same data. */
export function writeDataFile(data: ReaderData): string {
  return `${JSON.stringify({ format: FORMAT, ...data }, null, 2)}\n`;
}

const short = v.pipe(v.string(), v.maxLength(2_000));
const wrongMatch = v.object({
  pack: short,
  version: short,
  claim: short,
  day: v.pipe(
    v.string(),
    v.check(isDay, 'is not a day'),
    v.transform((day) => day as Day),
  ),
  text: v.pipe(v.string(), v.maxLength(MAX_CASE)),
});

const from = v.variant('kind', [
  v.object({ kind: v.literal('file'), name: short }),
  v.object({ kind: v.literal('address'), url: short }),
]);

const head = v.object({
  format: v.literal(FORMAT),
  language: v.picklist(['auto', 'fr', 'en']),
  looks: v.custom<Looks>(isLooks, 'is not an appearance that can be chosen'),
  choices: v.unknown(),
  packs: v.array(v.object({ from, pack: v.unknown() })),
  wrongMatches: v.pipe(v.array(wrongMatch), v.maxLength(MAX_CASES)),
});

export type ReadData = { ok: true; data: ReaderData } | { ok: false; problems: Problem[] };

/** Every problem with its path; one problem, and nothing of the file is to be used. */
export function readDataFile(text: string): ReadData {
  const json = readPackJson(text);
  if (!json.ok) return { ok: false, problems: [json.problem] };
  const read = v.safeParse(head, json.value);
  if (!read.success) return { ok: false, problems: read.issues.map((issue) => explainIssue(issue, [])) };
  const choices = readChoices(read.output.choices, ['choices']);
  const packs = read.output.packs.map(({ pack, from: origin }) => ({ from: origin, read: parsePack(pack) }));
  const problems = [
    ...(choices.ok ? [] : choices.problems),
    ...packs.flatMap(({ read: one }, at) => (one.ok ? [] : one.problems.map((problem) => inPack(problem, at)))),
  ];
  if (!choices.ok || problems.length > 0) return { ok: false, problems };
  const { language, looks, wrongMatches } = read.output;
  const whole = packs.flatMap(({ from: origin, read: one }) => (one.ok ? [{ pack: one.pack, from: origin }] : []));
  return { ok: true, data: { language, looks, choices: choices.choices, packs: whole, wrongMatches } };
}

function inPack({ path, message }: Problem, at: number): Problem {
  return { path: `packs[${at}].pack${path && `.${path}`}`, message };
}
