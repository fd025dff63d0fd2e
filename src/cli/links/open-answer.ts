/** One request up to the header of its answer, with names and addresses checked before anything connects. */

import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import type { CheckFailure } from '../../core/review/model.ts';
import { isPrivateAddress } from '../../core/review/private-address.ts';
import type { ConnectTo } from './connect-to.ts';
import { connectionFailure, PRIVATE } from './connection-failure.ts';

export interface Connection {
  connectTo: ConnectTo;
  userAgent: string;
  /** All addresses of a name; the system's own way unless a test gives another. */
  resolve?(hostname: string): Promise<LookupAddress[]>;
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  body: Readable;
  /** Drops the connection with what is left of the body. */
  close(): void;
}

export type Opened = { ok: true; answer: Answer } | { ok: false; failure: CheckFailure };

/** Opens a web address; rejects only when `signal` says so. */
export function openAnswer(url: URL, connection: Connection, signal: AbortSignal): Promise<Opened> {
  const isTls = url.protocol === 'https:';
  const port = Number(url.port) || (isTls ? 443 : 80);
  const elsewhere = connection.connectTo(url.hostname, port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const options: https.RequestOptions = {
    host: elsewhere?.address ?? host,
    port: elsewhere?.port ?? port,
    path: url.pathname + url.search,
    method: 'GET',
    agent: false,
    signal,
    lookup: publicLookup(connection.resolve ?? systemAddresses),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    headers: headersFor(url, connection),
  };
  return new Promise((resolve, reject) => {
    const request = (isTls ? https : http).request(options);
    request.on('error', (error) =>
      signal.aborted ? reject(error) : resolve({ ok: false, failure: connectionFailure(error) }),
    );
    request.on('response', (message) => resolve({ ok: true, answer: answerOf(message, request) }));
    request.end();
  });
}

function headersFor(url: URL, { userAgent }: Connection): Record<string, string> {
  return {
    host: url.host,
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    connection: 'close',
  };
}

function answerOf(message: http.IncomingMessage, request: http.ClientRequest): Answer {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  const close = () => {
    message.on('error', () => {});
    request.destroy();
  };
  return { status: message.statusCode ?? 0, headers, body: message, close };
}

/** Looks a name up and connects to nothing if any of its addresses is private: the next connection might take that one. */
function publicLookup(resolve: NonNullable<Connection['resolve']>): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const hidden = addresses.find(({ address }) => isPrivateAddress(address));
        const [first] = addresses;
        if (hidden) callback(refusal(`leads to ${hidden.address}`, PRIVATE), '', 0);
        else if (!first) callback(refusal('has no address', 'ENOTFOUND'), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

function systemAddresses(hostname: string): Promise<LookupAddress[]> {
  return lookup(hostname, { all: true });
}

function refusal(message: string, code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code });
}
