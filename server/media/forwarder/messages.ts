import * as z from 'zod/mini';
import { longestSdp, look } from '#protocol/media.ts';
import type { MediaRoom } from '#server/ports/media.ts';

/*
 * What the server and a forwarder say to each other, as JSON over the channel of `child_process.fork`.
 * One session lives in one forwarder. `client` is one tab of one person; the server makes it up.
 */

const id = z.string().check(z.minLength(1), z.maxLength(100));
const room = z.custom<MediaRoom>(
  (value) => typeof value === 'string' && /^(plenary|table:[1-9][0-9]{0,2})$/.test(value),
);
const rights = z.object({ speak: z.boolean(), camera: z.boolean() });
const sending = z.object({ microphone: z.boolean(), camera: z.boolean() });
const port = z.int().check(z.minimum(0), z.maximum(65_535));

/** Server to forwarder. A message about a client that the forwarder does not know does nothing. */
export const toForwarder = z.discriminatedUnion('to', [
  /** Comes first, once. `key`: the secret of join tokens, base64url. Port 0: any free one. */
  z.object({
    to: z.literal('start'),
    key: z.string().check(z.minLength(40)),
    port,
    /** Address to listen on; left out: all of them. */
    bind: z.optional(z.string()),
    /** Address that browsers reach us at, when it is another than what this machine sees. */
    announce: z.optional(z.string()),
    /** `stun:host:port`, asked for our address from outside. */
    stun: z.optional(z.string()),
    /** Where browsers come whose UDP is blocked; left out: nowhere. */
    tcpPort: z.optional(port),
  }),
  /** Answered by `answer` or `refused`. A client that is there already gets a new line in place of its old one. */
  z.object({
    to: z.literal('join'),
    ask: id,
    client: id,
    person: id,
    session: id,
    room,
    rights,
    token: z.string().check(z.maxLength(2_000)),
    transport: z.enum(['udp', 'tcp']),
    sdp: z.string().check(z.maxLength(longestSdp)),
    sending,
  }),
  /** Another room, other rights, or both. From the next packet on nothing of the old room is heard. */
  z.object({ to: z.literal('place'), client: id, room, rights }),
  /** What the person's own client says; undoes `silence`. */
  z.object({ to: z.literal('sending'), client: id, ...sending.shape }),
  /** The largest pictures that their page can use, until the next. */
  z.object({ to: z.literal('look'), client: id, pictures: look }),
  /** Passes on no sound of this client until its own `sending` says microphone. */
  z.object({ to: z.literal('silence'), client: id }),
  z.object({ to: z.literal('spotlight'), session: id, room, client: z.nullable(id) }),
  z.object({ to: z.literal('remove'), client: id }),
  z.object({ to: z.literal('close-session'), session: id }),
  /** Opus of everyone who speaks in this room to one Ogg file each in `folder`; null: no longer. */
  z.object({ to: z.literal('record'), session: id, room, folder: z.nullable(z.string()) }),
  z.object({ to: z.literal('stats'), ask: id }),
]);
export type ToForwarder = z.infer<typeof toForwarder>;

export type RefusedCode = 'media-token' | 'media-offer' | 'media-full' | 'media-transport';

export interface SlotTold {
  /** 0 to 8; sound at mid 3 + 2 × slot, picture at mid 4 + 2 × slot. */
  readonly slot: number;
  readonly client: string;
  readonly person: string;
  readonly picture: 'high' | 'low' | 'none';
}

/** Counted since the start of this forwarder. */
export interface ForwarderStats {
  readonly clients: number;
  readonly rooms: number;
  /** RTP packets in from browsers, out to browsers. */
  readonly packetsIn: number;
  readonly packetsOut: number;
  readonly bytesOut: number;
  /** Dropped because one sender sent more than its share. */
  readonly flooded: number;
  /** Dropped because of a payload type, source or shape that was not offered. */
  readonly unknown: number;
  /** Sent again because a receiver asked; asked again from a sender. */
  readonly resent: number;
  readonly askedAgain: number;
  /** User and system time of this process, ms. */
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** Forwarder to server. */
export type FromForwarder =
  | { readonly is: 'ready'; readonly port: number; readonly tcpPort: number | null }
  /** The port is taken, or the settings cannot be used; the process ends. */
  | { readonly is: 'failed'; readonly detail: string }
  | { readonly is: 'answer'; readonly ask: string; readonly client: string; readonly sdp: string }
  | { readonly is: 'refused'; readonly ask: string; readonly client: string; readonly code: RefusedCode }
  | { readonly is: 'link'; readonly client: string; readonly state: 'connected' | 'gone' }
  /** Replaces what was told before; a slot that is not named brings nobody. */
  | { readonly is: 'slots'; readonly client: string; readonly slots: readonly SlotTold[] }
  /** The largest picture of this client that anybody takes; the small one goes on in any case. */
  | { readonly is: 'taken'; readonly client: string; readonly pictures: 'large' | 'small' }
  /**
   * At most four times a second a session, and only when it changed or somebody spoke.
   * `speaking`: everybody who speaks now; `spoke`: ms since the last message.
   */
  | {
      readonly is: 'levels';
      readonly session: string;
      readonly speaking: readonly {
        readonly client: string;
        readonly person: string;
        readonly room: MediaRoom;
      }[];
      readonly spoke: readonly { readonly person: string; readonly ms: number }[];
    }
  | {
      readonly is: 'line';
      readonly client: string;
      readonly line: 'good' | 'low' | 'sound-only';
      readonly lossPct: number;
    }
  /** From now on this file is written; `recorded` says that it is done. */
  | {
      readonly is: 'recording';
      readonly session: string;
      readonly room: MediaRoom;
      readonly person: string;
      readonly file: string;
    }
  /** `file`: name in the folder that was asked for. `ms` null: its forwarder ended before it could say so. */
  | {
      readonly is: 'recorded';
      readonly session: string;
      readonly room: MediaRoom;
      readonly person: string;
      readonly file: string;
      readonly ms: number | null;
    }
  /** Of this recording something cannot be written; told once. What is on disk is told by `recorded`. */
  | { readonly is: 'recording-failed'; readonly session: string; readonly room: MediaRoom }
  | { readonly is: 'stats'; readonly ask: string; readonly stats: ForwarderStats };
