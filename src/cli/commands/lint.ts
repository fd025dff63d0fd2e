import { assess } from '../../core/corroboration/assess.ts';
import { lintChange } from '../../core/pack/lint-change.ts';
import { type LintFinding, lintPack } from '../../core/pack/lint-pack.ts';
import type { ClaimPack } from '../../core/pack/model.ts';
import type { Flags } from '../flags.ts';
import { type Loaded, loadPackFile } from '../load-packs.ts';
import { refuse } from '../refuse.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';

/** `recoupe lint`: what the author of a pack should correct, also against the version before. */
export async function lint(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  const [path = ''] = flags.files;
  const findings = await findingsOf(path, flags.previous);
  if (!findings.ok) return refuse(findings.lines, terminal);
  await terminal.out(flags.json ? `${JSON.stringify({ findings: findings.value })}\n` : listing(path, findings.value));
  return findings.value.some(({ level }) => level === 'error') ? EXIT.findings : EXIT.ok;
}

async function findingsOf(path: string, previousPath: string | null): Promise<Loaded<LintFinding[]>> {
  const next = await loadPackFile(path);
  if (!next.ok) return next;
  const { pack, json } = next.value;
  const own = lintPack(pack, json);
  if (previousPath === null) return { ok: true, value: own };
  const previous = await loadPackFile(previousPath);
  if (!previous.ok) return previous;
  return { ok: true, value: [...own, ...changes(previous.value.pack, pack)] };
}

function changes(previous: ClaimPack, next: ClaimPack): LintFinding[] {
  return lintChange(previous, next, assess);
}

function listing(path: string, findings: readonly LintFinding[]): string {
  const lines = findings.map(
    ({ level, rule, path: place, message }) => `${path}: ${level} ${rule}: ${place} ${message}`,
  );
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  return `${[...lines, `${path}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`].join('\n')}\n`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
