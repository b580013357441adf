import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { MediaEvent, MediaRoom } from '../../ports/media.ts';
import type { FromForwarder } from '../forwarder/messages.ts';

type Levels = Extract<FromForwarder, { is: 'levels' }>;

/** Turns what a forwarder measured of a session into what is told of each room. */
export class Voices {
  readonly #heard = new Map<SessionId, ReadonlySet<MediaRoom>>();

  eventsOf({ session, speaking, spoke }: Levels): readonly MediaEvent[] {
    const rooms = new Map<MediaRoom, PersonId[]>();
    // where somebody spoke a moment ago it must be told that nobody does any more
    for (const room of this.#heard.get(session) ?? []) rooms.set(room, []);
    for (const { room, person } of speaking) rooms.set(room, [...(rooms.get(room) ?? []), person]);
    this.#heard.set(session, new Set(speaking.map(({ room }) => room)));
    const events: MediaEvent[] = [...rooms].map(([room, people]) => ({
      is: 'speaking',
      session,
      room,
      people,
    }));
    if (spoke.length === 0) return events;
    const times = Object.fromEntries(spoke.map(({ person, ms }) => [person, ms]));
    return [...events, { is: 'spoke', session, times }];
  }

  forget(session: SessionId): void {
    this.#heard.delete(session);
  }
}
