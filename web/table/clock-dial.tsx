import type { TimeLeft } from '#domain/session/clock/left.ts';
import { useDesk } from './desk.ts';

/** The ring of this table: nothing flashes. `ring` is what is still coloured, 0 to 100. */
export function ClockDial({ ring, left: { unit, count } }: { ring: number; left: TimeLeft }) {
  const { say } = useDesk();
  return (
    <div className="dial">
      <svg viewBox="-44 -44 88 88" aria-hidden="true">
        <circle className="track" r="40" />
        {ring > 0 && (
          <circle
            className="left"
            r="40"
            pathLength={100}
            strokeDasharray={`${Math.round(ring)} 100`}
            transform="rotate(-90)"
          />
        )}
      </svg>
      <p
        role="timer"
        aria-label={count > 0 ? say(`table.clock.left.${unit}`, { count }) : say('table.clock.over')}
      >
        <b>{count}</b>
        {say(`table.clock.${unit}`)}
      </p>
    </div>
  );
}
