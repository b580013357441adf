import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import { day, type Moment } from '#domain/kernel/moments.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { MediaEvent } from '../../ports/media.ts';
import type { Recording, Recordings } from '../../ports/recordings.ts';
import type { Storage } from '../../ports/storage.ts';
import { leftBehind, lengthOf } from './left-behind.ts';
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
  /** Files that forwarders write now: of these it is told when they are done. */
  readonly #writing = new Set<string>();
  #keeping = Promise.resolve();

  constructor(tools: KeeperTools) {
    this.#tools = tools;
  }

  /** A voice comes on disk, or is there. */
  hear(event: Extract<MediaEvent, { is: 'recording' | 'recorded' }>): void {
    if (event.is === 'recording') this.#writing.add(event.file);
    else this.#keep(event, this.#tools.now());
  }

  /** Lists what lies in the folder and nobody told of; what is being written now is told of later. */
  async takeUp(): Promise<void> {
    await this.settled();
    const listed = (await this.#all()).map(({ path }) => basename(path));
    const { folder, now } = this.#tools;
    const found = await leftBehind(folder, new Set([...listed, ...this.#writing]), now());
    for (const { recorded, at } of found) this.#keep(recorded, at);
    await this.settled();
  }

  /** Settles when all that was handed over is kept. */
  settled(): Promise<void> {
    return this.#keeping;
  }

  /** One after the other, so that nothing is listed twice. */
  #keep(recorded: Recorded, at: Moment): void {
    this.#keeping = this.#keeping
      .then(() => this.#list(recorded, at))
      .catch((error: unknown) => this.#tools.log(`recordings: a recording is not listed: ${String(error)}`))
      .then(() => void this.#writing.delete(recorded.file));
  }

  async #list({ session, room, person, file, ms: told }: Recorded, at: Moment): Promise<void> {
    const { storage, folder, newId, sessionNow } = this.#tools;
    const path = join(folder, file);
    const ms = told ?? (await lengthOf(path));
    if (ms === null) return;
    if (!(await this.#mayStay(person))) {
      await rm(path, { force: true });
      return;
    }
    const state = await sessionNow(session);
    const planned = state.status === 'empty' ? null : state.occasion.media?.recording;
    const until = at + (planned?.keepDays ?? shortest) * day;
    const id = (await this.#all()).find((one) => one.path === path)?.id ?? newId();
    await storage.change([rowOf({ id, session, room, person, ms, at, until, path })]);
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
    await this.takeUp();
    for (const recording of await this.#all()) if (recording.person === person) await this.#wipe(recording);
  }

  async sweep(): Promise<number> {
    await this.takeUp();
    let gone = 0;
    for (const recording of await this.#all()) {
      const { person, until } = recording;
      if (until > this.#tools.now() && (await this.#mayStay(person))) continue;
      await this.#wipe(recording);
      gone += 1;
    }
    return gone;
  }

  /** Whoever was erased, or is known no more, leaves no voice. */
  async #mayStay(person: PersonId): Promise<boolean> {
    const row = await this.#tools.storage.find('people', person);
    return row !== null && row.body.erasedAt === null;
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
