import { NotText } from './read/decode.ts';
import { BrokenOff } from './read/read-events.ts';
import { fileProblem } from './read-file.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';

/** Says why a command can't do its work, a line for each reason. */
export function refuse(lines: readonly string[], terminal: Terminal): ExitCode {
  for (const line of lines) terminal.err(`recoupe: ${line}\n`);
  return EXIT.unusable;
}

/**
 * Refuses an input that could not be read, or not to its end, `notText` saying what it should have been; any other
 * error is a bug and is thrown on.
 */
export function refuseInput(path: string, error: unknown, notText: string, terminal: Terminal): ExitCode {
  const reason = whyUnread(error, notText);
  if (reason === null) throw error;
  return refuse([`${path}: ${reason}`], terminal);
}

function whyUnread(error: unknown, notText: string): string | null {
  if (error instanceof NotText) return notText;
  return error instanceof BrokenOff ? error.message : fileProblem(error);
}
