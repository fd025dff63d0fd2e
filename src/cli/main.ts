import { once } from 'node:events';
import { dayOf } from '../core/pack/day.ts';
import { run } from './run.ts';

// A reader that stops reading (`recoupe … | head`) ends the work without a word.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  out: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  err: (text) => {
    process.stderr.write(text);
  },
  stdin: process.stdin,
  today: dayOf(new Date()),
  locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
});
