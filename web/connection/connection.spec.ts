import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import type { Down } from '#protocol/down.ts';
import type { Up } from '#protocol/up.ts';
import { type Connection, openConnection } from './connection.ts';
import type { SocketLike } from './line.ts';
import { memoryOutbox, type Outbox } from './outbox.ts';
import type { AnySlice } from './slices.ts';

/** A list of words: small enough to see at a glance what a copy of it must be. */
const words: AnySlice = {
  initial: [] as readonly string[],
  decide(command, state) {
    const { word } = command as { word: string } & DomainCommand;
    return (state as string[]).includes(word)
      ? refuse('said-already')
      : ok([{ type: 'said', audience: 'everyone', word } as DomainEvent]);
  },
  evolve: (state, event) => [...(state as string[]), (event as { word: string } & DomainEvent).word],
};
const said = (word: string) => ({ type: 'said', audience: 'everyone', word });
const say = (word: string): DomainCommand => ({ type: 'say', word }) as DomainCommand;

const stream = 'session:aaaaaaaaaaaa';

class FakeSocket implements SocketLike {
  readyState = 0;
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  readonly sent: Up[] = [];
  send(data: string) {
    this.sent.push(JSON.parse(data) as Up);
  }
  close(code = 1000) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
  open() {
    this.readyState = 1;
    this.onopen?.(undefined as never);
  }
  tell(message: Down) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  get commands() {
    return this.sent.flatMap((message) => (message.kind === 'command' ? [message] : []));
  }
  get hello() {
    const [first] = this.sent;
    return first?.kind === 'hello' ? first : null;
  }
}

let sockets: FakeSocket[] = [];
const socket = (): FakeSocket => sockets.at(-1) as FakeSocket;
let connection: Connection;
let through: boolean[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  through = [];
});
afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

async function begin(outbox: Outbox = memoryOutbox()): Promise<void> {
  connection = openConnection({
    url: 'ws://polder',
    token: 'secret',
    streams: [stream],
    slices: { session: words },
    outbox,
    random: () => 0,
    socket: () => {
      const made = new FakeSocket();
      sockets.push(made);
      return made;
    },
  });
  await vi.advanceTimersByTimeAsync(0);
  socket().open();
}

const welcome = (standing: object): Down => ({
  kind: 'welcome',
  now: 0,
  you: { person: 'anna', kind: 'participant', table: 1, roles: [] },
  names: {},
  online: [],
  streams: [{ stream, version: 0, key: 'table:1|anna', state: [], ...standing }],
});
const frame = (version: number, ...events: object[]): Down =>
  ({ kind: 'frame', stream, version, events }) as Down;
const shown = (): unknown => connection.view().session;
const comeBack = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(5_000);
  socket().open();
};

describe('what somebody does', () => {
  it('shows at once, goes to the server, and stands when it is on disk and in the stream', async () => {
    await begin();
    socket().tell(welcome({}));
    const sending = connection.send(stream, say('een'));
    expect(shown()).toEqual(['een']);
    expect(connection.view().waiting).toBe(1);
    const { id } = socket().commands[0] ?? { id: '' };
    socket().tell({ kind: 'ack', id, version: 1 });
    expect(await sending).toEqual({ ok: true });
    expect(connection.view().waiting).toBe(0);
    expect(shown()).toEqual(['een']);
    socket().tell(frame(1, said('een')));
    expect(shown()).toEqual(['een']);
  });

  it('shows once, whichever comes first: the acknowledgement or the event', async () => {
    await begin();
    socket().tell(welcome({}));
    void connection.send(stream, say('een'));
    const { id } = socket().commands[0] ?? { id: '' };
    socket().tell(frame(1, said('een')));
    expect(shown()).toEqual(['een']);
    socket().tell({ kind: 'ack', id, version: 1 });
    expect(shown()).toEqual(['een']);
  });

  it('is not sent when it is refused here', async () => {
    await begin();
    socket().tell(welcome({ state: ['een'], version: 1 }));
    expect(await connection.send(stream, say('een'))).toEqual({ ok: false, code: 'said-already' });
    expect(socket().commands).toEqual([]);
  });

  it('goes from the screen when the server refuses it, and its words are kept for their writer', async () => {
    await begin();
    socket().tell(welcome({}));
    const sending = connection.send(stream, say('een'));
    const { id } = socket().commands[0] ?? { id: '' };
    socket().tell({ kind: 'refused', id, code: 'not-allowed' });
    expect(await sending).toEqual({ ok: false, code: 'not-allowed' });
    expect(shown()).toEqual([]);
    expect(connection.view().refused).toMatchObject([{ id, code: 'not-allowed', command: { word: 'een' } }]);
  });

  it('stands after what others did meanwhile', async () => {
    await begin();
    socket().tell(welcome({}));
    void connection.send(stream, say('mijn'));
    socket().tell(frame(1, said('ander')));
    expect(shown()).toEqual(['ander', 'mijn']);
  });
});

