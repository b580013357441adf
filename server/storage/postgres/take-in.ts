import type { ClientBase } from 'pg';
import type { BackupHeader, BackupLine } from '../portable.ts';

const batch = 1_000;

const insertEvents = `
  INSERT INTO events (position, stream, version, at, actor, command_id, event)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::float8[], $5::text[], $6::text[], $7::text[])`;
const insertOutcomes = `
  INSERT INTO outcomes (stream, actor, command_id, outcome)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`;
const insertRegister = `
  INSERT INTO register (collection, key, unique_value, group_name, body)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`;

const inserts = { event: insertEvents, outcome: insertOutcomes, register: insertRegister };
const widths = { event: 7, outcome: 4, register: 5 };

function valuesOf(line: BackupLine): unknown[] {
  if (line.kind === 'event') {
    const { position, stream, version, at, actor, commandId, event } = line.event;
    return [position, stream, version, at, actor, commandId, JSON.stringify(event)];
  }
  if (line.kind === 'outcome') {
    return [line.stream, line.actor, line.commandId, JSON.stringify(line.outcome)];
  }
  const { collection, key, unique, group, body } = line.row;
  return [collection, key, unique ?? null, group ?? null, JSON.stringify(body)];
}

/** Replaces all that is there by what the lines hold; runs inside the caller's transaction. */
export async function takeIn(
  client: ClientBase,
  { position }: BackupHeader,
  lines: AsyncIterable<BackupLine> | Iterable<BackupLine>,
): Promise<void> {
  await client.query('TRUNCATE events, outcomes, snapshots, register');
  await client.query('UPDATE log_head SET position = $1', [position]);
  let kind: BackupLine['kind'] = 'event';
  let rows: unknown[][] = [];
  const write = async (): Promise<void> => {
    const columns = Array.from({ length: widths[kind] }, (_, column) => rows.map((row) => row[column]));
    if (rows.length > 0) await client.query(inserts[kind], columns);
    rows = [];
  };
  for await (const line of lines) {
    if (line.kind !== kind || rows.length === batch) await write();
    kind = line.kind;
    rows.push(valuesOf(line));
  }
  await write();
}
