import type { ClientBase } from 'pg';
import type { AppendRequest, Outcome, RegisterChange } from '../../ports/storage.ts';
import { registerRow } from '../register-row.ts';
import { RegisterTable } from '../register-table.ts';

/** As much of the storage as one group needs to be decided, read while its lock is held. */
export interface Slice {
  position: number;
  readonly versions: Map<string, number>;
  readonly outcomes: Map<string, Outcome>;
  readonly register: RegisterTable;
}

export const outcomeKey = ({ stream, actor, commandId }: AppendRequest): string =>
  `${stream}\n${actor}\n${commandId}`;

const known = `
  SELECT
    (SELECT outcome FROM outcomes o
      WHERE o.stream = asked.stream AND o.actor = asked.actor AND o.command_id = asked.command_id),
    coalesce((SELECT version FROM events e WHERE e.stream = asked.stream ORDER BY version DESC LIMIT 1), 0)
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS asked (stream, actor, command_id, number)
  ORDER BY number`;

const touched = `
  SELECT collection, key, unique_value, group_name, body FROM register
  WHERE (collection, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))
     OR (collection, unique_value) IN (SELECT * FROM unnest($3::text[], $4::text[]))`;

export async function readSlice(
  client: ClientBase,
  position: number,
  appends: readonly AppendRequest[],
  changes: readonly RegisterChange[],
): Promise<Slice> {
  const slice: Slice = { position, versions: new Map(), outcomes: new Map(), register: new RegisterTable() };
  if (appends.length > 0) await readKnown(client, slice, appends);
  if (changes.length > 0) await readTouched(client, slice, changes);
  return slice;
}

async function readKnown(client: ClientBase, slice: Slice, appends: readonly AppendRequest[]): Promise<void> {
  const { rows } = await client.query<[string | null, number]>({
    name: 'known',
    text: known,
    rowMode: 'array',
    values: [
      appends.map((append) => append.stream),
      appends.map((append) => append.actor),
      appends.map((append) => append.commandId),
    ],
  });
  for (const [index, append] of appends.entries()) {
    const [outcome, version] = rows[index] ?? [null, 0];
    slice.versions.set(append.stream, version);
    if (outcome !== null) slice.outcomes.set(outcomeKey(append), JSON.parse(outcome) as Outcome);
  }
}

async function readTouched(
  client: ClientBase,
  slice: Slice,
  changes: readonly RegisterChange[],
): Promise<void> {
  const wanted = changes.flatMap((change) =>
    change.change === 'put' && change.unique !== undefined ? [[change.collection, change.unique]] : [],
  );
  const { rows } = await client.query<Parameters<typeof registerRow>[0]>({
    name: 'touched',
    text: touched,
    rowMode: 'array',
    values: [
      changes.map((change) => change.collection),
      changes.map((change) => change.key),
      wanted.map(([collection]) => collection),
      wanted.map(([, unique]) => unique),
    ],
  });
  for (const row of rows) slice.register.put(registerRow(row));
}
