import type { StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { MediaAsk, MediaTold } from '#protocol/media.ts';

/** A line of somebody who follows one session, as far as sound and picture need to know it. */
export interface MediaLine {
  /** Made when the line opened; never shown to anybody. */
  readonly client: string;
  readonly session: SessionId;
  readonly person: PersonId;
  readonly roles: readonly StaffRole[];
  /** A first name; empty when none is known. */
  readonly name: string;
  tell(tells: MediaTold): void;
}

/**
 * Where the lines of the evening bring what is asked of sound and picture. Nothing here waits and nothing throws:
 * what comes of it is told on the line.
 */
export interface MediaDesk {
  opened(line: MediaLine): void;
  /** `expelled`: their right to be here ended, and their sound with it; otherwise it goes on for a moment. */
  closed(client: string, expelled?: boolean): void;
  /** The right of this person to take part ended: who calls in as them is rung off. Their lines close by themselves. */
  dismissed(person: PersonId): void;
  /** An ask of a client that is not there does nothing. */
  hear(client: string, ask: MediaAsk): void;
}
