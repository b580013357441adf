import { timeLeft } from '#domain/session/clock/left.ts';
import { afterTogether } from '#domain/session/clock/together.ts';
import type { Laid } from '#domain/session/state.ts';
import { Monogram } from '#web/ui/monogram.tsx';
import type { Lands } from './lands.ts';
import { useVoice } from './screen-say.ts';

/** While the tables talk their question is the heading, in plenary what was heard; before that the name of it all. */
function headingOf(state: Laid, said: number, heard: string): string {
  if (said === 0) return state.occasion.projectTitle;
  if (state.status !== 'live' || afterTogether(state)) return heard;
  return state.items[state.clock.item]?.prompt || heard;
}

/** Minutes for all, while the tables talk; null where no time is told here. */
function minutesOf(state: Laid, now: number): number | null {
  if (state.status !== 'live' || state.clock.place !== 'tables') return null;
  const { unit, count } = timeLeft(state, null, now);
  return unit === 'minutes' && count > 0 ? count : null;
}

interface Props {
  state: Laid;
  lands: Lands;
  now: number;
  /** The opening stands below: it tells the time and the tables itself. */
  opening: boolean;
}

export function ScreenHead({ state, lands, now, opening }: Props) {
  const { say, times } = useVoice();
  const { occasion } = state;
  const minutes = opening ? null : minutesOf(state, now);
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
          {!opening && (
            <b>
              {lands.total > 0
                ? say('screen.total', {
                    count: lands.total,
                    tables: lands.perTable.filter((said) => said > 0).length,
                  })
                : say('screen.tables', { count: state.tables.length })}
            </b>
          )}
          {minutes === null
            ? say('screen.watch', { address: location.host })
            : say('screen.left', { count: minutes })}
        </p>
      </div>
    </header>
  );
}
