import type { PersonId } from '#domain/kernel/ids.ts';
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts';
import type { OrganisationCommand } from '#domain/people/commands.ts';
import { newcomer, putStaff } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import { type OperationTools, operator } from './tools.ts';

/**
 * Founds the organisation with its first organiser, by their name in one line: empty where nobody asked, then they fill
 * it in themselves. The set-up code, where one is asked, is checked before.
 */
export async function foundOrganisation(
  { dispatch, chance }: OperationTools,
  {
    organisation,
    name,
    email,
  }: { readonly organisation: string; readonly name: string; readonly email: string },
): Promise<Result<{ readonly person: PersonId }, Refusal>> {
  const person = newId(chance);
  const command: OrganisationCommand = {
    type: 'found-organisation',
    name: organisation,
    organiser: person,
  };
  const outcome = await dispatch.run({
    stream: 'organisation',
    id: newId(chance),
    actor: operator,
    command,
    register: [putStaff(person, email, newcomer(name))],
  });
  return outcome.kind === 'accepted' ? ok({ person }) : { ok: false, refusal: outcome.refusal };
}
