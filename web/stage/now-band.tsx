import { useState } from 'react';
import { minute, second } from '#domain/kernel/moments.ts';
import { timeLeft } from '#domain/session/clock/left.ts';
import { afterTogether } from '#domain/session/clock/together.ts';
import type { Live } from '#domain/session/state.ts';
import { duration } from '#wording/times.ts';
import { useControl } from './control.ts';
import { LeverZone } from './lever-zone.tsx';
import { NextItems } from './next-items.tsx';
import { ownWays } from './own-ways.ts';
import { TimeNudge } from './time-nudge.tsx';

function ServerClock() {
  const { now, say, times } = useControl();
  const seconds = String(Math.floor(now / 1_000) % 60).padStart(2, '0');
  return (
    <div>
      <span className="lab">{say('stage.now.time')}</span>
      <time className="clock" dateTime={times.machine(now)}>
        {times.clock(now)}
        <span>{seconds}</span>
      </time>
    </div>
  );
}

/** `preview`: minutes that the pointer or the focus is about to add; the old time is struck through beside the new. */
function Left({ state, preview }: { state: Live; preview: number }) {
  const { now, say, times } = useControl();
  const { callBack, endsAt } = state.clock;
  const over = now > endsAt;
  const hour = times.clock(endsAt);
  return (
    <p className="left">
      <span className="lab">
        {callBack ? (
          say('stage.now.callBackLeft')
        ) : preview === 0 ? (
          say(over ? 'stage.now.over' : 'stage.now.left', { hour })
        ) : (
          <>
            <s>{hour}</s> {say('stage.now.wouldEnd', { hour: times.clock(endsAt + preview * minute) })}
          </>
        )}
      </span>
      <strong className={over && !callBack ? 'is-over' : undefined}>
        {duration(callBack ? timeLeft(state, null, now).count * second : Math.abs(endsAt - now))}
      </strong>
    </p>
  );
}

/** What is true for everybody now, beside the name of the item. */
function usePartLine(state: Live): string {
  const { now, say, times } = useControl();
  const { callBack } = state.clock;
  if (callBack) return say(callBack.briefly ? 'stage.now.callBackBriefly' : 'stage.now.callBack');
  const item = state.items[state.clock.item];
  const { startsAt } = state.occasion;
  if (!item)
    return now < startsAt
      ? say('stage.now.openedEarly', { hour: times.hour(startsAt) })
      : say('stage.now.openedHint');
  const after = afterTogether(state);
  if (after) return say(after === 'same-round' ? 'stage.now.roundGoesOn' : 'stage.now.roundOver');
  return item.prompt ? say('stage.now.question', { question: item.prompt }) : item.text;
}

function LivePart({ state, preview }: { state: Live; preview: number }) {
  const { say } = useControl();
  const item = state.items[state.clock.item];
  const line = usePartLine(state);
  return (
    <div className="part">
      <div>
        <span className="lab">{say('stage.now.now')}</span>
        <h2>{item?.title ?? say('stage.now.opened')}</h2>
      </div>
      {item ? <Left state={state} preview={preview} /> : <UntilStart />}
      <p className="part-line">{line}</p>
    </div>
  );
}

function UntilStart() {
  const { state, now, say, times } = useControl();
  const { startsAt } = state.occasion;
  if (now >= startsAt) return null;
  return (
    <p className="left">
      <span className="lab">{say('stage.now.starts', { hour: times.clock(startsAt) })}</span>
      <strong>{duration(startsAt - now)}</strong>
    </p>
  );
}

function StillPart() {
  const { state, view, say } = useControl();
  const { harvest } = ownWays(state, view.you);
  const lobby = state.status === 'lobby';
  return (
    <div className="part">
      <div>
        <span className="lab">{say('stage.now.now')}</span>
        <h2>{say(lobby ? 'stage.now.lobby' : 'stage.now.closed')}</h2>
      </div>
      {lobby && <UntilStart />}
      <p className="part-line">
        {say(lobby ? 'stage.now.lobbyHint' : 'stage.now.closedHint')}
        {harvest && (
          <>
            {' '}
            <a href={harvest}>{say('stage.now.harvest')}</a>
          </>
        )}
      </p>
    </div>
  );
}

/** The dark band: what is now, how it stands with time, what comes, and the one large act. */
export function NowBand() {
  const { state, may, say } = useControl();
  const [preview, setPreview] = useState(0);
  const nudged = state.status === 'live' && state.clock.item >= 0 && may.run;
  return (
    <section className={nudged ? 'now' : 'now is-still'} id="now" aria-label={say('stage.now')}>
      <ServerClock />
      {state.status === 'live' ? <LivePart state={state} preview={preview} /> : <StillPart />}
      {nudged && <TimeNudge state={state} onPreview={setPreview} />}
      <NextItems />
      <LeverZone />
    </section>
  );
}
