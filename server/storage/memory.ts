import type {
  AppendRequest,
  AppendResult,
  Outcome,
  RegisterRow,
  Snapshot,
  Storage,
  StoredEvent,
} from '../ports/storage.ts';
import { outcomeOf } from './outcome.ts';
import { type BackupLine, writePortable } from './portable.ts';
import { RegisterTable } from './register-table.ts';
import { StorageError } from './storage-error.ts';

/** What a memory storage leaves behind when it is closed: pass it on to open it again. */
export interface MemoryDisk {
  position: number;
  readonly streams: Map<string, StoredEvent[]>;
  readonly outcomes: Map<string, Map<string, Outcome>>;
  readonly snapshots: Map<string, Snapshot>;
  readonly register: RegisterTable;
}

export const emptyMemoryDisk = (): MemoryDisk => ({
  position: 0,
  streams: new Map(),
  outcomes: new Map(),
  snapshots: new Map(),
  register: new RegisterTable(),
});

const commandKey = (actor: string, commandId: string): string => `${actor}\n${commandId}`;
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What goes in or out is copied, as a disk would. */
const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Keeps everything in memory: for tests and rehearsals that need no disk. */
export function openMemoryStorage(disk: MemoryDisk = emptyMemoryDisk()): Storage {
  let closed = false;
  const open = (): MemoryDisk => {
    if (closed) throw new StorageError('storage-closed', 'memory');
    return disk;
  };
  const events = (stream: string): StoredEvent[] => disk.streams.get(stream) ?? [];

  return {
    append: async (request) => append(open(), request),
    read: async (stream, after = 0) => copied(events(stream).slice(after)),
    readAll: async (after, limit) => copied(inOrder(open(), after).slice(0, limit)),
    version: async (stream) => events(stream).length,
    streams: async (prefix) =>
      [...disk.streams.keys()].filter((name) => name.startsWith(prefix)).sort(byName),
    outcome: async (stream, actor, commandId) =>
      copied(disk.outcomes.get(stream)?.get(commandKey(actor, commandId)) ?? null),

    redact: async (stream, version, event) => {
      const stored = open().streams.get(stream);
      const found = stored?.[version - 1];
      if (stored === undefined || found === undefined) {
        throw new StorageError('event-unknown', `${stream} ${version}`);
      }
      stored[version - 1] = { ...found, event: copied(event) };
      disk.snapshots.delete(stream);
    },
    forget: async (streams) => {
      open();
      for (const stream of streams) {
        disk.streams.delete(stream);
        disk.outcomes.delete(stream);
        disk.snapshots.delete(stream);
      }
    },

    snapshot: async (stream, shape) => {
      const kept = disk.snapshots.get(stream);
      return kept?.shape === shape ? copied(kept) : null;
    },
    keepSnapshot: async (snapshot) => {
      open().snapshots.set(snapshot.stream, copied(snapshot));
    },

    find: async (collection, key) => copied(disk.register.get(collection, key)),
    findUnique: async (collection, unique) => copied(disk.register.owner(collection, unique)),
    list: async (collection, group) =>
      copied(
        [...disk.register.rows()]
          .filter((row) => row.collection === collection && (group === undefined || row.group === group))
          .sort((a, b) => byName(a.key, b.key)),
      ),
    change: async (changes) => open().register.apply(copied(changes)) ?? { kind: 'changed' },

    backup: async (file) => writePortable(file, open(), linesOf(copied(inOrder(disk, 0)), disk)),
    close: async () => {
      closed = true;
    },
  };
}

function append(disk: MemoryDisk, given: AppendRequest): AppendResult {
  const request = copied(given);
  const outcomes = disk.outcomes.get(request.stream) ?? new Map<string, Outcome>();
  const command = commandKey(request.actor, request.commandId);
  const known = outcomes.get(command);
  if (known !== undefined) return { kind: 'repeated', outcome: known };

  const stored = disk.streams.get(request.stream) ?? [];
  if (stored.length !== request.expected) return { kind: 'conflict', version: stored.length };
  const taken = disk.register.apply(request.register ?? []);
  if (taken !== null) return taken;

  const { stream, at, actor, commandId } = request;
  for (const event of request.events) {
    disk.position += 1;
    stored.push({ position: disk.position, stream, version: stored.length + 1, at, actor, commandId, event });
  }
  if (stored.length > 0) disk.streams.set(stream, stored);
  disk.outcomes.set(stream, outcomes.set(command, outcomeOf(request, stored.length)));
  return { kind: 'appended', version: stored.length, position: disk.position };
}

function inOrder(disk: MemoryDisk, after: number): StoredEvent[] {
  return [...disk.streams.values()]
    .flat()
    .filter((event) => event.position > after)
    .sort((a, b) => a.position - b.position);
}

function* linesOf(events: readonly StoredEvent[], disk: MemoryDisk): Iterable<BackupLine> {
  for (const event of events) yield { kind: 'event', event };
  for (const [stream, outcomes] of disk.outcomes) {
    for (const [command, outcome] of outcomes) {
      const [actor = '', commandId = ''] = command.split('\n');
      yield { kind: 'outcome', stream, actor, commandId, outcome };
    }
  }
  for (const row of disk.register.rows() as Iterable<RegisterRow>) yield { kind: 'register', row };
}
