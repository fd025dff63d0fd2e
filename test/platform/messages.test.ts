import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { caller, serve } from '../../src/platform/messages.ts';
import { type NativeListener, nativeRuntime, type Sender } from '../../src/platform/native-runtime.ts';

interface Api {
  double(request: number): number;
  fail(request: null): never;
}

const ID = 'our-extension';
let listeners: Set<NativeListener>;

/** A browser with one extension, whose messages all reach its listeners. */
function install(): void {
  listeners = new Set();
  vi.stubGlobal('chrome', {
    runtime: {
      id: ID,
      onMessage: {
        addListener: (listener: NativeListener) => listeners.add(listener),
        removeListener: (listener: NativeListener) => listeners.delete(listener),
      },
    },
  });
}

/** Delivers a message; undefined when nobody answers. */
function deliver(message: unknown, sender: Sender = { id: ID }): Promise<unknown> {
  return new Promise((resolve) => {
    const answered = [...listeners].some((listener) => listener(message, sender, resolve));
    if (!answered) resolve(undefined);
  });
}

const double = vi.fn((request: number) => request * 2);
const handlers = {
  double,
  fail: (): never => {
    throw new Error('broken');
  },
};
const checks = { double: (request: unknown) => typeof request === 'number', fail: () => true };
const ask = caller<Api>('background', (message) => deliver(message));

beforeEach(install);
afterEach(() => {
  vi.unstubAllGlobals();
  double.mockClear();
});

describe('messages', () => {
  it('carry a request to its method and the reply back', async () => {
    serve<Api>('background', handlers, checks);
    await expect(ask('double', 21)).resolves.toBe(42);
  });

  it('carry a failure back', async () => {
    serve<Api>('background', handlers, checks);
    await expect(ask('fail', null)).rejects.toThrow('broken');
  });

  it('are refused when the request has not its shape', async () => {
    serve<Api>('background', handlers, checks);
    await expect(ask('double', 'two' as never)).rejects.toThrow('Refused');
    expect(double).not.toHaveBeenCalled();
  });

  it('are refused when they come from elsewhere', async () => {
    serve<Api>('background', handlers, checks);
    const reply = await deliver({ to: 'background', method: 'double', request: 1 }, { id: 'another-extension' });
    expect(reply).toEqual({ error: 'Refused: double' });
  });

  it.each(['toString', '__proto__', 'constructor', 'unknown'])(
    'are refused for %s, which is no method',
    async (method) => {
      serve<Api>('background', handlers, checks);
      expect(await deliver({ to: 'background', method, request: 1 })).toEqual({ error: `Refused: ${method}` });
    },
  );

  it.each([[null], ['text'], [{ to: 'content', method: 'double' }], [{ to: 'background' }]])(
    'for others are left to others: %j',
    async (message) => {
      serve<Api>('background', handlers, checks);
      expect(await deliver(message)).toBeUndefined();
    },
  );

  it('are sent once more when the receiver died on the way', async () => {
    serve<Api>('background', handlers, checks);
    const send = vi.fn((message: unknown) => deliver(message)).mockRejectedValueOnce(new Error('channel closed'));
    await expect(caller<Api>('background', send)('double', 4)).resolves.toBe(8);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('fail when nobody answers', async () => {
    await expect(ask('double', 1)).rejects.toThrow('No answer');
  });

  it('are no longer answered once serving has ended', async () => {
    serve<Api>('background', handlers, checks)();
    await expect(ask('double', 1)).rejects.toThrow('No answer');
  });
});

describe('the runtime', () => {
  it('is gone with its extension', () => {
    expect(nativeRuntime()?.id).toBe(ID);
    vi.stubGlobal('chrome', { runtime: {} });
    expect(nativeRuntime()).toBeNull();
  });

  it('is never an element of the page that is called like it', () => {
    const scope = Object.create({ browser: { runtime: { id: 'planted' } } });
    expect(nativeRuntime(scope)).toBeNull();
    scope.chrome = { runtime: { id: ID } };
    expect(nativeRuntime(scope)?.id).toBe(ID);
  });
});
