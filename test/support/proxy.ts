import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that answers nothing and remembers every host it was asked for. */
export interface LoggingProxy {
  port: number;
  asked: string[];
  close(): Promise<void>;
}

/** Starts the proxy on a free loopback port. */
export async function startProxy(): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
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
