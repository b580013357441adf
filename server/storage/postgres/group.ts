import type { ClientBase, Pool } from 'pg';
import type { AppendRequest, AppendResult, Outcome, RegisterChange } from '../../ports/storage.ts';
import { outcomeOf } from '../outcome.ts';
import { transaction } from './connect.ts';
import { outcomeKey, readSlice, type Slice } from './slice.ts';

/** One writer's part of a group: an append, or register changes by themselves. Texts are JSON already. */
export type Part =
  | { readonly kind: 'append'; readonly request: AppendRequest; readonly texts: readonly string[] }
  | { readonly kind: 'change'; readonly changes: readonly RegisterChange[] };

export type Answer = AppendResult | { readonly kind: 'changed' };

interface Writing {
  readonly events: { request: AppendRequest; position: number; version: number; text: string }[];
  readonly outcomes: { request: AppendRequest; outcome: Outcome }[];
  readonly changes: RegisterChange[];
}

/**
 * Decides and writes a group in one transaction. The row of `log_head` is locked first and until the commit,
 * so groups of all processes take their turns, and positions come out in the order in which they are given.
 */
export function writeGroup(pool: Pool, group: readonly Part[]): Promise<readonly Answer[]> {
  return transaction(pool, 'BEGIN ISOLATION LEVEL READ COMMITTED', async (client) => {
    const head = await client.query<{ position: number }>('SELECT position FROM log_head FOR UPDATE');
    const appends = group.flatMap((part) => (part.kind === 'append' ? [part.request] : []));
    const slice = await readSlice(client, head.rows[0]?.position ?? 0, appends, group.flatMap(changesOf));
    const writing: Writing = { events: [], outcomes: [], changes: [] };
    const answers = group.map((part) => decide(part, slice, writing));
    await writeLog(client, slice, writing);
    await writeRegister(client, slice, writing.changes);
    return answers;
  });
}

const changesOf = (part: Part): readonly RegisterChange[] =>
  part.kind === 'append' ? (part.request.register ?? []) : part.changes;

function decide(part: Part, slice: Slice, writing: Writing): Answer {
  if (part.kind === 'append') return decideAppend(part.request, part.texts, slice, writing);
  const taken = slice.register.apply(part.changes);
  if (taken !== null) return taken;
  writing.changes.push(...part.changes);
  return { kind: 'changed' };
}

function decideAppend(
  request: AppendRequest,
  texts: readonly string[],
  slice: Slice,
  writing: Writing,
): AppendResult {
  const known = slice.outcomes.get(outcomeKey(request));
  if (known !== undefined) return { kind: 'repeated', outcome: known };
  const current = slice.versions.get(request.stream) ?? 0;
  if (current !== request.expected) return { kind: 'conflict', version: current };
  const taken = slice.register.apply(request.register ?? []);
  if (taken !== null) return taken;

  let version = current;
  for (const text of texts) {
    slice.position += 1;
    version += 1;
    writing.events.push({ request, position: slice.position, version, text });
  }
  const outcome = outcomeOf(request, version);
  slice.versions.set(request.stream, version);
  slice.outcomes.set(outcomeKey(request), outcome);
  writing.outcomes.push({ request, outcome });
  writing.changes.push(...(request.register ?? []));
  return { kind: 'appended', version, position: slice.position };
}

const insertLog = `
  WITH told AS (
    INSERT INTO events (position, stream, version, at, actor, command_id, event)
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::float8[], $5::text[], $6::text[], $7::text[])
  ), remembered AS (
    INSERT INTO outcomes (stream, actor, command_id, outcome)
    SELECT * FROM unnest($8::text[], $9::text[], $10::text[], $11::text[])
  )
  UPDATE log_head SET position = $12`;

async function writeLog(
  client: ClientBase,
  { position }: Slice,
  { events, outcomes }: Writing,
): Promise<void> {
  if (outcomes.length === 0) return;
  await client.query({
    name: 'insert-log',
    text: insertLog,
    values: [
      events.map((event) => event.position),
      events.map((event) => event.request.stream),
      events.map((event) => event.version),
      events.map((event) => event.request.at),
      events.map((event) => event.request.actor),
      events.map((event) => event.request.commandId),
      events.map((event) => event.text),
      outcomes.map((kept) => kept.request.stream),
      outcomes.map((kept) => kept.request.actor),
      outcomes.map((kept) => kept.request.commandId),
      outcomes.map((kept) => JSON.stringify(kept.outcome)),
      position,
    ],
  });
}

/** Rows that changed are taken out first, so that a unique value can go from one row to another. */
async function writeRegister(
  client: ClientBase,
  { register }: Slice,
  changes: readonly RegisterChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const places = new Map(changes.map((change) => [`${change.collection}\n${change.key}`, change]));
  const changed = [...places.values()];
  const rows = changed.flatMap(({ collection, key }) => register.get(collection, key) ?? []);
  await client.query(
    'DELETE FROM register WHERE (collection, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))',
    [changed.map((change) => change.collection), changed.map((change) => change.key)],
  );
  await client.query(
    `INSERT INTO register (collection, key, unique_value, group_name, body)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      rows.map((row) => row.collection),
      rows.map((row) => row.key),
      rows.map((row) => row.unique ?? null),
      rows.map((row) => row.group ?? null),
      rows.map((row) => JSON.stringify(row.body)),
    ],
  );
}
