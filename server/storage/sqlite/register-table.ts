import type { DatabaseSync } from 'node:sqlite';
import type { Taken } from '../register-table.ts';
import type { RowChange } from './writer-part.ts';

/** Changes of the register, as prepared statements on the writing connection. */
export type RegisterTable = ReturnType<typeof registerTable>;

export function registerTable(database: DatabaseSync) {
  const upsert = database.prepare(`INSERT INTO register (collection, key, unique_value, group_name, body)
    VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (collection, key) DO UPDATE
    SET unique_value = excluded.unique_value, group_name = excluded.group_name, body = excluded.body`);
  const drop = database.prepare('DELETE FROM register WHERE collection = ? AND key = ?');
  const owner = database.prepare(
    'SELECT key FROM register WHERE collection = ? AND unique_value = ? AND key <> ?',
  );

  /** Makes one change; tells when its unique value belongs to another row. */
  const one = (change: RowChange): Taken | null => {
    const { collection, key } = change;
    if (change.change === 'remove') {
      drop.run(collection, key);
      return null;
    }
    const { unique, group, body } = change;
    if (unique !== null && owner.get(collection, unique, key) !== undefined) {
      return { kind: 'taken', collection, unique };
    }
    upsert.run(collection, key, unique, group, body);
    return null;
  };

  return {
    /** Makes the changes in order until one is taken: the caller takes back those before it. */
    apply: (changes: readonly RowChange[]): Taken | null => {
      for (const change of changes) {
        const taken = one(change);
        if (taken !== null) return taken;
      }
      return null;
    },
  };
}
