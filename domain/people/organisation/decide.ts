import type { Context, StaffRole } from '../../kernel/decider.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { isBlank } from '../../kernel/text.ts';
import type { OrganisationCommand } from '../commands.ts';
import type { OrganisationEvent } from '../events.ts';
import type { OrganisationRefusalCode } from '../refusals.ts';
import { mayFound, mayManageStaff } from '../rights.ts';
import type { OrganisationState } from '../state.ts';

type Founded = Extract<OrganisationState, { status: 'founded' }>;
type Of<Type extends OrganisationCommand['type']> = Extract<OrganisationCommand, { type: Type }>;
type Decision = Result<readonly OrganisationEvent[], Refusal<OrganisationRefusalCode>>;

const everyRole: readonly StaffRole[] = ['organiser', 'rapporteur', 'lead-facilitator', 'tech-host'];

export function decideOrganisation(
  command: OrganisationCommand,
  state: OrganisationState,
  context: Context,
): Decision {
  if (command.type === 'found-organisation') return found(command, state, context);
  if (!mayManageStaff(context.actor)) return refuse('not-allowed');
  if (state.status === 'empty') return refuse('organisation-missing');
  switch (command.type) {
    case 'rename-organisation':
      return rename(command);
    case 'appoint-staff':
      return appoint(command, state, context);
    case 'dismiss-staff':
      return dismiss(command, state, context);
    default:
      return command satisfies never;
  }
}

function found(command: Of<'found-organisation'>, state: OrganisationState, context: Context): Decision {
  if (!mayFound(context.actor)) return refuse('not-allowed');
  if (state.status !== 'empty') return refuse('organisation-exists');
  const name = command.name.trim();
  if (isBlank(name)) return refuse('organisation-name-missing');
  const at = context.now;
  return ok([
    { type: 'organisation-founded', audience: 'staff', name, at },
    { type: 'staff-appointed', audience: 'staff', person: command.organiser, roles: everyRole, at },
  ]);
}

function rename(command: Of<'rename-organisation'>): Decision {
  const name = command.name.trim();
  if (isBlank(name)) return refuse('organisation-name-missing');
  return ok([{ type: 'organisation-renamed', audience: 'staff', name }]);
}

function appoint(command: Of<'appoint-staff'>, state: Founded, context: Context): Decision {
  const roles = everyRole.filter((role) => command.roles.includes(role));
  if (roles.length === 0) return refuse('staff-without-role');
  if (!roles.includes('organiser') && isLastOrganiser(state, command.person)) return refuse('last-organiser');
  return ok([{ type: 'staff-appointed', audience: 'staff', person: command.person, roles, at: context.now }]);
}

function dismiss(command: Of<'dismiss-staff'>, state: Founded, context: Context): Decision {
  if (!state.staff[command.person]) return refuse('staff-unknown');
  if (isLastOrganiser(state, command.person)) return refuse('last-organiser');
  return ok([{ type: 'staff-dismissed', audience: 'staff', person: command.person, at: context.now }]);
}

function isLastOrganiser(state: Founded, person: PersonId): boolean {
  if (!state.staff[person]?.includes('organiser')) return false;
  return Object.values(state.staff).filter((roles) => roles.includes('organiser')).length === 1;
}
