import { type Moment, minute } from '#domain/kernel/moments.ts';
import type { Place, RunSheetItem } from '#domain/process/events.ts';
import { endForAll } from '#domain/session/clock/time.ts';
import type { Live, SessionState } from '#domain/session/state.ts';

export interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

export interface LineItem {
  readonly index: number;
  readonly title: string;
  readonly place: Place;
  readonly plan: Span;
  /** What happened, or for what is still to come: what will happen if every item keeps its length. Null when skipped. */
  readonly real: Span | null;
  readonly state: 'done' | 'now' | 'later' | 'skipped';
}

/** The whole evening to scale, plan beside reality. `from` and `to` lie on whole ten minutes. */
export interface Line {
  readonly from: Moment;
  readonly to: Moment;
  readonly items: readonly LineItem[];
  /** When the evening should end, and when it will. */
  readonly plannedEnd: Moment;
  readonly expectedEnd: Moment;
}

const tenMinutes = 10 * minute;
const lengthOf = (item: RunSheetItem): number => item.minutes * minute;

function spansFrom(items: readonly RunSheetItem[], start: Moment): Span[] {
  let at = start;
  return items.map((item) => {
    const span = { start: at, end: at + lengthOf(item) };
    at = span.end;
    return span;
  });
}

/** The item lasts until its last table is done; over its time, its end moves along until the next one starts. */
const endNow = (state: Live, now: Moment): Moment => Math.max(endForAll(state), now);

function realSpans(state: Exclude<SessionState, { status: 'empty' }>, now: Moment): (Span | null)[] {
  const { items, occasion } = state;
  if (state.status === 'lobby') return spansFrom(items, Math.max(occasion.startsAt, now));
  const log = state.status === 'live' ? state.clock.log : state.log;
  const current = state.status === 'live' ? state.clock.item : items.length;
  const goesOnAt =
    state.status === 'live' && current >= 0 ? endNow(state, now) : Math.max(occasion.startsAt, now);
  const coming = spansFrom(items.slice(current + 1), goesOnAt);
  return items.map((_, index) => {
    if (index > current) return coming[index - current - 1] ?? null;
    const logged = log.findLast((entry) => entry.item === index);
    if (!logged) return null;
    return { start: logged.startedAt, end: index === current ? goesOnAt : (logged.endedAt ?? goesOnAt) };
  });
}

function stateOf(state: SessionState, index: number, real: Span | null): LineItem['state'] {
  if (state.status !== 'live' && state.status !== 'closed') return 'later';
  const current = state.status === 'live' ? state.clock.item : Number.POSITIVE_INFINITY;
  if (index === current) return 'now';
  if (index > current) return 'later';
  return real ? 'done' : 'skipped';
}

export function lineOf(state: Exclude<SessionState, { status: 'empty' }>, now: Moment): Line {
  const plan = spansFrom(state.items, state.occasion.startsAt);
  const real = realSpans(state, now);
  const items = state.items.map((item, index) => {
    const span = real[index] ?? null;
    const planned = plan[index] ?? { start: state.occasion.startsAt, end: state.occasion.startsAt };
    return {
      index,
      title: item.title,
      place: item.place,
      plan: planned,
      real: span,
      state: stateOf(state, index, span),
    };
  });
  const plannedEnd = plan.at(-1)?.end ?? state.occasion.startsAt;
  const expectedEnd = real.findLast((span) => span !== null)?.end ?? plannedEnd;
  const starts = items.flatMap((item) => [item.plan.start, item.real?.start ?? item.plan.start]);
  const from = Math.floor(Math.min(...starts, state.occasion.startsAt) / tenMinutes) * tenMinutes;
  const to = Math.ceil(Math.max(plannedEnd, expectedEnd) / tenMinutes) * tenMinutes;
  return { from, to, items, plannedEnd, expectedEnd };
}

/** How far the item of this moment runs behind the plan, ms; ahead is negative. Null while nothing runs. */
export function behindBy(line: Line): number | null {
  const current = line.items.find((item) => item.state === 'now');
  return current?.real ? current.real.end - current.plan.end : null;
}

/** Where a span stands on the line, in per cent of its width. */
export function onLine(line: Line, span: Span): { readonly left: number; readonly width: number } {
  const whole = Math.max(line.to - line.from, 1);
  return {
    left: ((span.start - line.from) / whole) * 100,
    width: (Math.max(span.end - span.start, 0) / whole) * 100,
  };
}

/** The moments that are written along the line: every ten minutes, or wider when that would not fit. */
export function ticksOf(line: Line): readonly Moment[] {
  const steps = [tenMinutes, 3 * tenMinutes, 6 * tenMinutes, 24 * tenMinutes];
  const step = steps.find((each) => (line.to - line.from) / each <= 15) ?? 48 * tenMinutes;
  const ticks: Moment[] = [];
  for (let at = line.from; at <= line.to; at += step) ticks.push(at);
  return ticks;
}
