import type { DomainCommand, DomainEvent } from '#domain/kernel/decider.ts';
import { type CommandId, idFrom, type StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { closeCodes } from '#protocol/close-codes.ts';
import type { Down, Standing } from '#protocol/down.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';
import { protocolVersion } from '#protocol/version.ts';
import { Line, type SocketLike } from './line.ts';
import { memoryOutbox, type Outbox } from './outbox.ts';
import { Sending } from './sending.ts';
import { ServerTime } from './server-time.ts';
import { kindOf, type Slices, subjectOf } from './slices.ts';
import { StreamCopy } from './stream-copy.ts';
import { emptyView, type View } from './view.ts';

export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: string;
      readonly values?: Readonly<Record<string, string | number>>;
    };

export interface ConnectionOptions {
  /** `wss://…/live` */
  readonly url: string;
  /** The secret of a personal or screen link, or an organiser token; null with a cookie. */
  readonly token: string | null;
  readonly streams: readonly StreamName[];
  readonly slices: Slices;
  readonly outbox?: Outbox;
  readonly socket?: (url: string) => SocketLike;
  /** Told of every socket once: whether anything at all came over it. */
  readonly tried?: (gotThrough: boolean) => void;
  readonly random?: () => number;
  /** Every event as it comes in from the server; for measuring. */
  readonly onEvents?: (stream: StreamName, events: readonly DomainEvent[]) => void;
}

export interface Connection {
  view(): View;
  subscribe(listener: () => void): () => void;
  /** Done here at once; settles when it is on the server's disk, or refused. */
  send(stream: StreamName, command: DomainCommand, id?: CommandId): Promise<Outcome>;
  now(): Moment;
  received(stream: StreamName, message: string): void;
  away(away: boolean): void;
  /** About sound and picture; false when there is no line now. Never kept: it is asked again when there is one. */
  media(stream: StreamName, ask: MediaAsk): boolean;
  /** What the server tells of sound and picture. Gives back how to stop listening. */
  onMedia(listener: (stream: StreamName, tells: MediaTold) => void): () => void;
  hurry(): void;
  drop(): void;
  close(): void;
}

/** 16 letters of chance, made on this device. */
export const newId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(16)));

