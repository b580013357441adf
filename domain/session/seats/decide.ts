import { isServer } from '../../kernel/decider.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/result.ts';
import { leastFull } from '../../seating/seating.ts';
import type { Asked } from '../asked.ts';
import { atTable } from '../audiences.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { participantsAt, seatAt, seatOf, tableOf } from '../find.ts';
import { isTableTeam, mayActFor, mayRunEvening } from '../rights.ts';
import { teamRoleOf } from '../roles.ts';
import type { Laid, Live, Lobby, Table } from '../state.ts';
import { chairAt, leaving, seatAfter, seating } from './seat.ts';

export const join: Act<Asked<'join'>, Lobby | Live> = (command, state, { now, actor }) => {
  const person = command.person ?? actor.person;
  if (!mayActFor(state, person, actor)) return refuse('not-allowed');
  const place = seatOf(state, person);
  if (place) return happened(...arrival(place.table, person, now));
  return teamRoleOf(state, person) || actor.roles.includes('organiser') ? unchanged : refuse('no-seat');
};

/** Whoever speaks, writes or puts up a hand is here, also when they never opened the link. */
export function arrival(table: Table, person: PersonId, at: number): readonly SessionEvent[] {
  if (seatAt(table, person)?.joined !== false) return [];
  return [{ type: 'person-joined', audience: atTable(table.number), table: table.number, person, at }];
}

export const seatLatecomer: Act<Asked<'seat-latecomer'>, Lobby | Live> = (command, state, { actor }) => {
  if (!isServer(actor) && !mayRunEvening(state, actor)) return refuse('not-allowed');
  if (seatOf(state, command.person)) return unchanged;
  const number = leastFull(sizes(state));
  const table = number === null ? undefined : tableOf(state, number);
  if (!table) return refuse('no-such-table');
  const { person, means } = command;
  return happened(
    seating(table, { person, means, role: 'participant', chair: chairAt(table, 'participant') }),
  );
};

export const movePerson: Act<Asked<'move-person'>, Lobby | Live> = (command, state, { now, actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  const { person, from, to } = command;
  const place = seatOf(state, person);
  const target = tableOf(state, to);
  if (!target) return refuse('no-such-table');
  if (!place) return refuse('no-seat');
  if (place.table === target) return unchanged;
  if (place.table.number !== from) return refuse('moved-meanwhile', { table: place.table.number });
  if (isTableTeam(place.table, person)) return refuse('leads-a-table');
  return happened(
    ...leaving(state, place.table, person, to, now),
    seating(target, { ...seatAfter(place.table, place.seat, now), chair: chairAt(target, 'participant') }),
  );
};

const sizes = (state: Laid) =>
  state.tables.map((table) => ({ number: table.number, people: participantsAt(table).length }));
