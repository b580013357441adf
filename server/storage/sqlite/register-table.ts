import type { DatabaseSync } from 'node:sqlite';
import type { Collection, RegisterChange, RegisterRow } from '../../ports/storage.ts';
import { registerRow } from '../register-row.ts';
import type { Taken } from '../register-table.ts';

type Row = [collection: Collection, key: string, unique: string | null, group: string | null, body: string];
const columns = 'collection, key, unique_value, group_name, body';

/** The register, as prepared statements on one connection. */
export type RegisterTable = ReturnType<typeof registerTable>;

export function registerTable(database: DatabaseSync) {
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const upsert = prepare(`INSERT INTO register (${columns}) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (collection, key) DO UPDATE
    SET unique_value = excluded.unique_value, group_name = excluded.group_name, body = excluded.body`);
  const drop = prepare('DELETE FROM register WHERE collection = ? AND key = ?');
  const owner = prepare('SELECT key FROM register WHERE collection = ? AND unique_value = ? AND key <> ?');
  const byKey = prepare(`SELECT ${columns} FROM register WHERE collection = ? AND key = ?`);
  const byUnique = prepare(`SELECT ${columns} FROM register WHERE collection = ? AND unique_value = ?`);
  const ofAll = prepare(`SELECT ${columns} FROM register WHERE collection = ? ORDER BY key`);
  const ofGroup = prepare(
    `SELECT ${columns} FROM register WHERE collection = ? AND group_name = ? ORDER BY key`,
  );

  const row = (found: unknown): RegisterRow | null =>
    found === undefined ? null : registerRow(found as Row);
  const rows = (found: unknown[]): RegisterRow[] => (found as Row[]).map(registerRow);

  /** Makes one change; tells when its unique value belongs to another row. */
  const one = (change: RegisterChange): Taken | null => {
    const { collection, key } = change;
    if (change.change === 'remove') {
      drop.run(collection, key);
      return null;
    }
    const { unique, group, body } = change;
    if (unique !== undefined && owner.get(collection, unique, key) !== undefined) {
      return { kind: 'taken', collection, unique };
    }
    upsert.run(collection, key, unique ?? null, group ?? null, JSON.stringify(body));
    return null;
  };

  return {
    /** Makes the changes in order until one is taken: the caller takes back those before it. */
    apply: (changes: readonly RegisterChange[]): Taken | null => {
      for (const change of changes) {
        const taken = one(change);
        if (taken !== null) return taken;
      }
      return null;
    },
    find: (collection: Collection, key: string) => row(byKey.get(collection, key)),
    findUnique: (collection: Collection, unique: string) => row(byUnique.get(collection, unique)),
    list: (collection: Collection, group?: string) =>
      rows(group === undefined ? ofAll.all(collection) : ofGroup.all(collection, group)),
  };
}
