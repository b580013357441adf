import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk, MediaTold } from '#protocol/media.ts';

/** A room of one session. Polder decides who is in it; a provider follows. */
export type MediaRoom = 'plenary' | `table:${number}`;

export interface MediaRights {
  readonly speak: boolean;
  readonly camera: boolean;
}

/** One tab of one person. The same person on two devices is two attendees, of whom the newest has the sound. */
export interface Attendee {
  /** Made by the server when the line opened; never shown to anybody. */
  readonly client: string;
  readonly session: SessionId;
  readonly person: PersonId;
  /** A first name, for providers that show names themselves. */
  readonly name: string;
  readonly staff: boolean;
}

/** Somebody on the telephone, as their provider knows them. */
export interface Call {
  /** Made by the provider, and told to staff: it says nothing of the number. */
  readonly client: string;
  /** The last two digits of the number they ring from; empty where it is withheld. */
  readonly ending: string;
  /** Who it is, as Polder told this provider before; null where it never did. */
  readonly person: PersonId | null;
  /** Whether they ring from this number, however it was written down. The number itself is told to nobody. */
  isFrom(number: string): boolean;
}

export interface MediaCapabilities {
  /** `page`: on the page of the table itself; `frame`: in a frame on it; `window`: in a window beside it. */
  readonly surface: 'page' | 'frame' | 'window';
  /** `seamless`: moved at the server; `rejoin`: the client uses a new grant; `by-hand`: people go themselves. */
  readonly move: 'seamless' | 'rejoin' | 'by-hand';
  /** Who is really there: told by the provider, or by people themselves. */
  readonly roster: 'live' | 'webhook' | 'told';
  readonly telephone: boolean;
  /** Who moves `seamless` comes in no more beyond this; where others decide who comes in, they do. */
  readonly mostInPlenary: number;
}

export type MediaEvent =
  | { readonly is: 'tell'; readonly client: string; readonly tells: MediaTold }
  | {
      readonly is: 'joined' | 'left';
      readonly session: SessionId;
      readonly person: PersonId;
      readonly room: MediaRoom;
    }
  | {
      readonly is: 'speaking';
      readonly session: SessionId;
      readonly room: MediaRoom;
      readonly people: readonly PersonId[];
    }
  /** Measured since the last time, ms. Kept in memory by who listens, never stored. */
  | { readonly is: 'spoke'; readonly session: SessionId; readonly times: Readonly<Record<PersonId, number>> }
  /** From now on a file in the recordings folder is written; `recorded` says that it is done. */
  | {
      readonly is: 'recording';
      readonly session: SessionId;
      readonly room: MediaRoom;
      readonly person: PersonId;
      readonly file: string;
    }
  | {
      readonly is: 'recorded';
      readonly session: SessionId;
      readonly room: MediaRoom;
      readonly person: PersonId;
      /** Name of the Ogg file in the recordings folder. */
      readonly file: string;
      /** Null: who wrote it ended before it could say so. */
      readonly ms: number | null;
    }
  /** What is said there cannot be written, or not all of it. */
  | { readonly is: 'recording-failed'; readonly session: SessionId; readonly room: MediaRoom }
  /** Somebody called in, is in another room than before, or (null) has hung up. */
  | {
      readonly is: 'caller';
      readonly session: SessionId;
      readonly room: MediaRoom | null;
      readonly call: Call;
    };

/** Why a provider could not do it; `code` has a sentence in `wording`. */
export class MediaRefusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Sound and picture of sessions. Everything may be asked twice. `place` and `remove` of a client that the provider
 * does not know do nothing. What goes wrong for one person is a `MediaRefusal`, never the end of the process.
 *
 * Where `telephone`: who calls in hears nothing and is heard by nobody until `place` says where they belong; a call
 * needs no grant. One that cannot be brought there hears nothing and is not heard either where it is. A `caller` told
 * before `place` is done says when it is in another room than before. `remove` ends the call.
 */
export interface MediaProvider {
  readonly id: 'built-in' | 'livekit' | 'jitsi' | 'link';
  readonly capabilities: MediaCapabilities;
  health(): Promise<{ readonly ok: boolean; readonly detail: string }>;
  /** Makes ready what this provider needs before people come; does nothing where rooms make themselves. */
  ensureRoom(session: SessionId, room: MediaRoom): Promise<void>;
  /** A short-lived grant for one room and these rights. */
  grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant>;
  /** Null: done at the server, the client does nothing. Otherwise the client must use this grant. */
  place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant | null>;
  /** What a client says to this provider (built in: its offer, its microphone). */
  hear(who: Attendee, ask: MediaAsk): Promise<void>;
  /** Turns a microphone off; only the person can turn it on. */
  silence(client: string): Promise<void>;
  /** Whose picture is large for everyone in the room; null: whoever speaks. */
  spotlight(session: SessionId, room: MediaRoom, person: PersonId | null): Promise<void>;
  remove(client: string): Promise<void>;
  closeSession(session: SessionId): Promise<void>;
  record?(session: SessionId, room: MediaRoom, on: boolean): Promise<void>;
  /** A message from the provider; throws `MediaRefusal('media-signature')` when its signature is not right. */
  webhook?(body: string, headers: Readonly<Record<string, string>>): Promise<readonly MediaEvent[]>;
  /** Gives back how to stop listening. */
  listen(listener: (event: MediaEvent) => void): () => void;
  stop(): Promise<void>;
}
