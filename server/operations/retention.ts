import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import { listResidents } from '../access/people.ts';
import { subjectOf } from '../dispatch/streams.ts';
import { erasePerson } from './erase-person.ts';
import type { OperationTools } from './tools.ts';

export interface Overdue {
  readonly project: ProjectId;
  readonly people: readonly PersonId[];
}

/**
 * Erases the personal data of residents whose project keeps them no longer: names and addresses, links, mails. What
 * they said stays, without a name. Looks at how things are, so it may break off and run again. One person who
 * cannot be erased keeps nobody else's data. Gives back who was erased, and tells `failed` of who was not.
 */
export async function eraseOverdue(
  tools: OperationTools,
  failed: (person: PersonId, why: string) => void,
): Promise<readonly Overdue[]> {
  const erased: Overdue[] = [];
  for (const stream of await tools.storage.streams('process:')) {
    const project = subjectOf(stream);
    const { state } = await tools.dispatch.look('process', project);
    if (state.status === 'none') continue;
    const { retentionUntil } = state.frame;
    if (retentionUntil === null || retentionUntil > tools.now()) continue;
    const people = await eraseResidents(tools, project, failed);
    if (people.length > 0) erased.push({ project, people });
  }
  return erased;
}

async function eraseResidents(
  tools: OperationTools,
  project: ProjectId,
  failed: (person: PersonId, why: string) => void,
): Promise<readonly PersonId[]> {
  const people: PersonId[] = [];
  for (const { id: person, erasedAt } of await listResidents(tools.storage, project)) {
    if (erasedAt !== null) continue;
    try {
      const erasure = await erasePerson(tools, { person, wordsToo: false });
      if (erasure.ok) people.push(person);
      else failed(person, erasure.refusal.code);
    } catch (error) {
      failed(person, error instanceof Error ? error.name : 'unknown');
    }
  }
  return people;
}
