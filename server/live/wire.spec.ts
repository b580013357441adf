import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { payloadOf, wireMessage } from './wire.ts';

describe('a message as it lies on the wire', () => {
  const server = new WebSocketServer({ noServer: true });
  const texts = [
    '',
    'kort',
    'é'.repeat(63),
    'x'.repeat(125),
    'x'.repeat(126),
    'y'.repeat(65_535),
    'z'.repeat(70_000),
  ];
  let port = 0;
  const http = createServer();
  http.on('upgrade', (request, line, head) => {
    server.handleUpgrade(request, line, head, () => {
      for (const text of texts) line.write(wireMessage(text));
    });
  });

  beforeAll(async () => {
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    port = (http.address() as AddressInfo).port;
  });
  afterAll(() => {
    http.close();
    http.closeAllConnections();
  });

  it('is read by a client as the very text it was made of, short and long', async () => {
    const client = new WebSocket(`ws://127.0.0.1:${port}`);
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      client.on('message', (data) => {
        heard.push(data.toString());
        if (heard.length === texts.length) resolve();
      });
    });
    client.terminate();
    expect(heard).toEqual(texts);
  });

  it('gives its text back for a road that needs no more than that', () => {
    expect(texts.map((text) => payloadOf(wireMessage(text)).toString())).toEqual(texts);
  });
});
