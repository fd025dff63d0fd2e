import { connect, type Socket } from 'node:net';
import { withLimit } from './limit.ts';

/**
 * Firefox's own remote protocol, over TCP: packets are `<length in bytes>:<JSON>`; a request is
 * `[0, id, command, parameters]`, its answer `[1, id, error, result]`.
 */
interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Where a script runs: as the page itself, with privileges in the page, or in the browser's own window. */
export type Place = 'page' | 'system' | 'chrome';

const ANSWER_MS = 40_000;
const COLON = 58;

export class Marionette {
  private last = 0;
  private buffer = Buffer.alloc(0);
  private queue: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Map<number, Waiting>();
  private readonly socket: Socket;
  /** Of the browser, as it says itself. */
  version = '';

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (data) => this.read(data));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.fail(error));
  }

  /** Connects and starts a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    const { capabilities } = await client.send<{ capabilities: { browserVersion: string } }>('WebDriver:NewSession', {
      timeouts: { script: 30_000, pageLoad: 30_000 },
    });
    client.version = capabilities.browserVersion;
    return client;
  }

  async send<T = unknown>(command: string, parameters: object = {}): Promise<T> {
    this.last += 1;
    const id = this.last;
    const answer = new Promise<unknown>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    this.socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    return (await withLimit(answer, ANSWER_MS, command)) as T;
  }

  /** A session has one current window: what needs a certain one runs alone. */
  alone<T>(task: () => Promise<T>): Promise<T> {
    const run = this.queue.then(task, task);
    this.queue = run.catch(() => undefined);
    return run;
  }

  /** Value of a function called with plain arguments, promises awaited; its error is thrown here. */
  async run<T>(place: Place, fn: unknown, args: unknown[]): Promise<T> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${String(fn)})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) + '\\n' + (error && error.stack) }));`;
    const sandbox = place === 'page' ? null : place === 'system' ? 'system' : 'default';
    const parameters = { script, args, sandbox, newSandbox: false };
    const call = () =>
      this.send<{ value: { value?: T; error?: string } | null }>('WebDriver:ExecuteAsyncScript', parameters);
    const { value } = await (place === 'chrome' ? this.inChrome(call) : call());
    if (!value) throw new Error('the page went away before the script in it had an answer');
    if (value.error) throw new Error(value.error);
    return value.value as T;
  }

  async inChrome<T>(call: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await call();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  close(): void {
    this.socket.destroy();
  }

  private read(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const colon = this.buffer.indexOf(COLON);
      const end = colon + 1 + Number(this.buffer.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.buffer.length < end) return;
      const packet: unknown = JSON.parse(this.buffer.toString('utf8', colon + 1, end));
      this.buffer = this.buffer.subarray(end);
      if (Array.isArray(packet))
        this.settle(packet as [number, number, { error: string; message: string } | null, unknown]);
    }
  }

  private settle([, id, error, result]: [number, number, { error: string; message: string } | null, unknown]): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  private fail(error: Error): void {
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}
