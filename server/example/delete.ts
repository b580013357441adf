import type { PersonId, ProjectId, StreamName } from '#domain/kernel/ids.ts';
import { residentGroup } from '../access/people.ts';
import type { RegisterChange, Storage } from '../ports/storage.ts';
import { Teller } from './teller.ts';
import { traceGone, traceIn } from './trace.ts';

/** Takes the whole example away, with everything that was made in its projects since. Gives the streams that are gone. */
export async function deleteExample(storage: Storage): Promise<{ readonly streams: readonly StreamName[] }> {
  const found = await traceIn(storage);
  if (!found) return { streams: [] };
  const sessions = await sessionsOf(storage, found.projects);
  const kept = await staffWithRoles(storage);
  const people = [
    ...(await residents(storage, found.projects)),
    ...found.staff.filter((person) => !kept.has(person)),
  ];
  const changes: RegisterChange[] = [];
  for (const person of people) {
    changes.push({ change: 'remove', collection: 'people', key: person });
    changes.push(
      ...(await removalOf(storage, 'links', person)),
      ...(await removalOf(storage, 'sign-ins', person)),
    );
  }
  for (const session of sessions) changes.push(...(await removalOf(storage, 'links', `screen:${session}`)));
  const streams = [
    ...found.projects.flatMap((id) =>
      ['process', 'people', 'harvest', 'answer'].map((kind) => `${kind}:${id}`),
    ),
    ...sessions.map((id) => `session:${id}`),
  ];
  await storage.change(changes);
  await storage.forget(streams);
  await storage.change([traceGone]);
  return { streams };
}

const reader = (storage: Storage): Teller =>
  new Teller(storage, { bytes: (count) => new Uint8Array(count) }, 0);

async function sessionsOf(storage: Storage, projects: readonly ProjectId[]): Promise<readonly string[]> {
  const teller = reader(storage);
  const states = await Promise.all(projects.map((id) => teller.state('process', id)));
  return states.flatMap((state) => (state.status === 'none' ? [] : state.sessions.map(({ id }) => id)));
}

/** Whoever was given work here since is no longer only an example. */
async function staffWithRoles(storage: Storage): Promise<ReadonlySet<PersonId>> {
  const state = await reader(storage).state('organisation');
  return new Set(state.status === 'founded' ? Object.keys(state.staff) : []);
}

async function residents(storage: Storage, projects: readonly ProjectId[]): Promise<readonly PersonId[]> {
  const groups = await Promise.all(projects.map((id) => storage.list('people', residentGroup(id))));
  return groups.flat().map((row) => row.key);
}

async function removalOf(
  storage: Storage,
  collection: 'links' | 'sign-ins',
  group: string,
): Promise<readonly RegisterChange[]> {
  const rows = await storage.list(collection, group);
  return rows.map((row) => ({ change: 'remove', collection, key: row.key }));
}