describe('a line that breaks', () => {
  it('does not wait for a line that something on the way holds without letting it through', async () => {
    connection = openConnection({
      url: 'ws://polder',
      token: 'secret',
      streams: [stream],
      slices: { session: words },
      random: () => 0,
      socket: () => {
        const made = new FakeSocket();
        sockets.push(made);
        return made;
      },
      tried: (gotThrough) => through.push(gotThrough),
    });
    await vi.advanceTimersByTimeAsync(7_900);
    expect(sockets).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sockets).toHaveLength(2);
    socket().open();
    socket().tell(welcome({}));
    socket().tell(welcome({}));
    expect(through).toEqual([false, true]);
    socket().close(1006);
    expect(through).toEqual([false, true]);
    await comeBack();
    socket().close(closeCodes.linkInvalid);
    expect(through).toEqual([false, true, true]);
  });

  it('goes on where it was, and sends again what was not acknowledged, under the same id and in order', async () => {
    await begin();
    socket().tell(welcome({ version: 4, state: ['oud'] }));
    for (const word of ['een', 'twee', 'drie']) void connection.send(stream, say(word));
    const ids = socket().commands.map(({ id }) => id);
    socket().tell({ kind: 'ack', id: ids[0] ?? '', version: 5 });
    socket().close(1006);
    expect(connection.view().status).toBe('offline');
    void connection.send(stream, say('vier'));
    expect(shown()).toEqual(['oud', 'een', 'twee', 'drie', 'vier']);
    await comeBack();
    expect(socket().hello?.streams).toEqual([{ stream, since: 4, key: 'table:1|anna' }]);
    socket().tell(welcome({ version: 5, state: undefined, events: [said('een')] }));
    expect(shown()).toEqual(['oud', 'een', 'twee', 'drie', 'vier']);
    expect(
      socket()
        .commands.map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(ids.slice(1));
    expect(socket().commands.map(({ command }) => command.word)).toEqual(['twee', 'drie', 'vier']);
    expect(connection.view().status).toBe('online');
  });

  it('takes over a whole new state where the server gives one', async () => {
    await begin();
    socket().tell(welcome({ version: 4, state: ['oud'] }));
    socket().close(1006);
    await comeBack();
    socket().tell(welcome({ version: 9, key: 'table:2|anna', state: ['nieuw'] }));
    expect(shown()).toEqual(['nieuw']);
    socket().tell(frame(9, said('niet nog eens')));
    expect(shown()).toEqual(['nieuw']);
  });

  it('does not hear what is not meant for it: nothing before the first welcome', async () => {
    await begin();
    socket().tell(frame(3, said('te vroeg')));
    socket().tell(welcome({ version: 3, state: ['alles'] }));
    expect(shown()).toEqual(['alles']);
  });

  it.each([
    ['linkInvalid', closeCodes.linkInvalid],
    ['notAllowed', closeCodes.notAllowed],
    ['gone', closeCodes.gone],
    ['protocolOld', closeCodes.protocolOld],
  ])('does not try again after %s', async (name, code) => {
    await begin();
    socket().close(code);
    expect(connection.view()).toMatchObject({ status: 'ended', endedBecause: name });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets).toHaveLength(1);
  });

  it.each([1006, 1009, closeCodes.comeBack, closeCodes.unreadable])('tries again after %i', async (code) => {
    await begin();
    socket().close(code);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBeGreaterThan(1);
  });
});

describe('words that wait on the device', () => {
  it('are kept until the server has them, and sent by the next page', async () => {
    const outbox = memoryOutbox();
    await begin(outbox);
    socket().tell(welcome({}));
    void connection.send(stream, say('bewaard'));
    const { id } = socket().commands[0] ?? { id: '' };
    connection.close();
    await begin(outbox);
    socket().tell(welcome({}));
    expect(socket().commands).toMatchObject([{ id, command: { word: 'bewaard' } }]);
    expect(shown()).toEqual(['bewaard']);
    socket().tell({ kind: 'ack', id, version: 1 });
    expect(await outbox.load([stream])).toEqual([]);
  });

  it('of a whole break go little by little, in order, and none is lost to the pace', async () => {
    await begin();
    socket().tell(welcome({}));
    socket().close(1006);
    const all = Array.from({ length: 70 }, (_, index) => `woord ${index}`);
    for (const word of all) void connection.send(stream, say(word));
    await comeBack();
    socket().tell(welcome({}));
    expect(socket().commands.length).toBeLessThanOrEqual(40);
    // whoever does something now comes after what waits
    void connection.send(stream, say('nieuw'));
    expect(socket().commands.some(({ command }) => command.word === 'nieuw')).toBe(false);
    let version = 0;
    for (let round = 0; round < 20; round += 1) {
      const acknowledged = new Set(
        socket()
          .commands.slice(0, version)
          .map(({ id }) => id),
      );
      for (const { id } of socket().commands) {
        if (acknowledged.has(id)) continue;
        version += 1;
        socket().tell({ kind: 'ack', id, version });
      }
      await vi.advanceTimersByTimeAsync(2_000);
    }
    const sent = [...new Set(socket().commands.map(({ command }) => command.word))];
    expect(sent).toEqual([...all, 'nieuw']);
    expect(connection.view().waiting).toBe(0);
    expect(connection.view().refused).toEqual([]);
  });

  it.each(['too-fast', 'server-failed'])(
    'go again when the server could not take them now: %s',
    async (code) => {
      await begin();
      socket().tell(welcome({}));
      const sending = connection.send(stream, say('geduld'));
      const { id } = socket().commands[0] ?? { id: '' };
      socket().tell({ kind: 'refused', id, code });
      expect(shown()).toEqual(['geduld']);
      expect(connection.view().waiting).toBe(1);
      await vi.advanceTimersByTimeAsync(3_000);
      expect(socket().commands.map((command) => command.id)).toEqual([id, id]);
      socket().tell({ kind: 'ack', id, version: 1 });
      expect(await sending).toEqual({ ok: true });
    },
  );

  it('are given back when the server goes on failing', async () => {
    await begin();
    socket().tell(welcome({}));
    const sending = connection.send(stream, say('pech'));
    const { id } = socket().commands[0] ?? { id: '' };
    for (let times = 0; times < 10; times += 1) {
      socket().tell({ kind: 'refused', id, code: 'server-failed' });
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(await sending).toEqual({ ok: false, code: 'server-failed' });
    expect(connection.view().refused).toMatchObject([{ command: { word: 'pech' } }]);
  });
});
