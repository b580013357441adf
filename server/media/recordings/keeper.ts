import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SessionId } from '#domain/kernel/ids.ts';
import { day } from '#domain/kernel/moments.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { MediaEvent } from '../../ports/media.ts';
import type { Recording, Recordings } from '../../ports/recordings.ts';
import type { Storage } from '../../ports/storage.ts';
import { leftBehind } from './left-behind.ts';
import { recordingFrom, rowOf } from './row.ts';

export interface KeeperTools {
  readonly storage: Storage;
  /** Where the forwarders write. */
  readonly folder: string;
  now(): number;
  newId(): string;
  /** The session as it is now: it says how long its recordings may stay. */
  sessionNow(session: SessionId): Promise<SessionState>;
  /** One line for the operator; never a name. */
  log(line: string): void;
}

type Recorded = Extract<MediaEvent, { is: 'recorded' }>;

/** Kept so long where a session does not say it any more (days). */
const shortest = 1;

/** Keeps what was recorded as long as the organiser promised, and not a day longer. */
export class RecordingKeeper implements Recordings {
  readonly #tools: KeeperTools;
  #keeping = Promise.resolve();

  constructor(tools: KeeperTools) {
    this.#tools = tools;
  }

  /** A voice is on disk. */
  keep(recorded: Recorded): void {
    const keeping = this.#keep(recorded).catch((error: unknown) =>
      this.#tools.log(`recordings: a recording is not listed: ${String(error)}`),
    );
    this.#keeping = Promise.all([this.#keeping, keeping]).then(() => undefined);
  }

  /** Lists what was being written when everything stopped. Only before anything is recorded. */
  async takeUp(): Promise<void> {
    const known = new Set((await this.#all()).map(({ path }) => basename(path)));
    for (const recorded of await leftBehind(this.#tools.folder, known)) this.keep(recorded);
    await this.settled();
  }

  /** Settles when all that was handed over is kept. */
  settled(): Promise<void> {
    return this.#keeping;
  }

  async #keep({ session, room, person, file, ms }: Recorded): Promise<void> {
    const { storage, folder, now, newId, sessionNow } = this.#tools;
    const state = await sessionNow(session);
    const planned = state.status === 'empty' ? null : state.occasion.media?.recording;
    const at = now();
    const until = at + (planned?.keepDays ?? shortest) * day;
    await storage.change([
      rowOf({ id: newId(), session, room, person, ms, at, until, path: join(folder, file) }),
    ]);
  }

  async list(session: string): Promise<readonly Recording[]> {
    const rows = await this.#tools.storage.list('recordings', session);
    return rows.map((row) => recordingFrom(this.#tools.folder, row)).sort((one, other) => one.at - other.at);
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const row = await this.#tools.storage.find('recordings', id);
      if (row) await this.#wipe(recordingFrom(this.#tools.folder, row));
    }
  }

  async removeOf(person: string): Promise<void> {
    for (const recording of await this.#all()) if (recording.person === person) await this.#wipe(recording);
  }

  async sweep(): Promise<number> {
    const { now, storage } = this.#tools;
    let gone = 0;
    for (const recording of await this.#all()) {
      const person = await storage.find('people', recording.person);
      if (recording.until > now() && person && person.body.erasedAt === null) continue;
      await this.#wipe(recording);
      gone += 1;
    }
    return gone;
  }

  async #all(): Promise<readonly Recording[]> {
    const rows = await this.#tools.storage.list('recordings');
    return rows.map((row) => recordingFrom(this.#tools.folder, row));
  }

  /** First the file: a row without a file is wiped again, a file without a row would stay for ever. */
  async #wipe({ id, path }: Recording): Promise<void> {
    await rm(path, { force: true });
    await this.#tools.storage.change([{ change: 'remove', collection: 'recordings', key: id }]);
  }
}
