import { type Moment, minute } from '#domain/kernel/moments.ts';
import { endForAll } from '#domain/session/clock/time.ts';
import type { Live, Lobby, Table } from '#domain/session/state.ts';

export interface StepLine {
  readonly index: number;
  readonly title: string;
  readonly hint: string;
  readonly state: 'done' | 'now' | 'later';
  /** When it began, begins, or will begin if every step keeps its length. Null for a step that is past. */
  readonly at: Moment | null;
}

/** The steps of this item at this table's own pace: what is to come follows on the step of now. */
export function stepsOf(state: Live, table: Table, now: Moment): readonly StepLine[] {
  const steps = state.items[state.clock.item]?.steps ?? [];
  const since = Math.max(table.stepSince, state.clock.startedAt);
  let at = since;
  return steps.map((step, index) => {
    const line = (state: StepLine['state'], moment: Moment | null): StepLine => ({
      index,
      title: step.title,
      hint: step.hint,
      state,
      at: moment,
    });
    if (index < table.step) return line('done', null);
    const begins = at;
    at =
      index === table.step ? Math.max(begins + step.minutes * minute, now) : begins + step.minutes * minute;
    return line(index === table.step ? 'now' : 'later', begins);
  });
}

/** The items still to come, with the moment each begins when all keep their length. They wait for the last table. */
export function laterItems(
  state: Lobby | Live,
  now: Moment,
): readonly { readonly title: string; readonly at: Moment }[] {
  const current = state.status === 'live' ? state.clock.item : -1;
  const end = state.status === 'live' && current >= 0 ? endForAll(state) : state.occasion.startsAt;
  let at = Math.max(end, now);
  return state.items.slice(current + 1).map((item) => {
    const begins = at;
    at += item.minutes * minute;
    return { title: item.title, at: begins };
  });
}
