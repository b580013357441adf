import { timeLeft } from '#domain/session/clock/left.ts';
import { afterTogether } from '#domain/session/clock/together.ts';
import type { Laid } from '#domain/session/state.ts';
import { useVoice } from './screen-say.ts';

/** What is going on, in one sentence. Called back, the caption counts, and nothing else. */
function useWhat(state: Laid, now: number): string {
  const { say, times } = useVoice();
  if (state.status === 'closed') return say('screen.closed');
  const item = state.status === 'live' ? state.items[state.clock.item] : undefined;
  if (state.status === 'lobby' || !item) {
    const { startsAt } = state.occasion;
    return now < startsAt ? say('screen.starts', { hour: times.hour(startsAt) }) : say('screen.soon');
  }
  if (afterTogether(state)) return say('screen.together');
  const { unit, count } = timeLeft(state, null, now);
  return unit === 'seconds' || count === 0 ? item.title : `${item.title}. ${say('screen.left', { count })}`;
}

/** Before anything was said: the question, the time, and how many people are at how many tables. */
export function Opening({ state, now, people }: { state: Laid; now: number; people: number }) {
  const { say, times } = useVoice();
  const what = useWhat(state, now);
  const resting = state.status !== 'live' || afterTogether(state) !== null;
  const item = resting ? undefined : state.items[state.clock.item];
  const tables = state.tables.length;
  return (
    <section className="plot is-opening">
      <p className="opening-clock">{times.clock(now)}</p>
      <h2>{item?.prompt || state.occasion.question}</h2>
      <p className="opening-what">{what}</p>
      <p className="opening-who">
        {people > 0 ? say('screen.people', { people, tables }) : say('screen.tables', { count: tables })}
      </p>
    </section>
  );
}
