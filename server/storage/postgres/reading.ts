import type { ClientBase, Pool } from 'pg';
import type { Collection, Outcome, RegisterRow, Snapshot, StoredEvent } from '../../ports/storage.ts';
import { registerRow } from '../register-row.ts';

type Source = Pick<Pool | ClientBase, 'query'>;
type EventRow = [number, string, number, number, string, string, string];

const eventColumns = 'position, stream, version, at, actor, command_id, event';
const registerColumns = 'collection, key, unique_value, group_name, body';

async function rows<Row extends unknown[]>(source: Source, text: string, values: unknown[]): Promise<Row[]> {
  return (await (source as Pool).query<Row>({ text, values, rowMode: 'array' })).rows;
}

const stored = ([position, stream, version, at, actor, commandId, event]: EventRow): StoredEvent => ({
  position,
  stream,
  version,
  at,
  actor,
  commandId,
  event: JSON.parse(event),
});

/** Everything that is asked of the log and the register without changing it. */
export function readingFrom(source: Source) {
  const events = async (where: string, values: unknown[]): Promise<StoredEvent[]> =>
    (await rows<EventRow>(source, `SELECT ${eventColumns} FROM events ${where}`, values)).map(stored);
  const register = async (where: string, values: unknown[]): Promise<RegisterRow[]> => {
    const text = `SELECT ${registerColumns} FROM register WHERE ${where} ORDER BY collection, key`;
    return (await rows<Parameters<typeof registerRow>[0]>(source, text, values)).map(registerRow);
  };

  return {
    read: (stream: string, after: number) =>
      events('WHERE stream = $1 AND version > $2 ORDER BY version', [stream, after]),
    readAll: (after: number, limit: number) =>
      events('WHERE position > $1 ORDER BY position LIMIT $2', [after, limit]),
    version: async (stream: string): Promise<number> => {
      const text = 'SELECT version FROM events WHERE stream = $1 ORDER BY version DESC LIMIT 1';
      return (await rows<[number]>(source, text, [stream]))[0]?.[0] ?? 0;
    },
    streams: async (prefix: string): Promise<string[]> =>
      (await rows<[string]>(source, streamNames, [prefix])).map(([name]) => name),
    outcome: async (stream: string, actor: string, commandId: string): Promise<Outcome | null> => {
      const text = 'SELECT outcome FROM outcomes WHERE stream = $1 AND actor = $2 AND command_id = $3';
      const found = (await rows<[string]>(source, text, [stream, actor, commandId]))[0];
      return found === undefined ? null : (JSON.parse(found[0]) as Outcome);
    },
    snapshot: async (stream: string, shape: string): Promise<Snapshot | null> => {
      const text = 'SELECT version, state FROM snapshots WHERE stream = $1 AND shape = $2';
      const found = (await rows<[number, string]>(source, text, [stream, shape]))[0];
      return found === undefined ? null : { stream, version: found[0], shape, state: JSON.parse(found[1]) };
    },
    find: async (collection: Collection, key: string) =>
      (await register('collection = $1 AND key = $2', [collection, key]))[0] ?? null,
    findUnique: async (collection: Collection, unique: string) =>
      (await register('collection = $1 AND unique_value = $2', [collection, unique]))[0] ?? null,
    list: (collection: Collection, group?: string) =>
      group === undefined
        ? register('collection = $1', [collection])
        : register('collection = $1 AND group_name = $2', [collection, group]),
    wholeRegister: () => register('true', []),
  };
}

/** Jumps from name to name along the index, so that long streams cost no more than short ones. */
const streamNames = `
  WITH RECURSIVE found (name) AS (
    SELECT min(stream) FROM events WHERE stream >= $1
    UNION ALL
    SELECT (SELECT min(stream) FROM events WHERE stream > found.name) FROM found
    WHERE starts_with(found.name, $1)
  )
  SELECT name FROM found WHERE starts_with(name, $1) ORDER BY name`;
