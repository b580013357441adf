import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Meetings elsewhere, as far as a browser that opens them sees: one page per address. */
export interface Meetings {
  readonly url: string;
  stop(): void;
}

export async function meetings(): Promise<Meetings> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Vergadering</title><h1>${request.url}</h1>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
