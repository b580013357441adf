import type { CSSProperties } from 'react';
import { timeLeft } from '#domain/session/clock/left.ts';
import { ringLeft } from '#web/ui/ring.ts';
import { SupportCards } from './cards/support-card.tsx';
import { itemOf } from './evening/place.ts';
import { Part } from './now.tsx';
import { useLive } from './use-live.tsx';

/** A break: when we go on, and that everything stays where it lies. */
export function BreakScreen() {
  const { session, say, times, now } = useLive();
  const { startedAt, endsAt } = session.clock;
  const rim = { '--left': `${ringLeft(startedAt, endsAt, now)}%` } as CSSProperties;
  const { count } = timeLeft(session, null, now);
  const next = session.items[session.clock.item + 1];
  return (
    <main className="in-break" id="content" tabIndex={-1}>
      <Part table={null} />
      <div className="break-middle">
        <h1>{itemOf(session)?.title || say('participant.break.title')}</h1>
        <p
          className="break-clock"
          role="timer"
          aria-label={say('participant.clock.label.minutes', { count })}
          style={rim}
        >
          <b>{count}</b> {say('participant.clock.minutes', { count })}
        </p>
        <p className="intro">{say('participant.break.until', { hour: times.hour(endsAt) })}</p>
        {next && <p className="hint">{say('participant.break.next', { title: next.title })}</p>}
        <p className="hint">{say('participant.break.hint')}</p>
      </div>
      <div className="cards">
        <SupportCards mayAnswer={false} />
      </div>
    </main>
  );
}
