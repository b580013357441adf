import { minute } from '../../kernel/moments.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { atTable } from '../audiences.ts';
import { mostTableMinutes } from '../clock/time.ts';
import { type Act, happened, unchanged } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { seatAt, seatOf, tableOf } from '../find.ts';
import { mayActFor, mayEndTurn, mayLeadTable, mayLowerHand, mayRunEvening } from '../rights.ts';
import { arrival } from '../seats/decide.ts';
import type { Live, Table } from '../state.ts';

export const raiseHand: Act<Asked<'raise-hand'>, Live> = (command, state, { now, actor }) => {
  const person = command.person ?? actor.person;
  if (!mayActFor(state, person, actor)) return refuse('not-allowed');
  const table = seatOf(state, person)?.table;
  if (!table) return refuse('no-seat');
  const isUp = table.hands.some((hand) => hand.person === person);
  if (isUp || table.floor?.person === person) return unchanged;
  const audience = atTable(table.number);
  return happened(...arrival(table, person, now), {
    type: 'hand-raised',
    audience,
    table: table.number,
    person,
    at: now,
  });
};

export const lowerHand: Act<Asked<'lower-hand'>, Live> = ({ person }, state, { actor }) => {
  const table = seatOf(state, person)?.table;
  if (!table) return refuse('no-seat');
  if (!mayLowerHand(state, table, person, actor)) return refuse('not-allowed');
  if (!table.hands.some((hand) => hand.person === person)) return unchanged;
  return happened({ type: 'hand-lowered', audience: atTable(table.number), table: table.number, person });
};

export const giveFloor: Act<Asked<'give-floor'>, Live> = (command, state, { now, actor }) => {
  const table = tableOf(state, command.table);
  if (!table) return refuse('no-such-table');
  if (!mayLeadTable(state, table, actor)) return refuse('not-allowed');
  const { person } = command;
  if (!seatAt(table, person)) return refuse('not-at-this-table');
  if (table.floor?.person === person) return unchanged;
  return happened(...turnEnded(table, now), ...arrival(table, person, now), {
    type: 'floor-given',
    audience: atTable(table.number),
    table: table.number,
    person,
    at: now,
  });
};

export const endTurn: Act<Asked<'end-turn'>, Live> = (command, state, { now, actor }) => {
  const table = tableOf(state, command.table);
  if (!table) return refuse('no-such-table');
  if (!table.floor) return unchanged;
  return mayEndTurn(state, table, actor) ? happened(...turnEnded(table, now)) : refuse('not-allowed');
};

function turnEnded(table: Table, at: number): readonly SessionEvent[] {
  if (!table.floor) return [];
  const { person } = table.floor;
  return [{ type: 'turn-ended', audience: atTable(table.number), table: table.number, person, at }];
}

/** A step one past the last means that the table has done them all. */
export const takeStep: Act<Asked<'take-step'>, Live> = (command, state, { now, actor }) => {
  const table = tableOf(state, command.table);
  if (!table) return refuse('no-such-table');
  if (!mayLeadTable(state, table, actor)) return refuse('not-allowed');
  const steps = state.items[state.clock.item]?.steps.length ?? 0;
  const { step } = command;
  if (!Number.isInteger(step) || step < 0 || step > steps || steps === 0) return refuse('no-such-step');
  if (step === table.step) return unchanged;
  const audience = atTable(table.number);
  return happened({ type: 'step-taken', audience, table: table.number, step, at: now });
};

/** A table's own team may give itself some minutes; more, or fewer than the item has, is for who runs the evening. */
export const addTableTime: Act<Asked<'add-table-time'>, Live> = (
  { table: number, minutes },
  state,
  context,
) => {
  const table = tableOf(state, number);
  if (!table) return refuse('no-such-table');
  if (!mayLeadTable(state, table, context.actor)) return refuse('not-allowed');
  if (state.clock.item < 0) return refuse('no-such-item');
  const runs = mayRunEvening(state, context.actor);
  const most = runs ? 60 : mostTableMinutes;
  const least = runs ? -60 : 0;
  const extraMs = table.extraMs + minutes * minute;
  const fits = extraMs >= least * minute && extraMs <= most * minute;
  if (!Number.isInteger(minutes) || !fits) return refuse('minutes-out-of-range', { most });
  if (minutes === 0) return unchanged;
  return happened({ type: 'table-time-changed', audience: atTable(number), table: number, extraMs });
};
