import type { DatabaseSync } from 'node:sqlite';
import type { Snapshot } from '../../ports/storage.ts';

/** The newest snapshot of each stream, as prepared statements on one connection. */
export function snapshotsTable(database: DatabaseSync) {
  const upsert = database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM snapshots WHERE stream = ?');
  const ofShape = database.prepare('SELECT version, state FROM snapshots WHERE stream = ? AND shape = ?');
  return {
    keep: ({ stream, version, shape, state }: Snapshot): void => {
      upsert.run(stream, version, shape, JSON.stringify(state));
    },
    drop: (stream: string): void => {
      remove.run(stream);
    },
    find: (stream: string, shape: string): Snapshot | null => {
      const row = ofShape.get(stream, shape);
      if (row === undefined) return null;
      return { stream, version: Number(row.version), shape, state: JSON.parse(String(row.state)) };
    },
  };
}
