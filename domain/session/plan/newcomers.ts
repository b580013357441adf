import type { PersonId } from '../../kernel/ids.ts';
import { divideEvenly, type Place } from '../../seating/seating.ts';
import type { EveningPlan } from '../commands.ts';
import type { SeatTaken, SessionEvent } from '../events.ts';
import { participantsAt } from '../find.ts';
import { seating } from '../seats/seat.ts';
import type { Laid, Seat, SessionState } from '../state.ts';

/** Seats who has no seat yet, least full first; whoever sits stays. A new means (phone, library) is taken over. */
export function seatNewcomers(plan: EveningPlan, state: SessionState): readonly SessionEvent[] {
  if (state.status === 'empty') return [];
  const seats = new Map(state.tables.flatMap((table) => table.seats.map((seat) => [seat.person, seat])));
  const means = new Map(plan.participants.map((participant) => [participant.person, participant.means]));
  const team = new Set(plan.tables.flatMap(({ facilitator, noteTaker }) => [facilitator, noteTaker]));
  const sitting = state.tables.flatMap(participantsAt).map((seat) => seat.person);
  const newcomers = [...means.keys()].filter((person) => !seats.has(person));
  const placements = divideEvenly([...sitting, ...newcomers], rooms(state), places(state));
  const taken = placements.flatMap(({ person, table, chair, why }): readonly Taken[] => {
    const seat = seats.get(person);
    const planned = means.get(person);
    const by = (seat?.meansStands ? undefined : planned) ?? seat?.means ?? 'screen';
    if (why === 'kept' && seat) {
      const kept = planned && !team.has(person) ? asResident(seat) : seat;
      return kept === seat && seat.means === by ? [] : [{ table, seat: { ...kept, means: by } }];
    }
    return [{ table, seat: { person, chair, role: 'participant', means: by } }];
  });
  return state.tables.flatMap((table) => {
    const here = taken.filter((one) => one.table === table.number).map((one) => one.seat);
    return here.length === 0 ? [] : [seating(table, ...here)];
  });
}

/** Whom the plan made a participant comes to talk from now on. */
function asResident(seat: Seat): Seat {
  const { ofTeam, ...resident } = seat;
  return ofTeam ? resident : seat;
}

interface Taken {
  readonly table: number;
  readonly seat: SeatTaken;
}

/** Chairs 0 and 1 are the team's, and so is any other chair that one of them has. */
const rooms = (state: Laid) =>
  state.tables.map((table) => ({
    number: table.number,
    reserved: [0, 1, ...table.seats.filter((seat) => seat.role !== 'participant').map((seat) => seat.chair)],
  }));

const places = (state: Laid): Readonly<Record<PersonId, Place>> =>
  Object.fromEntries(
    state.tables.flatMap((table) =>
      participantsAt(table).map((seat: Seat) => [seat.person, { table: table.number, chair: seat.chair }]),
    ),
  );
