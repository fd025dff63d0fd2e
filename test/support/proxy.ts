import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that answers nothing and remembers every host it was asked for. */
export interface LoggingProxy {
  port: number;
  asked: string[];
  close(): Promise<void>;
}

/** Hosts that nobody has (RFC 6761). */
const INVENTED = /^[\w.-]+\.example$/;

/**
 * Starts the proxy on a free loopback port. With `site`, the port of a server on loopback, that one answers for all
 * hosts under `.example`.
 */
export async function startProxy(site?: number): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
    if (site !== undefined && url && INVENTED.test(url.hostname)) {
      const { method, headers } = request;
      const onward = ask({ port: site, host: '127.0.0.1', method, path: url.pathname + url.search, headers });
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('error', () => response.destroy());
        answer.on('close', () => (answer.complete ? undefined : response.destroy()));
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      response.on('close', () => onward.destroy());
      request.pipe(onward);
      return;
    }
    asked.push(request.url ?? '?');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '?');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as AddressInfo).port, asked, close };
}
