import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FETCH_LIMITS, fetchPage } from '../../../src/cli/links/fetch-page.ts';
import type { Connection } from '../../../src/cli/links/open-answer.ts';

let server: http.Server;
let requests: http.IncomingMessage[] = [];
beforeAll(async () => {
  server = http.createServer((request, response) => {
    requests.push(request);
    if (request.url === '/on') response.writeHead(302, { location: 'http://second.example/x' }).end();
    else response.setHeader('content-type', 'text/html').end('<p>here</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

/** Names lead to these addresses; `*.example` names in the list are connected to the test's own server instead. */
function connection(addresses: Record<string, string[]>, open: string[] = []): Connection {
  const { port } = server.address() as AddressInfo;
  requests = [];
  return {
    userAgent: 'test',
    connectTo: (host) => (open.includes(host) ? { address: '127.0.0.1', port } : null),
    resolve: async (host) =>
      (addresses[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  };
}

const fetched = (url: string, of: Connection) => fetchPage(url, of, { ...FETCH_LIMITS, time: 3_000 });

describe('a name', () => {
  it.each([[['127.0.0.1']], [['10.0.0.7']], [['::1']], [['8.8.8.8', '192.168.1.1']], [['::ffff:169.254.169.254']]])(
    'that leads to %s is not opened',
    async (addresses) => {
      const answer = await fetched('http://public.example/', connection({ 'public.example': addresses }));
      expect(answer).toMatchObject({ ok: false, failure: { reason: 'private_address' } });
      expect(requests).toEqual([]);
    },
  );

  it('without an address is told as such', async () => {
    expect(await fetched('http://public.example/', connection({}))).toMatchObject({ failure: { reason: 'name' } });
  });
});

describe('a redirect', () => {
  it('is followed only where its own name leads to a public address', async () => {
    const answer = await fetched(
      'http://first.example/on',
      connection({ 'second.example': ['10.0.0.1'] }, ['first.example']),
    );
    expect(answer).toMatchObject({ ok: false, failure: { reason: 'private_address', url: 'http://second.example/x' } });
    expect(requests).toHaveLength(1);
  });

  it('arrives at the page, which is asked without cookie or referrer', async () => {
    const answer = await fetched('http://first.example/on', connection({}, ['first.example', 'second.example']));
    expect(answer).toMatchObject({ ok: true, page: { url: 'http://second.example/x' } });
    const names = requests.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => /cookie|referer|origin|authorization/.test(name))).toEqual([]);
  });
});
