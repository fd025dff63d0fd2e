/**
 * Messages between contexts as methods of a typed interface: one request, one reply, plain JSON both ways. Adding a
 * message is a method in `api.ts`, its check and its handler, all of which the compiler asks for.
 */

import { type NativeListener, nativeRuntime, type Sender } from './native-runtime.ts';

/** Methods by name, each from one request to one reply. */
type Method = (request: never) => unknown;
type Methods<Api> = { [Name in keyof Api]: Method };
type Request<Api extends Methods<Api>, Name extends keyof Api> = Parameters<Api[Name]>[0];
type Reply<Api extends Methods<Api>, Name extends keyof Api> = Awaited<ReturnType<Api[Name]>>;

export type Handlers<Api extends Methods<Api>> = {
  [Name in keyof Api]: (request: Request<Api, Name>, sender: Sender) => Reply<Api, Name> | Promise<Reply<Api, Name>>;
};

/** Whether a request has the shape, size and sender its method demands. */
export type Checks<Api> = { [Name in keyof Api]: (request: unknown, sender: Sender) => boolean };

type Side = 'background' | 'content';
type Answer = { value: unknown } | { error: string };

interface Envelope {
  to: Side;
  method: string;
  request: unknown;
}

function isEnvelopeFor(side: Side, message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { to, method } = message as Partial<Envelope>;
  return to === side && typeof method === 'string';
}

/** Answers the messages for one side until the returned function is called. What fails its check is refused. */
export function serve<Api extends Methods<Api>>(side: Side, handlers: Handlers<Api>, checks: Checks<Api>): () => void {
  const runtime = nativeRuntime();
  const listener: NativeListener = (message, sender, respond) => {
    if (!isEnvelopeFor(side, message)) return undefined;
    void answer(handlers, checks, message, sender).then(respond);
    return true;
  };
  runtime?.onMessage.addListener(listener);
  return () => runtime?.onMessage.removeListener(listener);
}

async function answer<Api extends Methods<Api>>(
  handlers: Handlers<Api>,
  checks: Checks<Api>,
  { method, request }: Envelope,
  sender: Sender,
): Promise<Answer> {
  const known = Object.hasOwn(handlers, method) && sender.id === nativeRuntime()?.id;
  const name = method as keyof Api;
  if (!known || !checks[name](request, sender)) return { error: `Refused: ${method}` };
  try {
    return { value: await handlers[name](request as Request<Api, typeof name>, sender) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Calls methods of the other side. Rejects when nobody answers or the method fails. A request whose receiver died on
 * the way is sent once more, so every method of an api must bear being asked twice.
 */
export function caller<Api extends Methods<Api>>(side: Side, send: (message: Envelope) => Promise<unknown>) {
  return async <Name extends keyof Api & string>(
    method: Name,
    request: Request<Api, Name>,
  ): Promise<Reply<Api, Name>> => {
    const envelope: Envelope = { to: side, method, request };
    const reply = (await send(envelope).catch(() => send(envelope))) as Answer | undefined;
    if (!reply) throw new Error(`No answer: ${method}`);
    if ('error' in reply) throw new Error(reply.error);
    return reply.value as Reply<Api, Name>;
  };
}
