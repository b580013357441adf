import type { PlannedSession } from '#domain/process/events.ts';
import { minutesByPlace, totalMinutes } from '#domain/process/run-sheet.ts';
import { Pieces } from '#web/ui/pieces.tsx';
import { useSay } from '../studio.ts';

/** The bar at the foot: how the minutes are divided, and how many of them residents talk. */
export function Totals({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const total = totalMinutes(session.items);
  const by = minutesByPlace(session.items);
  const parts = (['tables', 'plenary', 'break'] as const).filter((place) => by[place] > 0);
  return (
    <footer className="totals">
      <b>{say('studio-sheet.total', { minutes: total })}</b>
      <div className="share" aria-hidden="true">
        {parts.map((place) => (
          <span key={place} className={place} style={{ flexGrow: by[place] }}>
            {by[place] / total > 0.12 && say(`studio-sheet.share.${place}`, { minutes: by[place] })}
          </span>
        ))}
      </div>
      <span className="sr">
        {parts.map((place) => say(`studio-sheet.share.${place}`, { minutes: by[place] })).join(', ')}
      </span>
      <span>
        <Pieces of={say.pieces('studio-sheet.talk', { minutes: by.tables, total })} />
      </span>
      <span className="totals-use">{say('studio-sheet.use')}</span>
    </footer>
  );
}
