import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import { findPerson, projectOf } from '../access/people.ts';
import { takeWords, whoseWordsMustGo } from './take-words.ts';
import type { OperationTools } from './tools.ts';

export interface Finished {
  readonly person: PersonId;
  /** Null for somebody of the staff. */
  readonly project: ProjectId | null;
}

/**
 * Finishes erasures that broke off between a person's name and their words: nobody else can, because the link that
 * it was asked with works no more. Tells `failed` of whose words could not be taken; they are tried again later.
 */
export async function finishErasures(
  tools: OperationTools,
  failed: (person: PersonId, why: string) => void,
): Promise<readonly Finished[]> {
  const finished: Finished[] = [];
  for (const person of await whoseWordsMustGo(tools.storage)) {
    const row = await findPerson(tools.storage, person);
    if (row === null) continue;
    try {
      await takeWords(tools, row);
      finished.push({ person, project: projectOf(row) });
    } catch (error) {
      failed(person, error instanceof Error ? error.name : 'unknown');
    }
  }
  return finished;
}
