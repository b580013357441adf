import { awaitedFor } from '#domain/session/sound/consent.ts';
import { isLedHere } from '#domain/session/sound/place.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import type { Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { useAct, useControl, useNameOf } from './control.ts';

/** The sound of one table as a whole: who may be heard there, and whether it is recorded. */
export function TableSound({ table }: { table: Table }) {
  const { state, may, say } = useControl();
  const { act, problem } = useAct();
  if (!may.run || state.status !== 'live' || state.clock.place !== 'tables' || !isLedHere(state)) return null;
  const { number } = table;
  const listening = table.sound?.listening ?? false;
  const recording = table.sound?.recording;
  return (
    <div className="table-sound">
      <Recorded table={table} />
      <div className="sound-acts">
        <Button onPress={() => void act({ type: 'set-listening', table: number, listening: !listening })}>
          {say(listening ? 'stage.sound.talk' : 'stage.sound.listen')}
        </Button>
        {recordingPlanned(state) && !recording && (
          <Button onPress={() => void act({ type: 'ask-recording', table: number })}>
            {say('stage.sound.askRecording')}
          </Button>
        )}
        {recording && (
          <Button onPress={() => void act({ type: 'stop-recording', table: number })}>
            {say(recording.since === null ? 'stage.sound.cancelRecording' : 'stage.sound.stopRecording')}
          </Button>
        )}
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function Recorded({ table }: { table: Table }) {
  const { say } = useControl();
  const nameOf = useNameOf();
  const recording = table.sound?.recording;
  if (!recording)
    return table.sound?.recordingFailed ? <p role="status">{say('stage.sound.recordingFailed')}</p> : null;
  if (recording.since !== null)
    return (
      <p className="recorded" role="status">
        {say('stage.sound.recording')}
      </p>
    );
  const awaited = awaitedFor(table, recording);
  const names = new Intl.ListFormat(say.language).format(awaited.map(nameOf));
  return <p role="status">{say('stage.sound.awaited', { names, count: awaited.length })}</p>;
}
