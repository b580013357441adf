import type { OrganisationEvent } from '../events.ts';
import type { OrganisationState } from '../state.ts';

export function evolveOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  if (event.type === 'organisation-founded') return { status: 'founded', name: event.name, staff: {} };
  if (state.status === 'empty') return state;
  switch (event.type) {
    case 'organisation-renamed':
      return { ...state, name: event.name };
    case 'staff-appointed':
      return { ...state, staff: { ...state.staff, [event.person]: event.roles } };
    case 'staff-dismissed': {
      const { [event.person]: _gone, ...staff } = state.staff;
      return { ...state, staff };
    }
    default:
      return event satisfies never;
  }
}
