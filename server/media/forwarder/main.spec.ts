import { type ChildProcess, fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FromForwarder } from './messages.ts';

const children: ChildProcess[] = [];
const key = Buffer.alloc(32, 7).toString('base64url');
const start = { to: 'start', key, port: 0, bind: '127.0.0.1' };

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function begin(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'main.ts'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  children.push(child);
  return child;
}

async function told(child: ChildProcess): Promise<FromForwarder> {
  const [message] = await once(child, 'message');
  return message as FromForwarder;
}

describe('the process of a forwarder', () => {
  it('says where it listens, passes over what it does not understand, and ends with the server', async () => {
    const child = begin();
    child.send({ to: 'join', client: 'nobody' });
    child.send('nonsense');
    child.send(start);
    expect(await told(child)).toMatchObject({ is: 'ready', tcpPort: null, port: expect.any(Number) });
    child.send({ to: 'place', client: 'nobody', room: 'the attic', rights: {} });
    child.send({ to: 'remove', client: 'nobody' });
    child.send({ to: 'stats', ask: 'how' });
    expect(await told(child)).toMatchObject({ is: 'stats', ask: 'how', stats: { clients: 0, packetsIn: 0 } });
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('keeps its port while nobody is there', async () => {
    const child = begin();
    child.send(start);
    const ready = (await told(child)) as Extract<FromForwarder, { is: 'ready' }>;
    const socket = createSocket('udp4').bind(ready.port, '127.0.0.1');
    const [error] = await once(socket, 'error');
    expect(error).toMatchObject({ code: 'EADDRINUSE' });
  });

  it('says why when its port is taken, and ends', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const child = begin();
    child.send({ ...start, port: socket.address().port });
    expect(await told(child)).toMatchObject({ is: 'failed', detail: expect.stringContaining('EADDRINUSE') });
    expect(await once(child, 'exit')).toEqual([1, null]);
    socket.close();
  });
});
