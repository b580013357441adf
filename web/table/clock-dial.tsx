import { useDesk } from './desk.ts';

/** The ring of this table: whole minutes, nothing flashes. `left` is 0 to 1. */
export function ClockDial({ left, minutes }: { left: number; minutes: number }) {
  const { say } = useDesk();
  return (
    <div className="dial">
      <svg viewBox="-44 -44 88 88" aria-hidden="true">
        <circle className="track" r="40" />
        {left > 0 && (
          <circle
            className="left"
            r="40"
            pathLength={100}
            strokeDasharray={`${Math.round(left * 100)} 100`}
            transform="rotate(-90)"
          />
        )}
      </svg>
      <p
        role="timer"
        aria-label={minutes > 0 ? say('table.clock.left', { minutes }) : say('table.clock.over')}
      >
        <b>{minutes}</b>
        {say('table.clock.min')}
      </p>
    </div>
  );
}
