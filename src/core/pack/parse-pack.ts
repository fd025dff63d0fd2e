import * as v from 'valibot';
import { checkRelations, type KnownIds, type Placed } from './check-relations.ts';
import { explainIssue, kindOf } from './explain-issue.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { Claim, ClaimPack, Matcher } from './model.ts';
import { type Problem, pathText } from './problem.ts';
import {
  adverseSchema,
  changeSchema,
  claimHeadSchema,
  evidenceSchema,
  headSchema,
  matcherSchema,
  nameSchema,
  partySchema,
  reportSchema,
  reviewSchema,
  sourceSchema,
} from './schema.ts';

export type ParseResult = { ok: true; pack: ClaimPack } | { ok: false; problems: Problem[] };

type Keys = readonly (string | number)[];

/** The pack's own lists, read entry by entry. */
const LISTS = ['parties', 'adverse', 'names', 'sources', 'evidence', 'claims', 'reports', 'reviews', 'changes'];

/** A value that breaks several rules at once is one problem. */
const ONE_PER_VALUE = { abortPipeEarly: true } as const;

/** Entries of any one list inside an entry of the pack. */
const MAX_INNER_LIST = 10_000;

/**
 * Reads a claim pack from plain data, for example parsed JSON. Reports every problem with its path (at most
 * `MAX_PROBLEMS`), never throws, and is the only place where ids come from. Only what makes a pack unreadable
 * is a problem; what is merely poor or dangling is left to `lintPack`. Fields the format does not know are not
 * part of the pack; `unknownFields` lists them.
 */
export function parsePack(input: unknown): ParseResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problems: [{ path: '', message: `a pack is a JSON object, not ${kindOf(input)}` }] };
  }
  const reader = new Reader();
  const pack = readPack(input as Fields, reader);
  const problems = reader.problems;
  return pack && problems.length === 0 ? { ok: true, pack } : { ok: false, problems };
}

type Fields = Readonly<Record<string, unknown>>;

function readPack(input: Fields, reader: Reader): ClaimPack | null {
  const head = reader.read(headSchema, input, [], LISTS);
  const lists = {
    parties: reader.readList(input, 'parties', partySchema),
    names: reader.readList(input, 'names', nameSchema),
    sources: reader.readList(input, 'sources', sourceSchema, 'required'),
    evidence: reader.readList(input, 'evidence', evidenceSchema),
    claims: readClaims(input, reader),
    reports: reader.readList(input, 'reports', reportSchema, 'required'),
    reviews: reader.readList(input, 'reviews', reviewSchema),
  };
  const adverse = items(reader.readList(input, 'adverse', adverseSchema));
  const changes = items(reader.readList(input, 'changes', changeSchema));
  checkRelations(lists, knownIds(input), (problem) => reader.report(problem));
  if (!head) return null;
  return {
    ...head,
    parties: items(lists.parties),
    adverse,
    names: items(lists.names),
    sources: items(lists.sources),
    evidence: items(lists.evidence),
    claims: items(lists.claims),
    reports: items(lists.reports),
    reviews: items(lists.reviews),
    changes,
  };
}

function readClaims(input: Fields, reader: Reader): Placed<Claim>[] {
  return reader.readEach(input, 'claims', 'required', (value, keys) => {
    const head = reader.read(claimHeadSchema, value, keys, ['matchers']);
    const matchers = isFields(value) ? readMatchers(value, keys, reader) : [];
    return head && { ...head, matchers };
  });
}

function readMatchers(claim: Fields, keys: Keys, reader: Reader): Matcher[] {
  const list = claim.matchers === undefined ? [] : reader.list(claim.matchers, [...keys, 'matchers']);
  const matchers: Matcher[] = [];
  for (const [index, value] of list.entries()) {
    if (reader.full) break;
    const matcher = reader.read(matcherSchema, value, [...keys, 'matchers', index]);
    if (matcher) matchers.push(matcher);
  }
  return matchers;
}

/** Ids as they stand in the file, whether or not their entry could be read. */
function knownIds(input: Fields): KnownIds {
  const ids = (list: unknown) =>
    new Set<unknown>(Array.isArray(list) ? list.map((entry: unknown) => (isFields(entry) ? entry.id : undefined)) : []);
  return { claims: ids(input.claims), sources: ids(input.sources), names: ids(input.names) };
}

function items<Item>(placed: readonly Placed<Item>[]): Item[] {
  return placed.map(({ item }) => item);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Reads values against schemas one entry at a time and gathers the problems, so that hostile input stays cheap. */
class Reader {
  readonly problems: Problem[] = [];

  /** No more problems are gathered, so reading on is of no use. */
  get full(): boolean {
    return this.problems.length > MAX_PROBLEMS;
  }

  report(problem: Problem): void {
    if (this.full) return;
    this.problems.push(
      this.problems.length < MAX_PROBLEMS
        ? problem
        : { path: '', message: `there are more than ${MAX_PROBLEMS} problems; the rest was not checked` },
    );
  }

  read<Schema extends v.GenericSchema>(
    schema: Schema,
    value: unknown,
    keys: Keys,
    except: readonly string[] = [],
  ): v.InferOutput<Schema> | null {
    const long = longList(value, except);
    if (long) {
      const message = `is a list of more than ${MAX_INNER_LIST} entries; shorten it`;
      this.report({ path: pathText([...keys, ...long]), message });
      return null;
    }
    const result = v.safeParse(schema, value, ONE_PER_VALUE);
    if (result.success) return result.output;
    for (const issue of result.issues) this.report(explainIssue(issue, keys));
    return null;
  }

  readList<Schema extends v.GenericSchema>(
    input: Fields,
    key: string,
    schema: Schema,
    presence: 'optional' | 'required' = 'optional',
  ): Placed<v.InferOutput<Schema>>[] {
    return this.readEach(input, key, presence, (value, keys) => this.read(schema, value, keys));
  }

  readEach<Item>(
    input: Fields,
    key: string,
    presence: 'optional' | 'required',
    read: (value: unknown, keys: Keys) => Item | null,
  ): Placed<Item>[] {
    if (input[key] === undefined && presence === 'optional') return [];
    const placed: Placed<Item>[] = [];
    for (const [at, value] of this.list(input[key], [key]).entries()) {
      if (this.full) break;
      const item = read(value, [key, at]);
      if (item !== null) placed.push({ item, at });
    }
    return placed;
  }

  list(value: unknown, keys: Keys): readonly unknown[] {
    if (Array.isArray(value)) return value;
    const message = value === undefined ? 'is missing; it is required' : `must be a list, not ${kindOf(value)}`;
    this.report({ path: pathText(keys), message });
    return [];
  }
}

/** The way to a list inside an entry that is longer than any honest one, or null. */
function longList(value: unknown, except: readonly string[], depth = 0): string[] | null {
  if (!isFields(value) || depth > 3) return null;
  if (Array.isArray(value) && value.length > MAX_INNER_LIST) return [];
  for (const key in value) {
    const inner = value[key];
    if (typeof inner !== 'object' || except.includes(key)) continue;
    const found = longList(inner, [], depth + 1);
    if (found) return [key, ...found];
  }
  return null;
}
