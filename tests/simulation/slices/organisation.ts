import type { StaffRole } from '#domain/kernel/decider.ts';
import type { OrganisationCommand } from '#domain/people/commands.ts';
import { organisationDecider } from '#domain/people/decider.ts';
import type { OrganisationEvent } from '#domain/people/events.ts';
import type { OrganisationState } from '#domain/people/state.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { askingBy, everybody, staffOnly } from './asking.ts';

export const organisationWorld: World<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  decider: organisationDecider,
  refusals: null,
  begin: (random) => askingBy(random, command),
  viewers: () => everybody,
  secrets: () => [],
  faults(state) {
    if (state.status === 'empty') return [];
    const organisers = Object.values(state.staff).filter((roles) => roles.includes('organiser'));
    return organisers.length === 0 ? ['nobody is organiser any more'] : [];
  },
  complaints: (viewer, sent) => staffOnly(viewer, sent, /./),
};

function command(random: Random, _state: OrganisationState): OrganisationCommand {
  const person = random.pick(['olga', 'rob', 'liesbeth', 'tess', 'nieuw']);
  const all: readonly StaffRole[] = ['organiser', 'rapporteur', 'lead-facilitator', 'tech-host'];
  switch (random.whole(0, 5)) {
    case 0:
      return { type: 'found-organisation', name: 'Gemeente Rietvoorde', organiser: 'olga' };
    case 1:
      return { type: 'rename-organisation', name: random.pick(['Gemeente Rietvoorde', 'Rietvoorde', ' ']) };
    case 2:
      return { type: 'dismiss-staff', person };
    default:
      return { type: 'appoint-staff', person, roles: all.filter(() => random.chance(0.4)) };
  }
}
