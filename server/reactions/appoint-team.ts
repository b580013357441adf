import type { DomainCommand, StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId, ProjectId } from '#domain/kernel/ids.ts';
import type { OrganisationEvent } from '#domain/people/events.ts';
import type { SessionTeam } from '#domain/process/events.ts';
import { findPerson } from '../access/people.ts';
import type { Storage } from '../ports/storage.ts';
import type { ReactionTools } from './reconcile.ts';

const parts = [
  ['leadFacilitators', 'lead-facilitator'],
  ['techHosts', 'tech-host'],
  ['rapporteurs', 'rapporteur'],
] as const satisfies readonly (readonly [keyof SessionTeam, StaffRole])[];

/**
 * Whoever is named in the team of an evening may sign in and work: they get the role in the organisation that goes
 * with it, beside those they have. Not who was dismissed: an organiser appoints them again, or nobody does.
 */
export async function appointTeam(
  tools: ReactionTools & { readonly storage: Storage },
  project: ProjectId,
): Promise<void> {
  const { state } = await tools.dispatch.look('process', project);
  if (state.status === 'none') return;
  for (const { team } of state.sessions) {
    for (const [part, role] of parts) {
      for (const person of team[part]) await appoint(tools, person, role);
    }
  }
}

async function appoint(
  { dispatch, storage, newCommandId }: ReactionTools & { readonly storage: Storage },
  person: PersonId,
  role: StaffRole,
): Promise<void> {
  const { state } = await dispatch.look('organisation');
  if (state.status === 'empty' || state.staff[person]?.includes(role)) return;
  const row = await findPerson(storage, person);
  if (row?.group !== 'staff' || row.erasedAt !== null || (await isDismissed(storage, person))) return;
  const command = {
    type: 'appoint-staff',
    person,
    roles: [...(await dispatch.rolesOf(person)), role],
  } as DomainCommand;
  await dispatch.run({
    stream: 'organisation',
    id: newCommandId(),
    actor: { person: 'server', roles: [] },
    command,
  });
}

async function isDismissed(storage: Storage, person: PersonId): Promise<boolean> {
  const events = (await storage.read('organisation')).map(({ event }) => event as OrganisationEvent);
  const last = events.findLast((event) => 'person' in event && event.person === person);
  return last?.type === 'staff-dismissed';
}
