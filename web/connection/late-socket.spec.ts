import { expect, it } from 'vitest';
import { lateSocket } from './late-socket.ts';
import type { SocketLike } from './line.ts';

const fake = () => {
  const did: string[] = [];
  const socket: SocketLike = {
    readyState: 1,
    send: (data) => did.push(`send ${data}`),
    close: () => did.push('close'),
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
  };
  return { did, socket };
};
const moment = () => new Promise((resolve) => setTimeout(resolve));

it('is the real one as soon as that is there, with everything that was asked of it', async () => {
  const { did, socket } = fake();
  const late = lateSocket(Promise.resolve(socket));
  const heard: unknown[] = [];
  late.onmessage = ({ data }) => heard.push(data);
  late.onclose = ({ code }) => heard.push(code);
  late.send('te vroeg');
  expect(late.readyState).toBe(0);
  await moment();
  expect(late.readyState).toBe(1);
  late.send('hallo');
  socket.onmessage?.({ data: 'dag' });
  socket.onclose?.({ code: 4007 });
  expect([did, heard]).toEqual([['send hallo'], ['dag', 4007]]);
});

it('is closed when it comes after it was closed, and broken when it never comes', async () => {
  const { did, socket } = fake();
  lateSocket(Promise.resolve(socket)).close();
  await moment();
  expect(did).toEqual(['close']);
  const never = lateSocket(Promise.reject(new Error('no network')));
  const codes: number[] = [];
  never.onclose = ({ code }) => codes.push(code);
  await moment();
  expect(codes).toEqual([1006]);
});
