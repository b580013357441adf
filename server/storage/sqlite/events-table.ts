import type { DatabaseSync } from 'node:sqlite';
import type { AppendResult, Outcome } from '../../ports/storage.ts';
import { StorageError } from '../storage-error.ts';
import type { RegisterTable } from './register-table.ts';
import type { AppendPart } from './writer-part.ts';

/** What changes the log and the outcomes of commands, as prepared statements on the writing connection. */
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
  const replace = prepare('UPDATE events SET event = ? WHERE stream = ? AND version = ?');
  const forgetting = ['events', 'outcomes', 'snapshots'].map((table) =>
    prepare(`DELETE FROM ${table} WHERE stream = ?`),
  );

  const one = <Value>(row: unknown): Value | null => (row === undefined ? null : (row as [Value])[0]);

  return {
    append: (part: AppendPart): AppendResult => {
      const { stream, expected, at, actor, commandId, events } = part;
      const known = one<string>(recall.get(stream, actor, commandId));
      if (known !== null) return { kind: 'repeated', outcome: JSON.parse(known) as Outcome };
      const current = one<number>(latest.get(stream)) ?? 0;
      if (current !== expected) return { kind: 'conflict', version: current };
      const taken = register.apply(part.register);
      if (taken !== null) return taken;

      let position: number | bigint | null = null;
      for (const [index, text] of events.entries()) {
        position = insert.run(stream, expected + index + 1, at, actor, commandId, text).lastInsertRowid;
      }
      remember.run(stream, actor, commandId, part.outcome);
      return {
        kind: 'appended',
        version: expected + events.length,
        position: Number(position ?? one<number>(highest.get()) ?? 0),
      };
    },
    redact: (stream: string, at: number, text: string): void => {
      if (replace.run(text, stream, at).changes === 0)
        throw new StorageError('event-unknown', `${stream} ${at}`);
    },
    forget: (stream: string): void => {
      for (const statement of forgetting) statement.run(stream);
    },
  };
}
