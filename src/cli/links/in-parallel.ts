/** Works on a stream of items, a few at once and one at a time for each key, holding no more than a window of them. */

export interface ParallelOptions<Item, Done> {
  /** How many at once. */
  concurrency: number;
  /** Items of one key wait for each other; null waits for nobody. */
  keyOf(item: Item): string | null;
  /** Must not reject. `retryIn`: try this item again after so many milliseconds, with its key kept waiting. */
  work(item: Item, attempt: number): Promise<{ done: Done } | { retryIn: number }>;
}

/** Items read ahead, so that a busy host does not keep the others waiting. */
const WINDOW = 500;

interface Waiting<Item> {
  item: Item;
  key: string | null;
  attempt: number;
}

type Event<Item, Done> =
  | { kind: 'read'; result: IteratorResult<Item> }
  | { kind: 'ended'; waiting: Waiting<Item>; outcome: { done: Done } | { retryIn: number } }
  | { kind: 'rested'; key: string | null }
  /** Reading the items failed. */
  | { kind: 'broken'; error: unknown };

/** Results in the order in which they come. */
export async function* inParallel<Item, Done>(
  items: AsyncIterable<Item>,
  options: ParallelOptions<Item, Done>,
): AsyncGenerator<Done> {
  const iterator = items[Symbol.asyncIterator]();
  const waiting: Waiting<Item>[] = [];
  const busy = new Set<string>();
  const events: Event<Item, Done>[] = [];
  let wake: () => void = () => {};
  let [reading, working, ended] = [false, 0, false];
  let pending = 0;
  const watch = (promise: Promise<Event<Item, Done>>) => {
    pending += 1;
    promise.then(
      (event) => {
        events.push(event);
        wake();
      },
      (error: unknown) => {
        events.push({ kind: 'broken', error });
        wake();
      },
    );
  };
  for (;;) {
    for (let next = take(waiting, busy); next && working < options.concurrency; next = take(waiting, busy)) {
      const { item, key, attempt } = next;
      waiting.splice(waiting.indexOf(next), 1);
      if (key !== null) busy.add(key);
      working += 1;
      watch(
        options.work(item, attempt).then((outcome) => ({ kind: 'ended', waiting: { item, key, attempt }, outcome })),
      );
    }
    if (!ended && !reading && waiting.length < WINDOW) {
      reading = true;
      watch(iterator.next().then((result) => ({ kind: 'read', result })));
    }
    if (pending === 0) return;
    if (events.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const event = events.shift() as Event<Item, Done>;
    pending -= 1;
    if (event.kind === 'broken') throw event.error;
    if (event.kind === 'rested') {
      if (event.key !== null) busy.delete(event.key);
    } else if (event.kind === 'read') {
      reading = false;
      if (event.result.done) ended = true;
      else waiting.push({ item: event.result.value, key: options.keyOf(event.result.value), attempt: 1 });
    } else {
      working -= 1;
      const { item, key, attempt } = event.waiting;
      if ('done' in event.outcome) {
        if (key !== null) busy.delete(key);
        yield event.outcome.done;
      } else {
        waiting.unshift({ item, key, attempt: attempt + 1 });
        watch(rest(event.outcome.retryIn).then(() => ({ kind: 'rested', key })));
      }
    }
  }
}

function take<Item>(waiting: readonly Waiting<Item>[], busy: ReadonlySet<string>): Waiting<Item> | undefined {
  return waiting.find(({ key }) => key === null || !busy.has(key));
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
