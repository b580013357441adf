import type { PlannedSession } from '#domain/process/events.ts';
import { times } from '#wording/times.ts';
import { useSay } from '../studio.ts';
import type { Lifted } from './sheet-list.tsx';

interface InTheAir {
  readonly session: PlannedSession;
  readonly lifted: Lifted;
}

/** The row in the air, with its new time and the old one struck through. */
export function Ghost({ session, lifted }: InTheAir) {
  const clock = times(useSay().language, session.zone).clock;
  const item = session.items.find(({ id }) => id === lifted.item);
  const shift = lifted.consequence.shifts.find((one) => one.item === lifted.item);
  if (!item || !shift) return null;
  return (
    <div className="ghost">
      <span className="cell-time">
        <time>{clock(shift.now)}</time>
        {shift.was !== null && shift.was !== shift.now && <s>{clock(shift.was)}</s>}
      </span>
      <b className="cell-minutes">{item.minutes}</b>
      <b>{item.title}</b>
    </div>
  );
}
