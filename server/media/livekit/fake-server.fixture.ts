import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { AccessToken, TokenVerifier } from 'livekit-server-sdk';

export const key = 'APIvanpolder';
export const secret = 'een-geheim-van-meer-dan-32-tekens-lang';

export interface FakeParticipant {
  readonly identity: string;
  readonly name: string;
  permission: { canSubscribe?: boolean; canPublish?: boolean; canPublishSources?: readonly string[] };
  readonly tracks: { sid: string; source: string; muted: boolean }[];
  /** Of who came by telephone. */
  readonly kind?: 'SIP';
  readonly sid?: string;
  readonly attributes?: Record<string, string>;
}

/** What was asked of it, in order. */
export interface Asked {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Body = Readonly<Record<string, string>>;
type Grants = Readonly<Record<string, unknown>>;
type Answer = object | 'not_found' | 'refused';

/**
 * What LiveKit's HTTP API promises, as far as we use it: rooms with people in memory, every call held to the grant that
 * LiveKit asks for. It carries no sound.
 */
export class FakeLiveKit {
  /** Somebody was taken out, silenced, or given other rights by the API. */
  onChange: (what: 'removed' | 'muted' | 'changed', room: string, identity: string) => void = () => undefined;
  readonly rooms = new Map<string, Map<string, FakeParticipant>>();
  readonly asked: Asked[] = [];
  /** As the service of LiveKit does, and one that is self-hosted does not. */
  movesPeople = false;
  /** It answers that it is not available, to everything or to this. */
  isAway: boolean | string = false;
  /** Keeps what is asked waiting. */
  hold: (asked: Asked) => Promise<void> = () => Promise.resolve();
  /** `enable_remote_unmute`. */
  unmutes = true;
  readonly #verifier = new TokenVerifier(key, secret);
  #server: Server | null = null;

