import { seatAt } from '#domain/session/find.ts';
import { awaitedFor, type RecordingStand, recordingStand } from '#domain/session/sound/consent.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import { Button } from '#web/ui/button.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { useEnded } from '#web/ui/use-ended.ts';
import { useAct, useDesk, useLeads, useNameOf } from './desk.ts';

/** The sign that the table is recorded, above all else, and the word that it is no more; or the question that is still open, also to who sees this. */
export function RecordingNotice() {
  const { state, table, me, say } = useDesk();
  const leads = useLeads();
  const { act, problem } = useAct();
  const stand = recordingStand(table, me);
  const [ended, readEnd] = useEnded(stand === 'on');
  const words = useWords(stand, ended);
  if (state.status === 'closed') return <KeptRecordings />;
  const stop = () => void act({ type: 'stop-recording', table: table.number });
  return (
    <>
      <LiveRegion sentence={words.join(' ')} />
      {words.length > 0 && (
        <div className={stand === 'on' ? 'recorded is-on' : 'recorded'}>
          {stand === 'none' && <b>{words}</b>}
          {stand === 'none' && ended && !table.sound?.recordingFailed && (
            <Button onPress={readEnd}>{say('table.recording.read')}</Button>
          )}
          {stand === 'on' && (
            <>
              <b>{words}</b>
              {leads && <Button onPress={stop}>{say('table.recording.stop')}</Button>}
            </>
          )}
          {stand === 'waiting' && (
            <>
              <p>{words}</p>
              {leads && <ForCallers />}
              {leads && <Button onPress={stop}>{say('table.recording.cancel')}</Button>}
            </>
          )}
          {stand === 'asked' && <Question words={words} />}
          {problem && <Problem words={problem} />}
        </div>
      )}
    </>
  );
}

/** What is so of recording here, or asked about it; nothing while neither is. */
function useWords(stand: RecordingStand, ended: boolean): readonly string[] {
  const { state, table, say } = useDesk();
  const nameOf = useNameOf();
  if (stand === 'on') return [say('table.recording.on')];
  if (stand === 'asked')
    return [
      say('table.recording.title'),
      say('table.recording.purpose', { purpose: recordingPlanned(state)?.purpose ?? '' }),
    ];
  const recording = table.sound?.recording;
  if (recording) {
    const awaited = awaitedFor(table, recording);
    const names = new Intl.ListFormat(say.language).format(awaited.map(nameOf));
    return [say('table.recording.waiting', { names, count: awaited.length })];
  }
  if (table.sound?.recordingFailed) return [say('table.recording.failed')];
  return ended ? [say('table.recording.ended')] : [];
}

function Problem({ words }: { words: string }) {
  return (
    <p className="problem" role="alert">
      {words}
    </p>
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

function Question({ words: [title, purpose] }: { words: readonly string[] }) {
  const { table, say } = useDesk();
  const { act, problem } = useAct();
  const answer = (consent: boolean) => () =>
    void act({ type: 'consent-to-recording', table: table.number, consent });
  return (
    <>
      <p>
        <b>{title}</b>
        <span className="meta">{purpose}</span>
      </p>
      <Button onPress={answer(true)}>{say('table.recording.yes')}</Button>
      <Button onPress={answer(false)}>{say('table.recording.no')}</Button>
      {problem && <Problem words={problem} />}
    </>
  );
}

/** For who did not answer yet and has no screen the team asks aloud, and says it here. */
function ForCallers() {
  const { table, say } = useDesk();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const recording = table.sound?.recording;
  if (!recording) return null;
  const callers = awaitedFor(table, recording).filter((person) => seatAt(table, person)?.means !== 'screen');
  return (
    <>
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
      {problem && <Problem words={problem} />}
    </>
  );
}
