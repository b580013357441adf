import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '#domain/kernel/moments.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { MediaEvent } from '../../ports/media.ts';
import type { Recording, Recordings } from '../../ports/recordings.ts';
import type { Storage } from '../../ports/storage.ts';
import { recordingFrom, rowOf } from './row.ts';

export interface KeeperTools {
  readonly storage: Storage;
  /** Where the forwarders write. */
  readonly folder: string;
  now(): number;
  newId(): string;
}

/** Kept so long where a session does not say it any more (days). */
const shortest = 1;

/** Keeps what was recorded as long as the organiser promised, and not a day longer. */
export class RecordingKeeper implements Recordings {
  readonly #tools: KeeperTools;

  constructor(tools: KeeperTools) {
    this.#tools = tools;
  }

  /** A voice is on disk. `state`: of its session now, which says how long it may stay. */
  async keep(
    { session, room, person, file, ms }: Extract<MediaEvent, { is: 'recorded' }>,
    state: SessionState,
  ): Promise<void> {
    const { storage, folder, now, newId } = this.#tools;
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
    const now = this.#tools.now();
    const over = (await this.#all()).filter(({ until }) => until <= now);
    for (const recording of over) await this.#wipe(recording);
    return over.length;
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
