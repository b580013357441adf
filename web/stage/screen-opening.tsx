import type { Laid } from '#domain/session/state.ts';
import { minutesLeft } from '#wording/times.ts';
import { useVoice } from './screen-say.ts';

/** Before anything was said: the question, the time, and how many people are at how many tables. */
export function Opening({ state, now, people }: { state: Laid; now: number; people: number }) {
  const { say, times } = useVoice();
  const item = state.status === 'live' ? state.items[state.clock.item] : undefined;
  const running = state.status === 'live' && item !== undefined;
  const calledBack = running && state.clock.callBack !== null;
  const minutes = running ? minutesLeft(state.clock.endsAt, now) : 0;
  const tables = state.tables.length;
  return (
    <section className="plot is-opening">
      <p className="opening-clock">{times.clock(now)}</p>
      <h2>{item?.prompt || state.occasion.question}</h2>
      <p className="opening-what">
        {running && (calledBack ? item.title : `${item.title}. ${say('screen.left', { minutes })}`)}
        {state.status === 'lobby' && say('screen.starts', { hour: times.hour(state.occasion.startsAt) })}
        {state.status === 'closed' && say('screen.closed')}
      </p>
      <p className="opening-who">
        {people > 0 ? say('screen.people', { people, tables }) : say('screen.tables', { count: tables })}
      </p>
    </section>
  );
}
