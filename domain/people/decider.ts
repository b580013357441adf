import type { Decider } from '../kernel/decider.ts';
import type { EnrolmentCommand, OrganisationCommand } from './commands.ts';
import { decideEnrolment } from './enrolment/decide.ts';
import { evolveEnrolment } from './enrolment/evolve.ts';
import type { EnrolmentEvent, OrganisationEvent } from './events.ts';
import { decideOrganisation } from './organisation/decide.ts';
import { evolveOrganisation } from './organisation/evolve.ts';
import type { EnrolmentRefusalCode, OrganisationRefusalCode } from './refusals.ts';
import type { EnrolledState, OrganisationState } from './state.ts';

const nowhere: OrganisationState = { status: 'empty' };
const nobody: EnrolledState = { enrolments: [], informed: [], erased: [] };

/** Stream `organisation`. Every event is staff's: whoever is not staff sees the initial state. */
export const organisationDecider: Decider<
  OrganisationState,
  OrganisationCommand,
  OrganisationEvent,
  OrganisationRefusalCode
> = {
  initial: nowhere,
  decide: decideOrganisation,
  evolve: evolveOrganisation,
  view: (state, viewer) => (viewer.kind === 'staff' ? state : nowhere),
};

/** Stream `people:<project>`. Every event is staff's: whoever is not staff sees the initial state. */
export const enrolmentDecider: Decider<
  EnrolledState,
  EnrolmentCommand,
  EnrolmentEvent,
  EnrolmentRefusalCode
> = {
  initial: nobody,
  decide: decideEnrolment,
  evolve: evolveEnrolment,
  view: (state, viewer) => (viewer.kind === 'staff' ? state : nobody),
};
