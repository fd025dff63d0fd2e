/** Waiting without hanging: everything asked of a browser has a time limit. */

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The promise's value, or an error naming `what` after `ms`. Leaves no timer behind. */
export async function withLimit<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms: ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again until the answer is truthy; an error naming `what` and the last answer after `ms`, long enough for a busy machine. */
export async function until<T>(probe: () => Promise<T> | T, what: string, ms = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`did not happen within ${ms} ms: ${what} (last: ${JSON.stringify(answer)})`);
    await pause(40);
  }
}

/** Watches for `ms` that the probe never becomes truthy; an error naming `what` if it does. */
export async function never<T>(probe: () => Promise<T> | T, what: string, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const answer = await probe();
    if (answer) throw new Error(`happened: ${what} (${JSON.stringify(answer)})`);
    await pause(60);
  }
}
