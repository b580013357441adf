import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { MediaRoom } from './media.ts';

/** One voice of one recording: an Ogg file with Opus in it. */
export interface Recording {
  readonly id: string;
  readonly session: SessionId;
  readonly room: MediaRoom;
  readonly person: PersonId;
  readonly ms: number;
  /** When the recording began: every voice of it does, with silence until somebody speaks. */
  readonly began: Moment;
  /** When it was kept. */
  readonly at: Moment;
  /** After this it goes by itself. */
  readonly until: Moment;
  /** Where the file is on this machine. */
  readonly path: string;
}

/** The voices that tables allowed to be kept: files beside the log, with a row in the register each. */
export interface Recordings {
  /** Of one session, in the order in which they were made. */
  list(session: SessionId): Promise<readonly Recording[]>;
  /** Takes the file and its row away; done already is fine too. */
  remove(ids: readonly string[]): Promise<void>;
  /** Every voice of this person. */
  removeOf(person: PersonId): Promise<void>;
  /**
   * Takes away what was promised to be gone by now, and the voices of who was erased; gives back how many. Also of what
   * lies in the folder without anybody having told of it.
   */
  sweep(): Promise<number>;
}
