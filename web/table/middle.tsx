import type { Live } from '#domain/session/state.ts';
import { CoachDeck } from './coach-deck.tsx';
import { useDesk } from './desk.ts';
import { Recorder } from './recorder.tsx';
import { RoundTable } from './round.tsx';

function CallBack({ until, briefly }: { until: number; briefly?: boolean }) {
  const { now, say } = useDesk();
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  return (
    <p className="call-back" role="status">
      <b>{say(briefly ? 'table.callBack.briefly' : 'table.callBack.title')}</b>
      <span aria-hidden="true">{say('table.callBack.hint', { seconds })}</span>
    </p>
  );
}

function liveHeading(state: Live, say: ReturnType<typeof useDesk>['say']): readonly [string, string] {
  const item = state.items[state.clock.item];
  const toTables = state.items.slice(Math.max(0, state.clock.item)).some(({ place }) => place === 'tables');
  if (state.clock.place === 'break') return [say('table.break.title'), item?.text ?? ''];
  if (state.clock.place === 'plenary')
    return [item?.prompt || item?.title || '', say(toTables ? 'table.plenary.hint' : 'table.plenary.last')];
  return [item?.prompt || item?.title || '', ''];
}

function useHeading(): readonly [string, string] {
  const { state, say } = useDesk();
  if (state.status === 'lobby') return [state.occasion.question, say('table.lobby.hint')];
  if (state.status === 'closed') return [say('table.closed.title'), say('table.closed.hint')];
  return liveHeading(state, say);
}

/** Middle: the question lies on the table; below it the card of the facilitator or the recorder of the note-taker. */
export function Middle() {
  const { state, table, me, view, say } = useDesk();
  const [question, hint] = useHeading();
  const facilitates = table.facilitator === me;
  const unwritten = table.noteTaker === null || !view.online.has(table.noteTaker);
  const records = table.noteTaker === me || (facilitates && unwritten);
  return (
    <main className="desk-middle" id="question" tabIndex={-1} aria-label={say('table.question')}>
      {state.status === 'live' && state.clock.callBack && <CallBack {...state.clock.callBack} />}
      <div className="desk-question">
        <h1>{question}</h1>
        {hint && <p className="meta">{hint}</p>}
      </div>
      <RoundTable withBalance={facilitates && state.status === 'live'} />
      {facilitates && state.status === 'live' && <CoachDeck />}
      {records && state.status === 'live' && <Recorder />}
    </main>
  );
}
