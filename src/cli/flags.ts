import { parseArgs } from 'node:util';
import type { UiLang } from '../core/findings/translate.ts';
import { toDay } from '../core/pack/day.ts';
import type { Day } from '../core/pack/model.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = {
  lang: { type: 'string' },
  url: { type: 'string' },
  date: { type: 'string' },
  'as-of': { type: 'string' },
  pack: { type: 'string', multiple: true },
  claim: { type: 'string' },
  previous: { type: 'string' },
  'ui-lang': { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  markdown: { type: 'boolean' },
  trace: { type: 'boolean' },
  concurrency: { type: 'string' },
  timeout: { type: 'string' },
  resume: { type: 'string' },
  'connect-to': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

export type FlagName = keyof typeof OPTIONS;

/** What stands after the command, checked. */
export interface Flags {
  files: string[];
  lang: string | null;
  url: string | null;
  date: Day | null;
  asOf: Day;
  packs: string[];
  claim: string | null;
  previous: string | null;
  uiLang: UiLang;
  json: boolean;
  csv: boolean;
  markdown: boolean;
  trace: boolean;
  /** Null leaves it to the command. */
  concurrency: number | null;
  /** Seconds. */
  timeout: number | null;
  resume: string | null;
  connectTo: string[];
  help: boolean;
}

export type ParsedFlags = { ok: true; flags: Flags } | { ok: false; message: string };

/** Reads the arguments of a command that takes these flags and so many files. */
export function parseFlags(
  args: readonly string[],
  takes: readonly FlagName[],
  files: { min: number; max: number },
  { today, locale }: Pick<Terminal, 'today' | 'locale'>,
): ParsedFlags {
  const parsed = parseKnown(args, takes);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed;
  const asOf = values['as-of'] === undefined ? today : toDay(values['as-of']);
  const date = values.date === undefined ? null : toDay(values.date);
  const problem =
    notADay('--as-of', values['as-of'], asOf) ??
    notADay('--date', values.date, date) ??
    notALanguage('--lang', values.lang) ??
    notAnAddress('--url', values.url) ??
    notSpoken(values['ui-lang']) ??
    notACount('--concurrency', values.concurrency, MOST_AT_ONCE) ??
    notACount('--timeout', values.timeout, MOST_SECONDS) ??
    severalFormats(values) ??
    (values.help ? null : wrongCount(positionals, files));
  if (problem || !asOf) return { ok: false, message: problem ?? '' };
  const flags: Flags = {
    files: positionals,
    lang: values.lang ?? null,
    url: values.url ?? null,
    date,
    asOf,
    packs: values.pack ?? [],
    claim: values.claim ?? null,
    previous: values.previous ?? null,
    uiLang: values['ui-lang'] === undefined ? spoken(locale) : spoken(values['ui-lang']),
    json: values.json ?? false,
    csv: values.csv ?? false,
    markdown: values.markdown ?? false,
    trace: values.trace ?? false,
    concurrency: values.concurrency === undefined ? null : Number(values.concurrency),
    timeout: values.timeout === undefined ? null : Number(values.timeout),
    resume: values.resume ?? null,
    connectTo: values['connect-to'] ?? [],
    help: values.help ?? false,
  };
  return { ok: true, flags };
}

function parseKnown(args: readonly string[], takes: readonly FlagName[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const foreign = Object.keys(values).find((name) => name !== 'help' && !takes.includes(name as FlagName));
    if (foreign !== undefined) return { ok: false as const, message: `this command takes no --${foreign}` };
    return { ok: true as const, values, positionals };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error);
    return { ok: false as const, message };
  }
}

function notADay(flag: string, given: string | undefined, day: Day | null): string | null {
  if (given === undefined || day) return null;
  return `${flag}: "${given}" is not a day of the calendar; write it as YYYY-MM-DD`;
}

function notALanguage(flag: string, given: string | undefined): string | null {
  if (given === undefined || /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(given)) return null;
  return `${flag}: "${given}" is not a language tag; use one like "fr" or "en-GB"`;
}

function notAnAddress(flag: string, given: string | undefined): string | null {
  if (given === undefined || (/^https?:\/\//i.test(given) && URL.canParse(given))) return null;
  return `${flag}: "${given}" is not an http or https address`;
}

function notSpoken(given: string | undefined): string | null {
  return given === undefined || /^(?:fr|en)$/.test(given) ? null : `--ui-lang: "${given}" is neither "fr" nor "en"`;
}

/** Few enough that nobody's server is troubled, and no file runs out of handles. */
const MOST_AT_ONCE = 64;

const MOST_SECONDS = 600;

function notACount(flag: string, given: string | undefined, most: number): string | null {
  if (given === undefined || (/^\d{1,4}$/.test(given) && Number(given) >= 1 && Number(given) <= most)) return null;
  return `${flag}: "${given}" is not a number from 1 to ${most}`;
}

function severalFormats(values: { json?: boolean; csv?: boolean; markdown?: boolean }): string | null {
  const given = (['json', 'csv', 'markdown'] as const).filter((name) => values[name]);
  return given.length > 1 ? `--${given.join(' and --')} exclude each other` : null;
}

function spoken(locale: string): UiLang {
  return /^fr\b|^fr_/i.test(locale) ? 'fr' : 'en';
}

function wrongCount(files: readonly string[], { min, max }: { min: number; max: number }): string | null {
  if (files.length < min) return 'the file is missing; name one';
  const extra = files[max];
  return extra === undefined ? null : `"${extra}" is one file too many`;
}
