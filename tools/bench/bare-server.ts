import { type WebSocket, WebSocketServer } from 'ws';

/**
 * What Polder is measured against: a `ws` server that does nothing but write the frames it was given to
 * everybody, one after the other, when it is told to.
 */
const frames: Buffer[] = [];
const server = new WebSocketServer({
  port: 0,
  host: '127.0.0.1',
  perMessageDeflate: false,
  maxPayload: 2 ** 28,
});

server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});

server.on('connection', (socket: WebSocket) => {
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { send?: number };
    const frame = frames[message.send ?? -1];
    if (!frame) return;
    for (const client of server.clients) client.send(frame, { binary: false, compress: false });
  });
});

process.on('message', (message: { frame?: string }) => {
  if (message.frame !== undefined) frames.push(Buffer.from(message.frame));
});
