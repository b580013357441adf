import type { PersonId, ProjectId, StreamName } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import en from '#wording/en/operations.json' with { type: 'json' };
import nl from '#wording/nl/operations.json' with { type: 'json' };
import { sayer } from '#wording/say.ts';
import { type PersonRow, projectOf } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import type { RegisterChange, Storage } from '../ports/storage.ts';
import { blankVoices, voicesOf } from './blank-voices.ts';
import { blankStored, wordsOf } from './blank-words.ts';
import { type OperationTools, operator } from './tools.ts';

const reasons = { nl: sayer('nl', [nl]), en: sayer('en', [en]) };

const group = 'words-to-take';
const noteOf = (person: PersonId): string => `${group}:${person}`;

/** Notes, together with the erasure itself, that this person's words must still go. */
export const wordsToTake = ({ id: person }: PersonRow): RegisterChange => ({
  change: 'put',
  collection: 'settings',
  key: noteOf(person),
  group,
  body: { person },
});

const wordsTaken = (person: PersonId): RegisterChange => ({
  change: 'remove',
  collection: 'settings',
  key: noteOf(person),
});

/** People whose words must still go: their erasure broke off. */
export async function whoseWordsMustGo(storage: Storage): Promise<readonly PersonId[]> {
  const rows = await storage.list('settings', group);
  return rows.map(({ key }) => key.slice(noteOf('').length));
}

/**
 * Takes everything that this person said out of what can be read and out of the log itself, and then the note that
 * it had to go. Gives how many contributions went now; may be done again.
 */
export async function takeWords(tools: OperationTools, row: PersonRow): Promise<number> {
  const contributions = await takeAll(tools, row);
  await tools.storage.change([wordsTaken(row.id)]);
  return contributions;
}

/** The voices go first: who said them is known only as long as the session still holds them. */
async function takeAll(tools: OperationTools, row: PersonRow): Promise<number> {
  const { storage } = tools;
  const project = projectOf(row);
  const sessions = await sessionsOf(tools, project);
  const voices = new Set<string>();
  for (const stream of sessions) {
    for (const words of voicesOf(row.id, await storage.read(stream))) voices.add(words);
  }
  for (const stream of voices.size === 0 ? [] : await carriersOf(tools, project)) {
    if (await blankVoices(storage, stream, voices)) await tools.dispatch.refresh(stream);
  }
  let contributions = 0;
  for (const stream of sessions) contributions += await takeFrom(tools, stream, row);
  return contributions;
}

/** A resident spoke in the sessions of their project; somebody of the staff may have spoken anywhere. */
async function sessionsOf(
  { storage, dispatch }: OperationTools,
  project: ProjectId | null,
): Promise<readonly StreamName[]> {
  if (project === null) return storage.streams('session:');
  const { state } = await dispatch.look('process', project);
  return state.status === 'none' ? [] : state.sessions.map(({ id }) => `session:${id}`);
}

async function carriersOf(
  { storage }: OperationTools,
  project: ProjectId | null,
): Promise<readonly StreamName[]> {
  if (project !== null) return [`harvest:${project}`, `answer:${project}`];
  return [...(await storage.streams('harvest:')), ...(await storage.streams('answer:'))];
}

async function takeFrom(
  { storage, dispatch, chance }: OperationTools,
  stream: StreamName,
  { id: person, language }: PersonRow,
): Promise<number> {
  const reason = reasons[language]('operations.erased');
  const { standing } = wordsOf(person, await storage.read(stream));
  for (const { id, table } of standing) {
    const command: SessionCommand = { type: 'redact', id, table, reason };
    await dispatch.run({ stream, id: newId(chance), actor: operator, command });
  }
  if ((await blankStored(storage, stream, person)) > 0) await dispatch.refresh(stream);
  return standing.length;
}
