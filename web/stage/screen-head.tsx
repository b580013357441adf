import type { Laid } from '#domain/session/state.ts';
import { Monogram } from '#web/ui/monogram.tsx';
import { minutesLeft } from '#wording/times.ts';
import type { Lands } from './lands.ts';
import { useVoice } from './screen-say.ts';

/** While the tables talk their question is the heading, in plenary what was heard; before that the name of it all. */
function headingOf(state: Laid, said: number, heard: string): string {
  if (said === 0) return state.occasion.projectTitle;
  const item = state.status === 'live' ? state.items[state.clock.item] : undefined;
  return item?.prompt || heard;
}

export function ScreenHead({ state, lands, now }: { state: Laid; lands: Lands; now: number }) {
  const { say, times } = useVoice();
  const { occasion } = state;
  const live = state.status === 'live' ? state.clock : null;
  const showsTime = live?.place === 'tables' && live.item >= 0 && live.callBack === null;
  const minutes = showsTime ? minutesLeft(live.endsAt, now) : 0;
  const project = lands.total > 0 ? `${occasion.projectTitle}, ` : '';
  const where = `${project}${occasion.organisation}, ${times.day(occasion.startsAt)}`;
  return (
    <header className="screen-head">
      <Monogram of={occasion.organisation} />
      <div>
        <h1>{headingOf(state, lands.total, say('screen.heard'))}</h1>
        <p>{where}</p>
      </div>
      <div className="sum">
        <p>
          <b>
            {lands.total > 0
              ? say('screen.total', {
                  count: lands.total,
                  tables: lands.perTable.filter((said) => said > 0).length,
                })
              : say('screen.tables', { count: state.tables.length })}
          </b>
          {minutes > 0 ? say('screen.left', { minutes }) : say('screen.watch', { address: location.host })}
        </p>
      </div>
    </header>
  );
}
