import { type Room, RoomServiceClient, TrackSource, TwirpError } from 'livekit-server-sdk';
import { MediaRefusal, type MediaRights } from '../../ports/media.ts';
import { permission } from './rights.ts';

/** A room waits this long for its first person, and for the next when all left (s). */
const patience = 600;
/** Time for LiveKit to answer (s). */
const answersWithin = 5;

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

  /** Microphones of theirs that are on go off. LiveKit lets nobody but themselves turn one on. */
  async mute(room: string, identity: string): Promise<void> {
    const found = await answer(this.#api.getParticipant(room, identity));
    for (const { sid, source, muted } of found?.tracks ?? [])
      if (source === TrackSource.MICROPHONE && !muted)
        await answer(this.#api.mutePublishedTrack(room, identity, sid, true));
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

async function answer<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TwirpError && (error.status === 404 || error.code === 'not_found')) return undefined;
    throw new MediaRefusal('media-unavailable');
  }
}