export function openConnection(options: ConnectionOptions): Connection {
  const time = new ServerTime(Date.now);
  const outbox = options.outbox ?? memoryOutbox();
  const copies = new Map<StreamName, StreamCopy>();
  const settlers = new Map<CommandId, (outcome: Outcome) => void>();
  const listeners = new Set<() => void>();
  const mediaListeners = new Set<(stream: StreamName, tells: MediaTold) => void>();
  let view = emptyView;

  for (const stream of options.streams) {
    const slice = options.slices[kindOf(stream)];
    if (slice) copies.set(stream, new StreamCopy(stream, slice));
  }

  const line = new Line({
    url: options.url,
    socket: options.socket ?? ((url) => new WebSocket(url) as unknown as SocketLike),
    tried: options.tried ?? (() => undefined),
    random: options.random ?? Math.random,
    onOpen: () =>
      line.send({
        kind: 'hello',
        protocol: protocolVersion,
        token: options.token,
        streams: [...copies.values()].map(({ stream, version, key }) => ({
          stream,
          since: key === null ? 0 : version,
          key,
        })),
      }),
    onMessage: hear,
    onClosed: (final) =>
      change(
        final === null
          ? { status: view.status === 'connecting' ? 'connecting' : 'offline' }
          : { status: 'ended', endedBecause: nameOf(final) },
      ),
  });

  const sending = new Sending(copies, (message) => void line.send(message), options.random ?? Math.random);

  function change(changes: Partial<View>): void {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  }

  function states(): Partial<View> {
    const found: Record<string, unknown> = {};
    const sessions: Record<string, unknown> = {};
    let waiting = 0;
    for (const copy of copies.values()) {
      const kind = kindOf(copy.stream);
      waiting += copy.pending.filter(({ acknowledged }) => acknowledged === null).length;
      if (kind === 'session') sessions[subjectOf(copy.stream)] = copy.state;
      found[kind] ??= copy.state;
    }
    return { ...found, sessions, waiting } as Partial<View>;
  }

  function stand({ stream, version, key, state, events }: Standing): void {
    if (events) options.onEvents?.(stream, events as DomainEvent[]);
    copies.get(stream)?.stand(version, key, state, events as DomainEvent[] | undefined);
  }

  function hear(message: Down): void {
    switch (message.kind) {
      case 'welcome': {
        const actor = { person: message.you.person ?? '', roles: message.you.roles };
        for (const copy of copies.values()) copy.actAs(actor);
        message.streams.forEach(stand);
        sending.all();
        change({
          status: 'online',
          you: message.you,
          names: { ...view.names, ...message.names },
          online: new Set(message.online),
          ...states(),
        });
        break;
      }
      case 'scope':
        stand(message.standing);
        change({
          you: message.you,
          names: { ...view.names, ...message.names },
          online: new Set(message.online),
          ...states(),
        });
        break;
      case 'frame':
        copies.get(message.stream)?.hear(message.version, message.events as unknown as DomainEvent[]);
        options.onEvents?.(message.stream, message.events as unknown as DomainEvent[]);
        change(states());
        break;
      case 'ack':
        settle(message.id, { ok: true }, message.version);
        break;
      case 'refused':
        if (sending.goesAgain(message.id, message.code)) break;
        settle(
          message.id,
          { ok: false, code: message.code, ...(message.values ? { values: message.values } : {}) },
          0,
        );
        break;
      case 'presence': {
        const online = new Set(view.online);
        for (const person of message.here) online.add(person);
        for (const person of message.gone) online.delete(person);
        change({ online });
        break;
      }
      case 'names':
        change({ names: { ...view.names, ...message.names } });
        break;
      case 'counts':
        change({ counts: { here: message.here, receipts: message.receipts, support: message.support } });
        break;
      case 'media':
        for (const listener of mediaListeners) listener(message.stream as StreamName, message.tells);
        break;
      case 'pulse':
        time.learn(message.sent, message.now);
        change({});
    }
  }

  function settle(id: CommandId, outcome: Outcome, version: number): void {
    void outbox.remove(id);
    sending.settled(id);
    for (const copy of copies.values()) {
      if (outcome.ok) copy.acknowledge(id, version);
      else {
        const command = copy.takeBack(id);
        if (command) {
          const refused = [
            ...view.refused.slice(-9),
            { id, stream: copy.stream, command, code: outcome.code },
          ];
          view = { ...view, refused };
        }
      }
    }
    const settler = settlers.get(id);
    settlers.delete(id);
    change(states());
    settler?.(outcome);
  }

  async function takeUpWhereLeft(): Promise<void> {
    for (const { id, stream, command, at } of await outbox.load([...copies.keys()])) {
      copies.get(stream)?.attempt(id, command, at);
    }
  }

  void takeUpWhereLeft()
    .catch(() => undefined)
    .then(() => line.start());

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(stream, command, id = newId()) {
      const copy = copies.get(stream);
      if (!copy) return Promise.resolve({ ok: false, code: 'not-allowed' });
      const at = time.now();
      const refusal = copy.attempt(id, command, at);
      if (refusal) return Promise.resolve({ ok: false, ...refusal });
      void outbox.put({ id, stream, command, at }).catch(() => undefined);
      return new Promise((resolve) => {
        settlers.set(id, resolve);
        sending.one(stream, id, command);
        change(states());
      });
    },
    now: () => time.now(),
    received: (stream, message) => void line.send({ kind: 'received', stream, message }),
    media: (stream, ask) => line.send({ kind: 'media', stream, ask }),
    onMedia(listener) {
      mediaListeners.add(listener);
      return () => mediaListeners.delete(listener);
    },
    away: (away) => void line.send({ kind: 'presence', away }),
    hurry: () => line.hurry(),
    drop: () => line.drop(),
    close() {
      sending.stop();
      line.stop();
    },
  };
}

const nameOf = (code: number): string =>
  Object.entries(closeCodes).find(([, known]) => known === code)?.[0] ?? 'gone';
