import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type { FromForwarder, ToForwarder } from '../forwarder/messages.ts';

/*
 * Stands in for a forwarder, without packets: run as a process of its own, like the real one. What it has is written
 * to the file that it is told as the address to announce, so that a spec can look behind it. What is offered is what
 * it does: `die`, `hang` or `refuse`; anything else is answered and connected.
 */

const stats = {
  clients: 0,
  rooms: 0,
  packetsIn: 0,
  packetsOut: 0,
  bytesOut: 0,
  flooded: 0,
  unknown: 0,
  resent: 0,
  askedAgain: 0,
  cpuMs: 0,
  memoryMb: 0,
};
const held = new Map<string, { session: string; room: string; rights: unknown; sending: unknown }>();
const recorded = new Set<string>();
const asked: unknown[] = [];
let file = '';

const tell = (message: FromForwarder): void => void process.send?.(message);

function hear(message: ToForwarder): void {
  if (message.to === 'stats') {
    tell({ is: 'stats', ask: message.ask, stats: { ...stats, clients: held.size } });
    return;
  }
  if (message.to !== 'start') asked.push(message);
  switch (message.to) {
    case 'start':
      file = message.announce ?? '';
      if (existsSync(`${file}.broken`)) {
        process.send?.({ is: 'failed', detail: 'UDP port 40000 is taken' } satisfies FromForwarder, () =>
          process.exit(1),
        );
        return;
      }
      tell({ is: 'ready', port: message.port || 1, tcpPort: message.tcpPort || 2 });
      break;
    case 'join':
      join(message);
      break;
    case 'place': {
      const one = held.get(message.client);
      if (one) held.set(message.client, { ...one, room: message.room, rights: message.rights });
      break;
    }
    case 'remove':
      held.delete(message.client);
      break;
    case 'close-session':
      for (const [client, { session }] of held) if (session === message.session) held.delete(client);
      break;
    case 'record':
      if (message.folder === null) recorded.delete(message.room);
      else recorded.add(message.room);
      process.stderr.write('a recording cannot be written: ENOSPC\n');
      tell({ is: 'recording-failed', session: message.session, room: message.room });
      break;
  }
  if (file !== '') {
    const seen = { pid: process.pid, held: Object.fromEntries(held), recorded: [...recorded], asked };
    writeFileSync(`${file}.new.${process.pid}.txt`, JSON.stringify(seen));
    renameSync(`${file}.new.${process.pid}.txt`, `${file}.${process.pid}`);
  }
}

function join({
  ask,
  client,
  session,
  room,
  rights,
  sdp,
  sending,
}: Extract<ToForwarder, { to: 'join' }>): void {
  if (sdp === 'die') process.exit(134);
  if (sdp === 'hang') for (;;) Math.random();
  if (sdp === 'refuse') {
    tell({ is: 'refused', ask, client, code: 'media-offer' });
    return;
  }
  held.set(client, { session, room, rights, sending });
  tell({ is: 'answer', ask, client, sdp: `answer of ${process.pid}` });
  tell({ is: 'link', client, state: 'connected' });
}

process.on('message', (message: ToForwarder) => hear(message));
process.on('disconnect', () => process.exit(0));
