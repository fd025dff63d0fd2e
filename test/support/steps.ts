import { spawn } from 'node:child_process';

/** How a command ended; `timedOut` when it was stopped for taking too long. */
export interface StepResult {
  code: number;
  timedOut: boolean;
}

/** Runs a command with its output shown, without input; after `ms` the command and its children are stopped. */
export function runStep(command: string, args: string[], ms: number): Promise<StepResult> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const stop = (): void => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const interrupted = (): void => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return new Promise((resolve) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, ms);
    const end = (code: number): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve({ code, timedOut });
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });
}
