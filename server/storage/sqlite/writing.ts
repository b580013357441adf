import type { DatabaseSync } from 'node:sqlite';
import { eventsTable } from './events-table.ts';
import type { Write } from './group-commit.ts';
import { registerTable } from './register-table.ts';
import type { Part } from './writer-part.ts';

/** What each part does, as prepared statements on the writing connection. */
export function writingOn(database: DatabaseSync): (part: Part) => ReturnType<Write> {
  const register = registerTable(database);
  const events = eventsTable(database, register);
  const keepSnapshot = database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)');
  const dropSnapshot = database.prepare('DELETE FROM snapshots WHERE stream = ?');

  return (part) => {
    switch (part.kind) {
      case 'append': {
        const value = events.append(part);
        return { value, keep: value.kind === 'appended' };
      }
      case 'change': {
        const taken = register.apply(part.register);
        return { value: taken ?? { kind: 'changed' }, keep: taken === null };
      }
      case 'redact':
        events.redact(part.stream, part.version, part.event);
        dropSnapshot.run(part.stream);
        return done;
      case 'forget':
        for (const stream of part.streams) events.forget(stream);
        return done;
      case 'snapshot':
        keepSnapshot.run(part.stream, part.version, part.shape, part.state);
        return done;
      default:
        return part satisfies never;
    }
  };
}

const done = { value: undefined, keep: true };