  /** `more` answers what is not asked of the API. */
  async start(more?: (request: IncomingMessage, response: ServerResponse) => boolean): Promise<string> {
    this.#server = createServer((request, response) => {
      if (more?.(request, response)) return;
      void this.#hear(request.url ?? '', request.headers.authorization ?? '', request).then(
        ({ status, body }) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(body));
        },
      );
    }).listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get server(): Server | null {
    return this.#server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  /** Comes in as a browser does: by token alone. */
  async enter(token: string): Promise<string> {
    const { sub, name, video } = await this.#verifier.verify(token);
    if (!video?.roomJoin || !video.room || !sub) throw new Error('this token opens no room');
    const room = this.rooms.get(video.room) ?? new Map<string, FakeParticipant>();
    this.rooms.set(video.room, room);
    // in a token sources are words, in the API they are names
    const { canPublish = true, canPublishSources } = video as {
      canPublish?: boolean;
      canPublishSources?: unknown[];
    };
    room.set(sub, {
      identity: sub,
      name: name ?? '',
      permission: {
        canPublish,
        ...(canPublishSources
          ? { canPublishSources: canPublishSources.map((one) => String(one).toUpperCase()) }
          : {}),
      },
      tracks: [
        { sid: 'TR_microphone', source: 'MICROPHONE', muted: false },
        { sid: 'TR_camera', source: 'CAMERA', muted: false },
      ],
    });
    return video.room;
  }

  /** Comes in as the telephone bridge does: sending, and hearing everything. Gives back what LiveKit then tells. */
  ring(room: string, number: string, hidden = true): ReturnType<typeof came> {
    const name = hidden ? createHash('sha256').update(number).digest('hex').slice(0, 16) : number;
    const participant = {
      kind: 'SIP' as const,
      sid: `PA_${randomUUID().slice(0, 12)}`,
      identity: `sip_${name}`,
      name: `Phone ${hidden ? number.slice(-4) : number}`,
      attributes: hidden ? {} : { 'sip.phoneNumber': number },
      permission: { canSubscribe: true, canPublish: true },
      tracks: [{ sid: 'TR_telephone', source: 'MICROPHONE', muted: false }],
    };
    const people = this.rooms.get(room) ?? new Map<string, FakeParticipant>();
    this.rooms.set(room, people.set(participant.identity, participant));
    return { ...came(room, participant.identity), participant };
  }

  roomsOf(identity: string): readonly string[] {
    return [...this.rooms].filter(([, people]) => people.has(identity)).map(([name]) => name);
  }

  find(room: string, identity: string): FakeParticipant | undefined {
    return this.rooms.get(room)?.get(identity);
  }

  async #hear(path: string, authorization: string, request: AsyncIterable<unknown>) {
    const method = /^\/twirp\/livekit\.RoomService\/(\w+)$/.exec(path)?.[1] ?? '';
    const body = (await json(request as never)) as Body;
    if (this.isAway === true || this.isAway === method)
      return { status: 503, body: { code: 'unavailable', msg: 'unavailable' } };
    const claims = await this.#verifier.verify(authorization.replace(/^Bearer /, '')).catch(() => null);
    if (!claims) return { status: 401, body: { code: 'unauthenticated', msg: 'no permissions' } };
    const needs = asksFor[method];
    if (!needs) return { status: 404, body: { code: 'bad_route', msg: method } };
    const grants = (claims.video ?? {}) as Grants;
    const allowed = grants[needs] === true && (needs !== 'roomAdmin' || grants.room === body.room);
    if (!allowed) return { status: 403, body: { code: 'permission_denied', msg: 'permissions denied' } };
    this.asked.push({ method, body });
    await this.hold({ method, body });
    const answer = this.#do(method, body);
    if (answer === 'not_found') return { status: 404, body: { code: 'not_found', msg: 'not found' } };
    if (answer === 'refused') return { status: 500, body: { code: 'unknown', msg: 'not implemented' } };
    const what = changes[method];
    if (what) this.onChange(what, body.room ?? '', body.identity ?? '');
    return { status: 200, body: answer };
  }

  #move({ room = '', identity = '', destinationRoom = '' }: Body): Answer {
    const found = this.find(room, identity);
    if (!found) return 'not_found';
    this.rooms.get(room)?.delete(identity);
    const people = this.rooms.get(destinationRoom) ?? new Map<string, FakeParticipant>();
    this.rooms.set(destinationRoom, people.set(identity, found));
    return {};
  }

  #do(method: string, body: Body): Answer {
    const room = this.rooms.get(body.room ?? '');
    const found = room?.get(body.identity ?? '');
    switch (method) {
      case 'CreateRoom':
        this.rooms.set(body.name ?? '', this.rooms.get(body.name ?? '') ?? new Map());
        return { name: body.name };
      case 'ListRooms':
        return { rooms: [...this.rooms.keys()].map((name) => ({ name })) };
      case 'DeleteRoom':
        return this.rooms.delete(body.room ?? '') ? {} : 'not_found';
      case 'GetParticipant':
        return found ?? 'not_found';
      case 'RemoveParticipant':
        return room?.delete(body.identity ?? '') ? {} : 'not_found';
      case 'UpdateParticipant':
        if (!found) return 'not_found';
        found.permission = body.permission as never;
        if (found.attributes) Object.assign(found.attributes, body.attributes);
        return found;
      case 'ListParticipants':
        return { participants: [...(room?.values() ?? [])] };
      case 'MoveParticipant':
        return this.movesPeople ? this.#move(body) : 'refused';
      default:
        return body.muted || this.unmutes ? mute(found, body) : 'refused';
    }
  }
}

const asksFor: Readonly<Record<string, string>> = {
  CreateRoom: 'roomCreate',
  ListRooms: 'roomList',
  DeleteRoom: 'roomCreate',
  GetParticipant: 'roomAdmin',
  RemoveParticipant: 'roomAdmin',
  UpdateParticipant: 'roomAdmin',
  MutePublishedTrack: 'roomAdmin',
  ListParticipants: 'roomAdmin',
  MoveParticipant: 'roomAdmin',
};

const changes: Readonly<Record<string, 'removed' | 'muted' | 'changed'>> = {
  RemoveParticipant: 'removed',
  MutePublishedTrack: 'muted',
  UpdateParticipant: 'changed',
};

function mute(found: FakeParticipant | undefined, body: Body): Answer {
  const track = found?.tracks.find(({ sid }) => sid === body.trackSid);
  if (!track) return 'not_found';
  track.muted = Boolean(body.muted);
  return { track };
}

/** A message as LiveKit signs it: its digest in a token made with our key. */
export async function signed(event: object, withSecret = secret) {
  const body = JSON.stringify({ id: `EV_${randomUUID()}`, ...event });
  const token = new AccessToken(key, withSecret, { ttl: 300 });
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return { body, headers: { authorization: await token.toJwt() } };
}

export const came = (room: string, identity: string, is = 'participant_joined', kind = 'STANDARD') => ({
  event: is,
  room: { name: room },
  participant: { identity, name: identity, kind },
});
