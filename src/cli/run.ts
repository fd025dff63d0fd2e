import manifest from '../../package.json' with { type: 'json' };
import { assess } from './commands/assess.ts';
import { links } from './commands/links.ts';
import { lint } from './commands/lint.ts';
import { scan } from './commands/scan.ts';
import { schema } from './commands/schema.ts';
import { wording } from './commands/wording.ts';
import { type FlagName, type Flags, parseFlags } from './flags.ts';
import { refuse } from './refuse.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

interface Command {
  usage: string;
  about: string;
  flags: readonly FlagName[];
  files: { min: number; max: number };
  run(flags: Flags, terminal: Terminal): Promise<ExitCode>;
}

const NO_FILE = { min: 0, max: 0 };
const ONE_FILE = { min: 1, max: 1 };

const COMMANDS: Readonly<Record<string, Command>> = {
  scan: {
    usage: 'scan <file|-> [--lang fr] [--url U] [--date D] [--as-of D] [--pack P]… [--ui-lang fr|en] [--json]',
    about: 'claims that a text or HTML page repeats or mentions, with offsets into the file',
    flags: ['lang', 'url', 'date', 'as-of', 'pack', 'ui-lang', 'json'],
    files: ONE_FILE,
    run: scan,
  },
  wording: {
    usage: 'wording <file|-> [--lang fr] [--pack P]… [--json]',
    about: 'to whom each sentence of a text or HTML page attributes what it tells, and how cautiously',
    flags: ['lang', 'pack', 'json'],
    files: ONE_FILE,
    run: wording,
  },
  links: {
    usage:
      'links <urls.txt|folder|file.warc.gz|-> [--json|--csv|--markdown] [--trace] [--concurrency N] [--timeout S] [--resume file] ' +
      '[--as-of D] [--pack P]… [--ui-lang fr|en] [--connect-to name=address:port]…',
    about:
      'what is behind many links, one line a link as it is done, and with --trace who relies on whom; exit code 1 if a\n' +
      '      link failed. Private addresses are never opened; --connect-to is for tests against a server of one’s own',
    flags: [
      'json',
      'csv',
      'markdown',
      'trace',
      'concurrency',
      'timeout',
      'resume',
      'as-of',
      'pack',
      'ui-lang',
      'connect-to',
    ],
    files: ONE_FILE,
    run: links,
  },
  assess: {
    usage: 'assess [--pack P]… [--claim id] [--as-of D] [--ui-lang fr|en] [--json]',
    about: 'how well the claims of a pack are corroborated on a day',
    flags: ['pack', 'claim', 'as-of', 'ui-lang', 'json'],
    files: NO_FILE,
    run: assess,
  },
  lint: {
    usage: 'lint <pack> [--previous P] [--json]',
    about: 'what the author of a pack should correct; exit code 1 if there are errors',
    flags: ['previous', 'json'],
    files: ONE_FILE,
    run: lint,
  },
  schema: {
    usage: 'schema',
    about: 'the JSON Schema of packs, for editors',
    flags: [],
    files: NO_FILE,
    run: schema,
  },
};

const { version } = manifest;

const HELP = `recoupe ${version}: who said it first, who repeats it, who confirms or denies it

${Object.values(COMMANDS)
  .map(({ usage, about }) => `  recoupe ${usage}\n      ${about}\n`)
  .join('')}
Days are written YYYY-MM-DD; --as-of is today unless given. Without --pack, the packs that ship with the extension
are used. Exit code 2: a file, flag or pack could not be used, or HTML breaks off in the midst of a tag.
`;

/** Runs the command line; returns the exit code. What the user did wrong is told in one line, never by a stack. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return print(HELP, terminal);
  if (name === '--version') return print(`${version}\n`, terminal);
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return refuseCall(name === undefined ? 'a command is missing' : `"${name}" is not a command`, terminal);
  const parsed = parseFlags(rest, command.flags, command.files, terminal);
  if (!parsed.ok) return refuseCall(`${name}: ${parsed.message}`, terminal);
  if (parsed.flags.help) return print(`recoupe ${command.usage}\n    ${command.about}\n`, terminal);
  return command.run(parsed.flags, terminal);
}

async function print(text: string, terminal: Terminal): Promise<ExitCode> {
  await terminal.out(text);
  return EXIT.ok;
}

function refuseCall(message: string, terminal: Terminal): ExitCode {
  return refuse([`${message} (recoupe --help says more)`], terminal);
}
