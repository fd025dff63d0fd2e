/** A pack the reader is about to add: read, checked, not yet in use. */

import { MAX_PACK_BYTES } from '../../core/pack/limits.ts';
import { lintPack } from '../../core/pack/lint-pack.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import { parsePack } from '../../core/pack/parse-pack.ts';
import { readPackJson } from '../../core/pack/parse-pack-text.ts';
import { type Problem, problemLine } from '../../core/pack/problem.ts';
import type { PackOrigin } from '../../store/database.ts';
import { type FetchFault, type Fetching, fetchPack } from './fetch-pack.ts';

export type Candidate =
  | { kind: 'readable'; pack: ClaimPack; from: PackOrigin; remarks: string[] }
  /** Nothing of it can be used. */
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'unfetched'; fault: FetchFault }
  | { kind: 'unread' };

export async function candidateFromFile(file: File): Promise<Candidate> {
  if (file.size > MAX_PACK_BYTES) return { kind: 'unfetched', fault: { kind: 'size' } };
  const text = await file.text().catch(() => null);
  return text === null ? { kind: 'unread' } : candidateOf(text, { kind: 'file', name: file.name });
}

export async function candidateFromAddress(typed: string, fetching: Fetching): Promise<Candidate> {
  const fetched = await fetchPack(typed, fetching);
  if (!fetched.ok) return { kind: 'unfetched', fault: fetched.fault };
  return candidateOf(fetched.text, { kind: 'address', url: fetched.url });
}

function candidateOf(text: string, from: PackOrigin): Candidate {
  const json = readPackJson(text);
  if (!json.ok) return { kind: 'refused', problems: [json.problem] };
  const read = parsePack(json.value);
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  return { kind: 'readable', pack: read.pack, from, remarks: lintPack(read.pack, json.value).map(problemLine) };
}
