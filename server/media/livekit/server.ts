import {
  type ParticipantInfo,
  type Room,
  RoomServiceClient,
  TrackSource,
  TwirpError,
} from 'livekit-server-sdk';
import { MediaRefusal, type MediaRights } from '../../ports/media.ts';
import { callPermission, permission } from './rights.ts';

/** A room waits this long for its first person, and for the next when all left (s). */
const patience = 600;
/** Time for LiveKit to answer (s). */
const answersWithin = 5;

/** Where LiveKit keeps whose call it is. Only we can write it: a page may not change what is known of it. */
export const personMark = 'polder.person';

interface Known {
  readonly id: string;
  readonly name: string;
}

export interface LiveKitSettings {
  /** `wss://…`: for browsers; the same host is asked over https. */
  readonly url: string;
  readonly key: string;
  readonly secret: string;
}

/** What we ask of a LiveKit server. Who or what is not there (any more) is no error; all else is `media-unavailable`. */
export class LiveKitServer {
  readonly #host: string;
  readonly #api: RoomServiceClient;

  constructor({ url, key, secret }: LiveKitSettings) {
    this.#host = new URL(url).host;
    this.#api = new RoomServiceClient(url, key, secret, { requestTimeout: answersWithin });
  }

  async health(): Promise<{ ok: boolean; detail: string }> {
    try {
      await this.#api.listRooms(['polder.health']);
      return { ok: true, detail: `LiveKit answers at ${this.#host}.` };
    } catch (error) {
      const why =
        error instanceof TwirpError ? `says ${error.status} ${error.code ?? ''}` : 'does not answer';
      return { ok: false, detail: `LiveKit at ${this.#host} ${why.trim()}.` };
    }
  }

  async open(room: string): Promise<void> {
    const made = { name: room, emptyTimeout: patience, departureTimeout: patience };
    await answer(this.#api.createRoom(made));
  }

  /** False when they are not in. */
  async allow(room: string, identity: string, rights: MediaRights): Promise<boolean> {
    const asked = this.#api.updateParticipant(room, identity, { permission: permission(rights) });
    return (await answer(asked)) !== undefined;
  }

  /** Microphones of theirs that are on go off. */
  async mute(room: string, identity: string): Promise<void> {
    await this.#turn(room, identity, true);
  }

  /**
   * Of a call only: the microphone of a page is never turned on from here. False where LiveKit does not let us, which
   * is how it is set up at first.
   */
  async unmute(room: string, identity: string): Promise<boolean> {
    try {
      await this.#turn(room, identity, false);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  /** Lets a call hear the room, or nothing; `person` is kept there, for when this server was started anew meanwhile. */
  async letHear(room: string, identity: string, hears: boolean, person?: Known): Promise<void> {
    const known = person ? { name: person.name, attributes: { [personMark]: person.id } } : {};
    await answer(
      this.#api.updateParticipant(room, identity, { permission: callPermission(hears), ...known }),
    );
  }

  /** False where LiveKit does not move people, as one that is self-hosted. */
  async move(room: string, identity: string, to: string): Promise<boolean> {
    try {
      return (await answer(this.#api.moveParticipant(room, identity, to).then(() => true))) ?? false;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  async peopleIn(room: string): Promise<readonly ParticipantInfo[]> {
    return (await answer(this.#api.listParticipants(room))) ?? [];
  }

  async #turn(room: string, identity: string, off: boolean): Promise<void> {
    const found = await answer(this.#api.getParticipant(room, identity));
    for (const { sid, source, muted } of found?.tracks ?? [])
      if (source === TrackSource.MICROPHONE && muted !== off)
        await answer(this.#api.mutePublishedTrack(room, identity, sid, off));
  }

  /**
   * Takes somebody out. Tokens from before now are worth nothing any more on a server that keeps count of them; left
   * to itself it would also refuse those of the next minute, and who comes back soon is welcome.
   */
  async take(room: string, identity: string, now: number): Promise<void> {
    const revokeTokenTs = BigInt(Math.floor(now / 1_000));
    await answer(this.#api.removeParticipant(room, identity, { revokeTokenTs }));
  }

  /** Closes every room whose name begins so. */
  async close(prefix: string): Promise<void> {
    const rooms: readonly Room[] = (await answer(this.#api.listRooms())) ?? [];
    for (const { name } of rooms.filter((room) => room.name.startsWith(prefix)))
      await answer(this.#api.deleteRoom(name));
  }
}

/** LiveKit answered that it does not do this; asking again brings nothing. */
class Refused extends MediaRefusal {
  constructor() {
    super('media-unavailable');
  }
}

async function answer<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TwirpError && (error.status === 404 || error.code === 'not_found')) return undefined;
    throw error instanceof TwirpError && error.code !== 'unavailable'
      ? new Refused()
      : new MediaRefusal('media-unavailable');
  }
}
