import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import type { Chance } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';

const body = z.object({ salt: z.string() });

/**
 * Names for people that stay the same within a project and say nothing outside it: without the salt, which
 * never leaves this installation, nobody can tell who is meant or follow a person from project to project.
 */
export async function pseudonymsFor(
  storage: Storage,
  chance: Chance,
  project: ProjectId,
): Promise<(person: PersonId) => string> {
  const salt = await saltOf(storage, chance);
  return (person) =>
    `person-${createHmac('sha256', salt).update(`${project}:${person}`).digest('hex').slice(0, 16)}`;
}

async function saltOf(storage: Storage, chance: Chance): Promise<string> {
  const row = await storage.find('settings', 'pseudonyms');
  if (row !== null) return body.parse(row.body).salt;
  const salt = Buffer.from(chance.bytes(32)).toString('hex');
  await storage.change([{ change: 'put', collection: 'settings', key: 'pseudonyms', body: { salt } }]);
  return salt;
}
