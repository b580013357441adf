import type { JoinGrant } from '#protocol/media.ts';
import type { Attendee, MediaProvider, MediaRights, MediaRoom } from '../../ports/media.ts';
import { Beside } from '../link/beside.ts';
import { roomNameOf } from './room-name.ts';
import { type Door, doorOf, type JitsiSettings, scriptOf } from './settings.ts';
import { lifetime, tokenFor } from './token.ts';

/** Time for Jitsi to answer (ms). */
const answersWithin = 5_000;

export interface JitsiOptions {
  now(): number;
  /** Secret of this installation, from which the names of rooms are made. */
  readonly roomKey: string;
}

/**
 * A Jitsi server, in a frame on the page: a room per table, never its own break-out rooms. The server tells us nothing
 * and takes no orders, so that rights are kept by our page alone, and a move is another room.
 */
export class JitsiProvider extends Beside implements MediaProvider {
  readonly id = 'jitsi';
  readonly capabilities = {
    surface: 'frame',
    move: 'rejoin',
    roster: 'told',
    telephone: false,
    // what Jitsi itself calls the most for one bridge; not measured here
    mostInPlenary: 100,
  } as const;
  readonly #domain: string;
  readonly #door: Door;
  readonly #options: JitsiOptions;

  /** Throws a sentence that names the setting that is wrong. */
  constructor(settings: JitsiSettings, options: JitsiOptions) {
    super();
    this.#domain = settings.domain;
    this.#door = doorOf(settings);
    this.#options = options;
  }

  /** The script that our page needs is there, and is a script. */
  async health() {
    const script = scriptOf(this.#domain, this.#door);
    try {
      const answer = await fetch(script, { signal: AbortSignal.timeout(answersWithin) });
      await answer.body?.cancel();
      if (!answer.ok) return { ok: false, detail: `Jitsi: ${script} answers ${answer.status}.` };
      const isScript = /javascript/.test(answer.headers.get('content-type') ?? '');
      if (isScript) return { ok: true, detail: `Jitsi answers at ${this.#domain}.` };
      return { ok: false, detail: `Jitsi: ${script} is not a script.` };
    } catch {
      return { ok: false, detail: `Jitsi: ${script} does not answer.` };
    }
  }

  protected async open(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    const now = this.#options.now();
    const name = roomNameOf(this.#options.roomKey, who.session, room);
    return {
      provider: 'jitsi',
      room,
      rights,
      expiresAt: now + lifetime * 1_000,
      domain: this.#domain,
      // 8x8 wants the app in front of the name, in the frame but not in the token
      roomName: this.#door.by === 'key' ? `${this.#door.appId}/${name}` : name,
      name: who.name,
      jwt: await tokenFor(this.#door, this.#domain, who, name, now),
    };
  }
}
