import { lookup } from 'node:dns/promises';
import { flushCompileCache } from 'node:module';
import { Forwarder } from './forwarder.ts';
import { guarded } from './guarded.ts';
import { type FromForwarder, type ToForwarder, toForwarder } from './messages.ts';
import { openUdp } from './peer-udp.ts';
import { openTcpRoad } from './tcp-road.ts';

/*
 * A process of its own, because native code can end it and because it keeps a core busy. It hears only the server that
 * forked it, and ends with it.
 */

/** More than a machine's one core can carry in plenary. */
const mostClients = 400;
/** Ending what is being recorded takes no longer, ms. */
const endsWithin = 10_000;
let forwarder: Forwarder | null = null;

const tell = (message: FromForwarder): void => {
  // a server that has just gone is no error: 'disconnect' follows
  if (process.connected) process.send?.(message, () => {});
};

async function start(message: Extract<ToForwarder, { to: 'start' }>): Promise<void> {
  const { key, port, bind, announce, stun, tcpPort } = message;
  const where = {
    ...(bind ? { bind } : {}),
    ...(announce ? { announce: (await lookup(announce)).address } : {}),
  };
  const udp = await openUdp({ port, ...where, ...(stun ? { stun } : {}) });
  const tcp =
    tcpPort === undefined ? null : await openTcpRoad({ port: tcpPort, udpPort: udp.port, ...where });
  forwarder = new Forwarder({ key, transports: { udp, tcp }, mostClients, tell });
  tell({ is: 'ready', port: udp.port, tcpPort: tcp?.port ?? null });
  // the next begins sooner, also when this one is killed
  flushCompileCache();
}

process.on('message', (raw) => {
  const read = toForwarder.safeParse(raw);
  if (!read.success) {
    process.stderr.write('a message was not understood\n');
    return;
  }
  const message = read.data;
  if (message.to !== 'start') {
    guarded(() => forwarder?.hear(message));
    return;
  }
  if (forwarder) return;
  start(message).catch((error: Error) => {
    process.send?.({ is: 'failed', detail: error.message } satisfies FromForwarder, () => process.exit(1));
  });
});

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), endsWithin).unref();
  void (forwarder?.stop() ?? Promise.resolve()).finally(() => process.exit(0));
});
