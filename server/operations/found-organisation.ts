import type { PersonId } from '#domain/kernel/ids.ts';
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts';
import type { OrganisationCommand } from '#domain/people/commands.ts';
import { putStaff } from '../access/people.ts';
import { newId } from '../access/secrets.ts';
import { type OperationTools, operator } from './tools.ts';

/** Founds the organisation with its first organiser. The set-up code, where one is asked, is checked before. */
export async function foundOrganisation(
  { dispatch, chance }: OperationTools,
  { organisation, email }: { readonly organisation: string; readonly email: string },
): Promise<Result<{ readonly person: PersonId }, Refusal>> {
  const person = newId(chance);
  const command: OrganisationCommand = {
    type: 'found-organisation',
    name: organisation,
    organiser: person,
  };
  const [firstName = ''] = email.trim().split('@');
  const details = { firstName, lastName: '', phone: null, language: 'nl', erasedAt: null } as const;
  const outcome = await dispatch.run({
    stream: 'organisation',
    id: newId(chance),
    actor: operator,
    command,
    register: [putStaff(person, email, details)],
  });
  return outcome.kind === 'accepted' ? ok({ person }) : { ok: false, refusal: outcome.refusal };
}
