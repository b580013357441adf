import type { Context } from '../../kernel/decider.ts';
import { isServer } from '../../kernel/decider.ts';
import { type Moment, minute } from '../../kernel/moments.ts';
import { refuse } from '../../kernel/result.ts';
import type { Asked } from '../asked.ts';
import { type Act, type Decision, happened, unchanged } from '../decision.ts';
import type { SessionEvent } from '../events.ts';
import { mayRunEvening } from '../rights.ts';
import type { Live } from '../state.ts';
import type { Told } from '../told.ts';
import { endAfter, endForAll, grace, mostMinutes, nextItem } from './time.ts';

export const startItem: Act<Asked<'start-item'>, Live> = (command, state, context) => {
  if (!mayRunEvening(state, context.actor)) return refuse('not-allowed');
  if (!state.items[command.item]) return refuse('no-such-item');
  return command.item === state.clock.item ? unchanged : happened(itemStarted(state, command.item, context));
};

export const changeTime: Act<Asked<'change-time'>, Live> = ({ minutes }, state, { now, actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  if (state.clock.item < 0) return refuse('no-such-item');
  if (!Number.isInteger(minutes) || Math.abs(minutes) > mostMinutes) {
    return refuse('minutes-out-of-range', { most: mostMinutes });
  }
  const endsAt = endAfter(state.clock, minutes, now);
  if (minutes === 0 || endsAt === state.clock.endsAt) return unchanged;
  return happened({ type: 'time-changed', audience: 'everyone', endsAt });
};

export const callBack: Act<Asked<'call-back'>, Live> = ({ briefly }, state, context) => {
  if (!mayRunEvening(state, context.actor)) return refuse('not-allowed');
  if (state.clock.place !== 'tables') return refuse('not-at-tables');
  if (state.clock.callBack) return unchanged;
  return happened(briefly ? { ...calledBack(context), briefly } : calledBack(context));
};

export const stopCallBack: Act<Asked<'stop-call-back'>, Live> = (_command, state, { now, actor }) => {
  if (!mayRunEvening(state, actor) || isServer(actor)) return refuse('not-allowed');
  if (!state.clock.callBack) return unchanged;
  const stopped: SessionEvent = { type: 'call-back-stopped', audience: 'everyone', by: actor.person };
  const wouldCallAgain = state.clock.automatic && endForAll(state) <= now;
  if (!wouldCallAgain) return happened(stopped);
  return happened(stopped, { type: 'clock-set', audience: 'everyone', automatic: false });
};

export const sendToTables: Act<Asked<'send-to-tables'>, Live> = (_command, state, { now, actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  if (state.clock.place === 'tables') return unchanged;
  return happened({ type: 'sent-to-tables', audience: 'everyone', at: now });
};

export const setClock: Act<Asked<'set-clock'>, Live> = ({ automatic }, state, { actor }) => {
  if (!mayRunEvening(state, actor)) return refuse('not-allowed');
  if (state.clock.automatic === automatic) return unchanged;
  return happened({ type: 'clock-set', audience: 'everyone', automatic });
};

/** The grace is over: everyone is together, and what comes next together begins, unless it is for a moment. */
export const gather: Act<Asked<'gather'>, Live> = (_command, state, context) => {
  if (!isServer(context.actor)) return refuse('not-allowed');
  const { callBack: called } = state.clock;
  if (!called || context.now < called.until) return unchanged;
  const gathered: SessionEvent = { type: 'gathered', audience: 'everyone', at: context.now };
  const next = nextItem(state);
  if (called.briefly || !next || next.place === 'tables') return happened(gathered);
  return happened(gathered, itemStarted(state, state.clock.item + 1, context));
};

/** The item's time is up, by the automatic clock. */
export const advance: Act<Asked<'advance'>, Live> = (_command, state, context): Decision => {
  if (!isServer(context.actor)) return refuse('not-allowed');
  const { clock } = state;
  const next = nextItem(state);
  const waits =
    !clock.automatic || clock.callBack !== null || clock.item < 0 || context.now < endForAll(state);
  if (waits || !next) return unchanged;
  if (clock.place === 'tables' && next.place !== 'tables') return happened(calledBack(context));
  return happened(itemStarted(state, clock.item + 1, context));
};

function itemStarted(state: Live, item: number, { now, actor }: Context): SessionEvent {
  const minutes = state.items[item]?.minutes ?? 0;
  const endsAt: Moment = now + minutes * minute;
  return { type: 'item-started', audience: 'everyone', item, startedAt: now, endsAt, by: actor.person };
}

const calledBack = ({ now, actor }: Context): Told<'called-back'> => ({
  type: 'called-back',
  audience: 'everyone',
  until: now + grace,
  by: actor.person,
});
