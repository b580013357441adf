import type { DatabaseSync } from 'node:sqlite';
import type { AppendRequest, AppendResult, Outcome, StoredEvent } from '../../ports/storage.ts';
import { outcomeOf } from '../outcome.ts';
import { StorageError } from '../storage-error.ts';
import type { Write } from './group-commit.ts';
import type { RegisterTable } from './register-table.ts';

type Row = [
  position: number,
  stream: string,
  version: number,
  at: number,
  actor: string,
  id: string,
  event: string,
];
const columns = 'position, stream, version, at, actor, command_id, event';

/** The log and the outcomes of commands, as prepared statements on one connection. */
export type EventsTable = ReturnType<typeof eventsTable>;

export function eventsTable(database: DatabaseSync, register: RegisterTable) {
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const insert = prepare(
    'INSERT INTO events (stream, version, at, actor, command_id, event) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remember = prepare('INSERT INTO outcomes VALUES (?, ?, ?, ?)');
  const recall = prepare('SELECT outcome FROM outcomes WHERE stream = ? AND actor = ? AND command_id = ?');
  const latest = prepare('SELECT version FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1');
  const highest = prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'");
  const ofStream = prepare(`SELECT ${columns} FROM events WHERE stream = ? AND version > ? ORDER BY version`);
  const ofAll = prepare(`SELECT ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
  const names = prepare(`
    WITH RECURSIVE found (name) AS (
      SELECT min(stream) FROM events WHERE stream >= ?1
      UNION ALL
      SELECT (SELECT min(stream) FROM events WHERE stream > found.name) FROM found
      WHERE substr(found.name, 1, length(?1)) = ?1
    )
    SELECT name FROM found WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name`);
  const replace = prepare('UPDATE events SET event = ? WHERE stream = ? AND version = ?');
  const forgetting = ['events', 'outcomes', 'snapshots'].map((table) =>
    prepare(`DELETE FROM ${table} WHERE stream = ?`),
  );

  const one = <Value>(row: unknown): Value | null => (row === undefined ? null : (row as [Value])[0]);
  const version = (stream: string): number => one<number>(latest.get(stream)) ?? 0;
  const outcome = (stream: string, actor: string, commandId: string): Outcome | null => {
    const known = one<string>(recall.get(stream, actor, commandId));
    return known === null ? null : (JSON.parse(known) as Outcome);
  };
  const lastPosition = (): number => one<number>(highest.get()) ?? 0;

  const append = (request: AppendRequest, texts: readonly string[]): AppendResult => {
    const { stream, expected, at, actor, commandId } = request;
    const known = outcome(stream, actor, commandId);
    if (known !== null) return { kind: 'repeated', outcome: known };
    const current = version(stream);
    if (current !== expected) return { kind: 'conflict', version: current };
    const taken = register.apply(request.register ?? []);
    if (taken !== null) return taken;

    let position: number | bigint | null = null;
    for (const [index, text] of texts.entries()) {
      position = insert.run(stream, expected + index + 1, at, actor, commandId, text).lastInsertRowid;
    }
    const reached = expected + texts.length;
    remember.run(stream, actor, commandId, JSON.stringify(outcomeOf(request, reached)));
    return { kind: 'appended', version: reached, position: Number(position ?? lastPosition()) };
  };

  return {
    version,
    outcome,
    lastPosition,
    append: (request: AppendRequest): Write<AppendResult> => {
      const texts = request.events.map((event) => JSON.stringify(event));
      return () => {
        const value = append(request, texts);
        return { value, keep: value.kind === 'appended' };
      };
    },
    read: (stream: string, after: number) => (ofStream.all(stream, after) as unknown as Row[]).map(stored),
    readAll: (after: number, limit: number) => (ofAll.all(after, limit) as unknown as Row[]).map(stored),
    streams: (prefix: string) => (names.all(prefix) as unknown as [string][]).map(([name]) => name),
    redact: (stream: string, at: number, text: string): void => {
      if (replace.run(text, stream, at).changes === 0)
        throw new StorageError('event-unknown', `${stream} ${at}`);
    },
    forget: (stream: string): void => {
      for (const statement of forgetting) statement.run(stream);
    },
  };
}

function stored([position, stream, version, at, actor, commandId, event]: Row): StoredEvent {
  return { position, stream, version, at, actor, commandId, event: JSON.parse(event) };
}
