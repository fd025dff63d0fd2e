import { MAX_PACK_BYTES } from '../core/pack/limits.ts';
import type { ClaimPack } from '../core/pack/model.ts';
import { type ParseResult, parsePack } from '../core/pack/parse-pack.ts';
import { readPackJson } from '../core/pack/parse-pack-text.ts';
import { type Problem, problemLine } from '../core/pack/problem.ts';
import { bundledPacks } from './bundled-packs.ts';
import { fileText } from './read-file.ts';

/** Problems that are printed; the rest is counted. */
const SHOWN_PROBLEMS = 50;

/** `lines` say what is wrong, each with the file and the place in it. */
export type Loaded<Value> = { ok: true; value: Value } | { ok: false; lines: string[] };

/** The packs of these files, or those that ship with the extension. All must be readable, with ids of their own. */
export async function loadPacks(paths: readonly string[]): Promise<Loaded<ClaimPack[]>> {
  const packs: ClaimPack[] = [];
  const names = new Map<string, string>();
  for (const { name, load } of paths.length > 0 ? paths.map(fromFile) : bundledPacks.map(fromBundle)) {
    const loaded = await load();
    if (!loaded.ok) return loaded;
    const { pack } = loaded.value;
    const other = names.get(pack.id);
    if (other !== undefined) return { ok: false, lines: [`${name}: id: "${pack.id}" is also the id of ${other}`] };
    names.set(pack.id, name);
    packs.push(pack);
  }
  return { ok: true, value: packs };
}

/** A pack, and the data it was read from. */
export async function loadPackFile(path: string): Promise<Loaded<{ pack: ClaimPack; json: unknown }>> {
  const file = await fileText(path, MAX_PACK_BYTES);
  if (!file.ok) return { ok: false, lines: [file.message] };
  const read = readPackJson(file.text);
  if (!read.ok) return { ok: false, lines: problemLines(path, [read.problem]) };
  return withJson(path, read.value, parsePack(read.value));
}

const fromFile = (path: string) => ({ name: path, load: () => loadPackFile(path) });
const fromBundle = ({ name, json }: (typeof bundledPacks)[number]) => ({
  name,
  load: () => Promise.resolve(withJson(name, json, parsePack(json))),
});

function withJson(name: string, json: unknown, parsed: ParseResult): Loaded<{ pack: ClaimPack; json: unknown }> {
  if (parsed.ok) return { ok: true, value: { pack: parsed.pack, json } };
  return { ok: false, lines: problemLines(name, parsed.problems) };
}

function problemLines(name: string, problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => `${name}: ${problemLine(problem)}`);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `${name}: and ${rest} more problems`] : lines;
}
