import type { Contribution, Laid } from '#domain/session/state.ts';

/** What the tables said in the item of now, newest first. What was taken away does not come back here. */
export function freshOf(state: Laid): readonly Contribution[] {
  const item = state.status === 'live' ? state.items[state.clock.item]?.id : undefined;
  return state.tables
    .flatMap((table) => table.contributions)
    .filter((words) => words.redacted === null && (item === undefined || words.item === item))
    .sort((a, b) => b.at - a.at);
}
