import type { DatabaseSync } from 'node:sqlite';
import type { BackupHeader, BackupLine } from '../portable.ts';
import { registerRow } from '../register-row.ts';

/** What a database file holds, as lines that any adapter can take in. */
export function readLines(database: DatabaseSync): { header: BackupHeader; lines: Iterable<BackupLine> } {
  const highest = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'events'").get();
  return { header: { position: Number(highest?.seq ?? 0) }, lines: linesOf(database) };
}

type EventRow = [number, string, number, number, string, string, string];
type OutcomeRow = [string, string, string, string];

function* linesOf(database: DatabaseSync): Iterable<BackupLine> {
  const rowsOf = <Row>(sql: string): Iterable<Row> => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.iterate() as unknown as Iterable<Row>;
  };
  const events = rowsOf<EventRow>(
    'SELECT position, stream, version, at, actor, command_id, event FROM events ORDER BY position',
  );
  for (const [position, stream, version, at, actor, commandId, event] of events) {
    yield {
      kind: 'event',
      event: { position, stream, version, at, actor, commandId, event: JSON.parse(event) },
    };
  }
  const outcomes = rowsOf<OutcomeRow>('SELECT stream, actor, command_id, outcome FROM outcomes');
  for (const [stream, actor, commandId, outcome] of outcomes) {
    yield { kind: 'outcome', stream, actor, commandId, outcome: JSON.parse(outcome) };
  }
  const register = rowsOf<Parameters<typeof registerRow>[0]>(
    'SELECT collection, key, unique_value, group_name, body FROM register ORDER BY collection, key',
  );
  for (const row of register) yield { kind: 'register', row: registerRow(row) };
}

/** Fills an empty database; all of it or nothing. */
export async function takeIn(
  database: DatabaseSync,
  { position }: BackupHeader,
  lines: AsyncIterable<BackupLine>,
): Promise<void> {
  const event = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  const outcome = database.prepare('INSERT INTO outcomes VALUES (?, ?, ?, ?)');
  const register = database.prepare('INSERT INTO register VALUES (?, ?, ?, ?, ?)');
  const put = (line: BackupLine): void => {
    if (line.kind === 'event') {
      const { event: told, ...at } = line.event;
      event.run(at.position, at.stream, at.version, at.at, at.actor, at.commandId, JSON.stringify(told));
    } else if (line.kind === 'outcome') {
      outcome.run(line.stream, line.actor, line.commandId, JSON.stringify(line.outcome));
    } else {
      const { collection, key, unique, group, body } = line.row;
      register.run(collection, key, unique ?? null, group ?? null, JSON.stringify(body));
    }
  };

  database.exec('BEGIN');
  try {
    for await (const line of lines) put(line);
    database.exec("DELETE FROM sqlite_sequence WHERE name = 'events'");
    database.prepare("INSERT INTO sqlite_sequence VALUES ('events', ?)").run(position);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
