import type { SessionId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaAsk } from '#protocol/media.ts';
import type { Attendee, MediaEvent, MediaProvider, MediaRights, MediaRoom } from '../../ports/media.ts';
import { Roll } from '../link/roll.ts';
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
export class JitsiProvider implements MediaProvider {
  readonly id = 'jitsi';
  readonly capabilities = {
    surface: 'frame',
    move: 'rejoin',
    roster: 'told',
    enforcesRights: false,
    measuresSpeech: false,
    records: false,
    telephone: false,
    // what Jitsi itself calls comfortable, and the most, for one bridge; not measured here
    mostAtTable: 35,
    mostInPlenary: 100,
  } as const;
  readonly #domain: string;
  readonly #door: Door;
  readonly #options: JitsiOptions;
  readonly #roll = new Roll();

  /** Throws a sentence that names the setting that is wrong. */
  constructor(settings: JitsiSettings, options: JitsiOptions) {
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

  /** Rooms make themselves when the first comes in. */
  async ensureRoom(): Promise<void> {}

  async grant(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant> {
    this.#roll.put(who, room, rights);
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

  async place(who: Attendee, room: MediaRoom, rights: MediaRights): Promise<JoinGrant | null> {
    const before = this.#roll.of(who.client);
    if (!before) return null;
    if (before.room !== room) return this.grant(who, room, rights);
    this.#roll.put(who, room, rights);
    return null;
  }

  async hear(who: Attendee, ask: MediaAsk): Promise<void> {
    if (ask.do === 'arrived') this.#roll.arrive(who.client, ask.room);
    if (ask.do === 'leave') this.#roll.depart(who.client);
  }

  /** The page turns it off when it is told; Jitsi itself takes no orders from us. */
  async silence(): Promise<void> {}

  async spotlight(): Promise<void> {}

  async remove(client: string): Promise<void> {
    this.#roll.remove(client);
  }

  async closeSession(session: SessionId): Promise<void> {
    this.#roll.close(session);
  }

  listen(listener: (event: MediaEvent) => void): () => void {
    return this.#roll.listen(listener);
  }

  async stop(): Promise<void> {
    this.#roll.stop();
  }
}
