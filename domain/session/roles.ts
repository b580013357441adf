import type { Viewer } from '../kernel/audience.ts';
import type { StaffRole } from '../kernel/decider.ts';
import type { PersonId } from '../kernel/ids.ts';
import { seatOf } from './find.ts';
import type { Laid, SessionState } from './state.ts';

export type TeamRole = 'lead-facilitator' | 'tech-host' | 'rapporteur';
export type SessionRole = TeamRole | 'table-facilitator' | 'note-taker' | 'participant';

/** What somebody is this evening besides a seat; null for who is not in the team. */
export function teamRoleOf(state: Laid, person: PersonId): TeamRole | null {
  const { team } = state.occasion;
  if (team.leadFacilitators.includes(person)) return 'lead-facilitator';
  if (team.techHosts.includes(person)) return 'tech-host';
  return team.rapporteurs.includes(person) ? 'rapporteur' : null;
}

/** A person's part in this session, and their table; null for who has no place in it. */
export function roleOf(
  state: SessionState,
  person: PersonId,
): { readonly role: SessionRole; readonly table: number | null } | null {
  if (state.status === 'empty') return null;
  const place = seatOf(state, person);
  const table = place?.table.number ?? null;
  const inTeam = teamRoleOf(state, person);
  if (inTeam) return { role: inTeam, table };
  if (!place) return null;
  return { role: place.seat.role === 'facilitator' ? 'table-facilitator' : place.seat.role, table };
}

/** Came for the team of a table, and sits there without a role since somebody else took it. */
export function isRelieved(state: SessionState, person: PersonId): boolean {
  const seat = state.status === 'empty' ? undefined : seatOf(state, person)?.seat;
  return seat?.role === 'participant' && seat.ofTeam === true;
}

/** Who makes the harvest of a project needs what was said on each of its evenings. */
const looksEverywhere: readonly StaffRole[] = ['organiser', 'rapporteur', 'lead-facilitator'];

/** How somebody looks at this session; null for who has no place in it. */
export function viewerOf(
  state: SessionState,
  person: PersonId,
  staffRoles: readonly StaffRole[],
): Viewer | null {
  const place = roleOf(state, person);
  const table = place?.table ?? null;
  if (staffRoles.some((role) => looksEverywhere.includes(role))) return { person, kind: 'staff', table };
  switch (place?.role) {
    case undefined:
      return null;
    case 'participant':
      return { person, kind: 'participant', table };
    case 'table-facilitator':
    case 'note-taker':
      return { person, kind: 'table-team', table };
    default:
      return { person, kind: 'staff', table };
  }
}
