import { createSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Road } from './peer.ts';
import { Bucket } from './rtp/bucket.ts';
import { Frames, framed } from './rtp/frames.ts';

export interface TcpRoadOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly bind?: string;
  readonly announce?: string;
  /** Where packets go on to: the one UDP port of this forwarder. */
  readonly udpPort: number;
}

/** Bytes a second from one connection; beyond it packets are dropped, as they would be on UDP. */
const fairShare = 400_000;
/** So much may wait for a slow line, bytes. What comes too late is of no use. */
const mostWaiting = 100_000;
/** Browsers that are there ask every few seconds whether we are. */
const silentAtMost = 20_000;
const mostConnections = 500;
const bindingRequest = 0x0001;
const magic = 0x2112_a442;

/**
 * For browsers whose UDP is blocked: ICE over TCP, with us as the passive side (RFC 6544). Each packet that comes over a
 * connection goes on as a datagram to our own UDP port, and back, so that the very same line serves both: nothing is
 * decrypted here, and to that line this is one more address of the browser. Resolves when browsers can come.
 */
export async function openTcpRoad(options: TcpRoadOptions): Promise<Road> {
  const connections = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    carry(socket, options);
  });
  server.maxConnections = mostConnections;
  const port = await listening(server, options);
  return {
    port,
    candidates: hosts(options).map((host, at) => candidate(host, port, at)),
    stop: () => {
      server.close();
      for (const socket of connections) socket.destroy();
    },
  };
}

function listening(server: Server, { port, bind }: TcpRoadOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, bind, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function carry(socket: Socket, { bind, udpPort }: TcpRoadOptions): void {
  const host = bind ?? ownHost();
  const datagrams = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  const bucket = new Bucket(fairShare, fairShare);
  const frames = new Frames();
  let known = false;
  let waiting = false;
  const end = () => socket.destroy();
  socket.setTimeout(silentAtMost, end);
  socket.on('error', end);
  datagrams.on('error', end);
  socket.once('close', () => datagrams.close());
  socket.on('data', (chunk: Buffer) => {
    for (const packet of frames.add(chunk)) {
      if (!known && !isBindingRequest(packet)) return end();
      known = true;
      if (bucket.take(packet.length, performance.now())) datagrams.send(packet, udpPort, host);
    }
    if (frames.broken) end();
  });
  datagrams.on('message', (packet) => {
    if (socket.destroyed || socket.writableLength > mostWaiting) return;
    if (!waiting) {
      // what comes in one go leaves in one go
      waiting = true;
      socket.cork();
      setImmediate(() => {
        waiting = false;
        socket.uncork();
      });
    }
    socket.write(framed(packet));
  });
}

/** Nobody talks to us on TCP but to be let in: the first packet says who they are to our UDP port. */
const isBindingRequest = (packet: Buffer): boolean =>
  packet.length >= 20 && packet.readUInt16BE(0) === bindingRequest && packet.readUInt32BE(4) === magic;

/**
 * Where packets go on from: a browser is told this address as its own. Firefox refuses to be told that it is at
 * 127.0.0.1 ("XOR-MAPPED-ADDRESS is bogus"), so that is only for a machine that has no other.
 */
const ownHost = (): string =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1';

function hosts({ bind, announce }: TcpRoadOptions): string[] {
  if (announce) return [announce];
  if (bind) return [bind];
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address);
  return found.length > 0 ? found.slice(0, 6) : ['127.0.0.1'];
}

/** Preferred less than any candidate over UDP. */
const candidate = (host: string, port: number, at: number): string =>
  `tcp${at} 1 tcp ${1_518_280_447 - at} ${host} ${port} typ host tcptype passive`;
