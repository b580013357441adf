import { timeLeft } from '#domain/session/clock/left.ts';
import { afterTogether, tablesToCome } from '#domain/session/clock/together.ts';
import { plenarySound } from '#domain/session/sound/room.ts';
import type { Live } from '#domain/session/state.ts';
import { CaptionPlace } from '#web/media/caption-line.tsx';
import { SpeakerTiles } from '#web/media/speaker-tiles.tsx';
import { useMedia } from '#web/media/use-media.ts';
import { CoachDeck } from './coach-deck.tsx';
import { type Desk, useDesk, useNameOf } from './desk.ts';
import { Recorder } from './recorder.tsx';
import { RecordingNotice } from './recording.tsx';
import { RoundTable } from './round.tsx';

function CallBack({ state }: { state: Live }) {
  const { now, say } = useDesk();
  const { callBack } = state.clock;
  if (!callBack) return null;
  const { count } = timeLeft(state, null, now);
  return (
    <p className="call-back" role="status">
      <b>{say(callBack.briefly ? 'table.callBack.briefly' : 'table.callBack.title')}</b>
      <span aria-hidden="true">{say('table.callBack.hint', { count })}</span>
    </p>
  );
}

/** The question, and what to know with it. While a round waits its question rests. */
function liveHeading(state: Live, { now, say, times }: Desk): readonly [string, string] {
  const { clock, items, occasion } = state;
  const item = items[clock.item];
  if (!item) {
    const hour = times.hour(occasion.startsAt);
    const begins = now < occasion.startsAt ? say('table.opened.starts', { hour }) : say('table.opened.soon');
    return [occasion.question, begins];
  }
  const after = afterTogether(state);
  const next = items[clock.item + 1]?.title ?? '';
  if (after) return [say('table.together.title'), say(`table.together.${after}`, { next })];
  if (clock.place === 'break') return [say('table.break.title'), item.text];
  const question = item.prompt || item.title;
  if (clock.place === 'tables') return [question, ''];
  return [question, say(tablesToCome(state) ? 'table.plenary.hint' : 'table.plenary.last')];
}

function useHeading(): readonly [string, string] {
  const desk = useDesk();
  const { state, say } = desk;
  if (state.status === 'lobby') return [state.occasion.question, say('table.lobby.hint')];
  if (state.status === 'closed') return [say('table.closed.title'), say('table.closed.hint')];
  return liveHeading(state, desk);
}

/** Who speaks to everyone, while the table is together with the others. */
function Together() {
  const { state } = useDesk();
  const { view } = useMedia();
  const nameOf = useNameOf();
  if (view.room !== 'plenary') return null;
  return <SpeakerTiles nameOf={nameOf} inFront={plenarySound(state).spotlight} />;
}

/** Middle: the question lies on the table; below it the card of the facilitator or the recorder of the note-taker. */
export function Middle() {
  const { state, table, me, view, say } = useDesk();
  const [question, hint] = useHeading();
  const nameOf = useNameOf();
  const facilitates = table.facilitator === me;
  const unwritten = table.noteTaker === null || !view.online.has(table.noteTaker);
  const records = table.noteTaker === me || (facilitates && unwritten);
  return (
    <main className="desk-middle" id="question" tabIndex={-1} aria-label={say('table.question')}>
      <RecordingNotice />
      {state.status === 'live' && <CallBack state={state} />}
      <div className="desk-question">
        <h1>{question}</h1>
        {hint && <p className="meta">{hint}</p>}
      </div>
      <Together />
      <RoundTable withBalance={facilitates && state.status === 'live'} />
      {state.status === 'live' && <CaptionPlace nameOf={nameOf} />}
      {facilitates && state.status === 'live' && <CoachDeck />}
      {records && state.status === 'live' && <Recorder />}
    </main>
  );
}
