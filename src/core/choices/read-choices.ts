/** Choices from storage, from a file, or from a message: plain data that may be anything. */

import * as v from 'valibot';
import { explainIssue } from '../pack/explain-issue.ts';
import type { ClaimId, PackId } from '../pack/model.ts';
import type { Problem } from '../pack/problem.ts';
import type { ChoiceChange } from './change-choices.ts';
import { type Choices, LEVELS, PACK_LEVELS } from './model.ts';

/** Bounds on what is kept. */
const MAX_ENTRIES = 10_000;
const MAX_NAME = 200;
/** A host name has at most so many characters. */
const MAX_SITE = 253;

const level = v.picklist(LEVELS);
const packLevel = v.picklist(PACK_LEVELS);
const site = v.pipe(
  v.string(),
  v.regex(/^[^\s/?#@]+$/, 'is not a site; give a host like example.org'),
  v.maxLength(MAX_SITE),
);
const name = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MAX_NAME),
  v.check((value) => value !== '__proto__', 'is not allowed as a name'),
);

const hiddenClaim = v.object({
  pack: v.pipe(
    name,
    v.transform((value) => value as PackId),
  ),
  claim: v.pipe(
    name,
    v.transform((value) => value as ClaimId),
  ),
  site: v.nullable(site),
});

const few = (entries: object) => Object.keys(entries).length <= MAX_ENTRIES;
const TOO_MANY = 'has too many entries';

const choices = v.object({
  level,
  sites: v.pipe(
    v.record(site, level),
    v.check((entries) => few(entries), TOO_MANY),
  ),
  packs: v.pipe(
    v.record(name, packLevel),
    v.check((entries) => few(entries), TOO_MANY),
  ),
  hidden: v.pipe(v.array(hiddenClaim), v.maxLength(MAX_ENTRIES)),
});

const change = v.variant('kind', [
  v.object({ kind: v.literal('level'), level }),
  v.object({ kind: v.literal('site'), site, level: v.nullable(level) }),
  v.object({ kind: v.literal('pack'), pack: name, level: packLevel }),
  v.object({ kind: v.literal('hide'), claim: hiddenClaim }),
  v.object({ kind: v.literal('unhide'), claim: hiddenClaim }),
  v.object({ kind: v.literal('all'), choices }),
]);

export type ReadChoices = { ok: true; choices: Choices } | { ok: false; problems: Problem[] };

/** `prefix` is the way to the value within what the reader sees of it. */
export function readChoices(input: unknown, prefix: readonly string[] = []): ReadChoices {
  const read = v.safeParse(choices, input);
  if (read.success) return { ok: true, choices: read.output };
  return { ok: false, problems: read.issues.map((issue) => explainIssue(issue, prefix)) };
}

/** Whether a stored or received value can be used as choices. */
export function isChoices(input: unknown): input is Choices {
  return v.is(choices, input);
}

/** Whether a received value is a change that can be made. */
export function isChoiceChange(input: unknown): input is ChoiceChange {
  return v.is(change, input);
}
