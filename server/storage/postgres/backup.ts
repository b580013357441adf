import type { ClientBase, Pool } from 'pg';
import type { Outcome } from '../../ports/storage.ts';
import { type BackupLine, writePortable } from '../portable.ts';
import { transaction } from './connect.ts';
import { readingFrom } from './reading.ts';

/** Everything as it was at one moment, while others go on writing. */
export function backUp(pool: Pool, file: string): Promise<void> {
  return transaction(pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
    const head = await client.query<{ position: number }>('SELECT position FROM log_head');
    await writePortable(file, { position: head.rows[0]?.position ?? 0 }, linesOf(client));
  });
}

const page = 2_000;

async function* linesOf(client: ClientBase): AsyncIterable<BackupLine> {
  const reading = readingFrom(client);
  let events = await reading.readAll(0, page);
  while (events.length > 0) {
    for (const event of events) yield { kind: 'event', event };
    events = await reading.readAll(events.at(-1)?.position ?? 0, page);
  }
  yield* outcomesOf(client);
  for (const row of await reading.wholeRegister()) yield { kind: 'register', row };
}

async function* outcomesOf(client: ClientBase): AsyncIterable<BackupLine> {
  let last: string[] = ['', '', ''];
  while (true) {
    const { rows } = await client.query<[string, string, string, string]>({
      text: `SELECT stream, actor, command_id, outcome FROM outcomes
        WHERE (stream, actor, command_id) > ($1, $2, $3) ORDER BY stream, actor, command_id LIMIT $4`,
      values: [...last, page],
      rowMode: 'array',
    });
    for (const [stream, actor, commandId, outcome] of rows) {
      yield { kind: 'outcome', stream, actor, commandId, outcome: JSON.parse(outcome) as Outcome };
      last = [stream, actor, commandId];
    }
    if (rows.length < page) return;
  }
}
