import { NotText } from './read/decode.ts';
import { fileProblem } from './read-file.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Says why a command can't do its work, a line for each reason. */
export function refuse(lines: readonly string[], terminal: Terminal): ExitCode {
  for (const line of lines) terminal.err(`recoupe: ${line}\n`);
  return EXIT.unusable;
}

/** Refuses an input that could not be read, `notText` saying what it should have been; any other error is a bug and throws. */
export function refuseInput(path: string, error: unknown, notText: string, terminal: Terminal): ExitCode {
  const reason = error instanceof NotText ? notText : fileProblem(error);
  if (reason === null) throw error;
  return refuse([`${path}: ${reason}`], terminal);
}
