import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { MediaRoom } from '../ports/media.ts';
import type { Attending } from './attending.ts';

/** One session as sound and picture know it: how it stands, and who has a line to it. In memory only. */
export class Hall {
  readonly session: SessionId;
  state: SessionState = { status: 'empty' };
  readonly attending = new Map<string, Attending>();
  readonly recorded = new Set<MediaRoom>();
  /** Whose microphone was turned off for them, and not on again by their own hand. */
  readonly hushed = new Set<PersonId>();

  constructor(session: SessionId) {
    this.session = session;
  }

  /** The tab that has this person's sound: never two at a time. */
  holderOf(person: PersonId): Attending | undefined {
    return this.#find((one) => one.line.person === person && one.wants);
  }

  /** The tab whose sound ended when a provider says that this person left: rather the older one than the newest. */
  leaverOf(person: PersonId, room: MediaRoom): Attending | undefined {
    const isThere = (one: Attending) => one.line.person === person && one.here === room;
    return this.#find((one) => isThere(one) && !one.wants) ?? this.#find(isThere);
  }

  #find(is: (one: Attending) => boolean): Attending | undefined {
    for (const one of this.attending.values()) if (is(one)) return one;
    return undefined;
  }
}
