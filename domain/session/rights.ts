import { type Actor, isOrganiser } from '../kernel/decider.ts';
import type { PersonId } from '../kernel/ids.ts';
import { isResident, seatAt, seatOf } from './find.ts';
import { waitsForCall } from './help/call-back.ts';
import { isForTable } from './help/for-table.ts';
import { teamRoleOf } from './roles.ts';
import type { Contribution, HelpRequest, Laid, Table } from './state.ts';

/** Opening, items, clock, moving people, roles, messages, claiming help, closing. */
export function mayRunEvening(state: Laid, actor: Actor): boolean {
  if (isOrganiser(actor)) return true;
  const role = teamRoleOf(state, actor.person);
  return role === 'lead-facilitator' || role === 'tech-host';
}

/** Stars, the theme on the big screen, asking for support, redacting: the evening's staff and the rapporteur. */
export const mayHarvest = (state: Laid, actor: Actor): boolean =>
  mayRunEvening(state, actor) || teamRoleOf(state, actor.person) === 'rapporteur';

/** Part of the table's own team: its facilitator or note-taker. */
export const isTableTeam = (table: Table, person: PersonId): boolean =>
  (seatAt(table, person)?.role ?? 'participant') !== 'participant';

/** Turns, steps, a minute more, recording and reading back at this table. */
export const mayLeadTable = (state: Laid, table: Table, actor: Actor): boolean =>
  isTableTeam(table, actor.person) || mayRunEvening(state, actor);

/** Who leads the table with this number; with null: plenary, which is who runs the evening's. */
export function mayLeadRoom(state: Laid, room: number | null, actor: Actor): boolean {
  if (room === null) return mayRunEvening(state, actor);
  const table = state.tables[room - 1];
  return table !== undefined && mayLeadTable(state, table, actor);
}

/** Somebody acts for themselves; the table's team also acts for who has no screen of their own. */
export function mayActFor(state: Laid, person: PersonId, actor: Actor): boolean {
  if (actor.person === person) return true;
  const place = seatOf(state, person);
  return place !== null && place.seat.means !== 'screen' && mayLeadTable(state, place.table, actor);
}

/** A hand goes down by who put it up, or by the table's team. */
export const mayLowerHand = (state: Laid, table: Table, person: PersonId, actor: Actor): boolean =>
  actor.person === person || mayLeadTable(state, table, actor);

/** A turn is ended by the speaker, or by the table's team. */
export const mayEndTurn = (state: Laid, table: Table, actor: Actor): boolean =>
  table.floor?.person === actor.person || mayLeadTable(state, table, actor);

/** Saying whether it stands there as it was meant: the speaker, or the table's team for them. */
export const mayAnswerReading = (state: Laid, table: Table, words: Contribution, actor: Actor): boolean =>
  words.author === actor.person || mayLeadTable(state, table, actor);

/** Support is for who came to talk, once each; see `mayActFor`. */
export function mayGiveSupport(state: Laid, person: PersonId, actor: Actor): boolean {
  const place = seatOf(state, person);
  return place !== null && isResident(place.seat) && mayActFor(state, person, actor);
}

/** Reading the telephone number of who asks to be called, while that is not solved: who runs the evening. */
export const mayReadNumber = (state: Laid, request: HelpRequest, actor: Actor): boolean =>
  waitsForCall(request) && mayRunEvening(state, actor);

/** Settled by staff, by who asked, or by the table's team when the question was for the facilitator. What one of
 * that team asks is no question for the other: only who asked takes it back. */
export function mayResolveHelp(state: Laid, request: HelpRequest, actor: Actor): boolean {
  if (request.person === actor.person || mayRunEvening(state, actor)) return true;
  const table = isForTable(request) ? state.tables[request.table - 1] : undefined;
  return table !== undefined && isTableTeam(table, actor.person);
}
