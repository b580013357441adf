import type { PersonId } from '../../kernel/ids.ts';
import type { Moment } from '../../kernel/moments.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import type { SeatRole, SeatTaken, SessionEvent } from '../events.ts';
import { seatAt, seatOf, tableOf } from '../find.ts';
import { isTableTeam, mayRunEvening } from '../rights.ts';
import { teamRoleOf } from '../roles.ts';
import type { Laid, Live, Lobby, Seat, Table } from '../state.ts';
import { chairAt, leaving, seatAfter, seating } from './seat.ts';

type TeamSeat = Exclude<SeatRole, 'participant'>;

export const takeRole: Act<Asked<'take-role'>, Lobby | Live> = (
  { table: number, person, role },
  state,
  { now, actor },
) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  const table = tableOf(state, number);
  if (!table) return refuse('no-such-table');
  const place = seatOf(state, person);
  if (!place && !teamRoleOf(state, person) && person !== actor.person) return refuse('no-seat');
  if (place && place.table !== table && isTableTeam(place.table, person)) return refuse('leads-a-table');
  if (seatAt(table, person)?.role === role) return unchanged;
  return happened(...roleTaken(state, table, person, role, now));
};

/**
 * Somebody takes a role at a table. Nobody loses a chair by it: who had the role keeps sitting there, with
 * the other role where the two change places, and as a participant else. Who is planned in the team, or had no seat
 * before, did not come as a resident. Who of the evening's team only stood in leaves the table again.
 */
export function roleTaken(
  state: Laid,
  table: Table,
  person: PersonId,
  role: TeamSeat,
  at: Moment,
  planned = false,
): readonly SessionEvent[] {
  const place = seatOf(state, person);
  const here = place?.table === table ? place.seat : undefined;
  const away = place && !here ? place : undefined;
  const before = table.seats.find((seat) => seat.role === role && seat.person !== person);
  const standIn = before && (here?.role ?? 'participant') === 'participant' && stoodIn(state, before);
  const displaced: readonly SeatTaken[] =
    before && !standIn ? [{ ...before, role: here?.role ?? 'participant' }] : [];
  const taken: SeatTaken = {
    ...(away ? seatAfter(away.table, away.seat, at) : (here ?? { person, means: 'screen' })),
    role,
    chair: here?.chair ?? chairAt(table, role),
    ...(planned || !place ? { ofTeam: true } : {}),
  };
  const left = away ? leaving(state, away.table, person, table.number, at) : [];
  const stoodUp = standIn ? leaving(state, table, before.person, null, at) : [];
  return [...left, ...stoodUp, seating(table, ...displaced, taken)];
}

/** Of the evening's team, without a seat of their own before they took a role at a table. */
const stoodIn = (state: Laid, { person, ofTeam }: Seat): boolean =>
  ofTeam === true &&
  teamRoleOf(state, person) !== null &&
  !(state.teamPlan ?? []).some(
    ({ facilitator, noteTaker }) => facilitator === person || noteTaker === person,
  );
