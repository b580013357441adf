import { seatAt } from '#domain/session/find.ts';
import { awaitedFor, recordingStand } from '#domain/session/sound/consent.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import { Button } from '#web/ui/button.tsx';
import { useAct, useDesk, useNameOf } from './desk.ts';

/** The sign that the table is recorded, above all else; or the question that is still open, also to who sees this. */
export function RecordingNotice() {
  const { state, table, me, say } = useDesk();
  const { act, problem } = useAct();
  const stand = recordingStand(table, me);
  if (state.status === 'closed') return <KeptRecordings />;
  if (stand === 'none' && !table.sound?.recordingFailed) return null;
  const stop = () => void act({ type: 'stop-recording', table: table.number });
  return (
    <div className={stand === 'on' ? 'recorded is-on' : 'recorded'} role="status">
      {stand === 'none' && <b>{say('table.recording.failed')}</b>}
      {stand === 'on' && (
        <>
          <b>{say('table.recording.on')}</b>
          <Button onPress={stop}>{say('table.recording.stop')}</Button>
        </>
      )}
      {stand === 'waiting' && (
        <>
          <Awaited />
          <Button onPress={stop}>{say('table.recording.cancel')}</Button>
        </>
      )}
      {stand === 'asked' && <Question />}
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}

/** The way to what was recorded, where anything may be. */
export function KeptRecordings() {
  const { state, say } = useDesk();
  if (!recordingPlanned(state)) return null;
  return (
    <p>
      <a href={`${location.pathname}/recordings`}>{say('table.recording.kept')}</a>
    </p>
  );
}

function Question() {
  const { state, table, say } = useDesk();
  const { act, problem } = useAct();
  const answer = (consent: boolean) => () =>
    void act({ type: 'consent-to-recording', table: table.number, consent });
  return (
    <>
      <p>
        <b>{say('table.recording.title')}</b>
        <span className="meta">
          {say('table.recording.purpose', { purpose: recordingPlanned(state)?.purpose ?? '' })}
        </span>
      </p>
      <Button onPress={answer(true)}>{say('table.recording.yes')}</Button>
      <Button onPress={answer(false)}>{say('table.recording.no')}</Button>
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}

/** Who did not answer yet. For who has no screen the team asks aloud, and says it here. */
function Awaited() {
  const { table, say } = useDesk();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const recording = table.sound?.recording;
  if (!recording) return null;
  const awaited = awaitedFor(table, recording);
  const names = new Intl.ListFormat(say.language).format(awaited.map(nameOf));
  const callers = awaited.filter((person) => seatAt(table, person)?.means !== 'screen');
  return (
    <>
      <p>{say('table.recording.waiting', { names, count: awaited.length })}</p>
      {callers.map((person) => (
        <Button
          key={person}
          onPress={() =>
            void act({ type: 'consent-to-recording', table: table.number, consent: true, person })
          }
        >
          {say('table.recording.forCaller', { name: nameOf(person) })}
        </Button>
      ))}
      {problem && <p className="problem">{problem}</p>}
    </>
  );
}
