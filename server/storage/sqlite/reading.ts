import type { DatabaseSync } from 'node:sqlite';
import type { Collection, Outcome, RegisterRow, Snapshot, StoredEvent } from '../../ports/storage.ts';
import { registerRow } from '../register-row.ts';

type EventRow = [number, string, number, number, string, string, string];
const eventColumns = 'position, stream, version, at, actor, command_id, event';
const registerColumns = 'collection, key, unique_value, group_name, body';

/** Everything that is asked without changing it, as prepared statements on one connection. */
export function readingFrom(database: DatabaseSync) {
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const event = (where: string) => prepare(`SELECT ${eventColumns} FROM events WHERE ${where}`);
  const ofStream = event('stream = ? AND version > ? ORDER BY version');
  const ofAll = event('position > ? ORDER BY position LIMIT ?');
  const latest = prepare('SELECT version FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1');
  const recall = prepare('SELECT outcome FROM outcomes WHERE stream = ? AND actor = ? AND command_id = ?');
  const kept = prepare('SELECT version, state FROM snapshots WHERE stream = ? AND shape = ?');
  const names = prepare(`
    WITH RECURSIVE found (name) AS (
      SELECT min(stream) FROM events WHERE stream >= ?1
      UNION ALL
      SELECT (SELECT min(stream) FROM events WHERE stream > found.name) FROM found
      WHERE substr(found.name, 1, length(?1)) = ?1
    )
    SELECT name FROM found WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name`);
  const row = (where: string) => prepare(`SELECT ${registerColumns} FROM register WHERE ${where}`);
  const byKey = row('collection = ? AND key = ?');
  const byUnique = row('collection = ? AND unique_value = ?');
  const ofCollection = row('collection = ? ORDER BY key');
  const ofGroup = row('collection = ? AND group_name = ? ORDER BY key');

  return {
    read: (stream: string, after: number) => events(ofStream.all(stream, after)),
    readAll: (after: number, limit: number) => events(ofAll.all(after, limit)),
    version: (stream: string): number => one<[number]>(latest.get(stream))?.[0] ?? 0,
    streams: (prefix: string) => (names.all(prefix) as unknown as [string][]).map(([name]) => name),
    outcome: (stream: string, actor: string, commandId: string): Outcome | null => {
      const found = one<[string]>(recall.get(stream, actor, commandId));
      return found === null ? null : (JSON.parse(found[0]) as Outcome);
    },
    snapshot: (stream: string, shape: string): Snapshot | null => {
      const found = one<[number, string]>(kept.get(stream, shape));
      return found === null ? null : { stream, version: found[0], shape, state: JSON.parse(found[1]) };
    },
    find: (collection: Collection, key: string) => register(byKey.get(collection, key)),
    findUnique: (collection: Collection, unique: string) => register(byUnique.get(collection, unique)),
    list: (collection: Collection, group?: string): RegisterRow[] =>
      (group === undefined ? ofCollection.all(collection) : ofGroup.all(collection, group)).map(registerOf),
  };
}

const one = <Row>(found: unknown): Row | null => (found === undefined ? null : (found as Row));

const registerOf = (found: unknown): RegisterRow => registerRow(found as Parameters<typeof registerRow>[0]);
const register = (found: unknown): RegisterRow | null => (found === undefined ? null : registerOf(found));

const events = (found: unknown[]): StoredEvent[] => (found as EventRow[]).map(stored);

function stored([position, stream, version, at, actor, commandId, event]: EventRow): StoredEvent {
  return { position, stream, version, at, actor, commandId, event: JSON.parse(event) };
}
