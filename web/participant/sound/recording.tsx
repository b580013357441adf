import type { ReactNode } from 'react';
import { recordingStand } from '#domain/session/sound/consent.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import type { Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/light/button.tsx';
import { useAct } from '#web/ui/use-act.ts';
import { useLive } from '../use-live.tsx';
import { useEnded } from './use-ended.ts';

/** The question whether this table may be recorded, the sign that it is, and the word that it is no more. */
export function RecordingCard({ table }: { table: Table }) {
  const live = useLive();
  const { say } = live;
  const stand = recordingStand(table, live.me);
  const { act, problem } = useAct(live);
  const answer = (consent: boolean): void =>
    void act({ type: 'consent-to-recording', table: table.number, consent });
  const [ended, readEnd] = useEnded(stand === 'on');
  const [failed, readFailure] = useEnded(!table.sound?.recordingFailed);
  const read = (): void => {
    readEnd();
    readFailure();
  };
  return (
    <>
      {stand === 'asked' && <Question onAnswer={answer} />}
      {stand === 'waiting' && (
        <Sign text={say('participant.recording.waiting')}>
          <Button onPress={() => answer(false)}>{say('participant.recording.no')}</Button>
        </Sign>
      )}
      {stand === 'on' && (
        <Sign isOn text={say('participant.recording.on')}>
          <Button onPress={() => answer(false)}>{say('participant.recording.stop')}</Button>
        </Sign>
      )}
      {(ended || failed) && stand === 'none' && (
        <Sign text={say(failed ? 'participant.recording.failed' : 'participant.recording.ended')}>
          <Button onPress={read}>{say('participant.message.read')}</Button>
        </Sign>
      )}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

interface SignProps {
  readonly text: string;
  readonly isOn?: boolean;
  readonly children: ReactNode;
}

function Sign({ text, isOn = false, children }: SignProps) {
  return (
    <div className={isOn ? 'recorded is-on' : 'recorded'} role="status">
      <p>{text}</p>
      {children}
    </div>
  );
}

function Question({ onAnswer }: { onAnswer: (consent: boolean) => void }) {
  const { session, say } = useLive();
  const planned = recordingPlanned(session);
  if (!planned) return null;
  return (
    <section className="asking asking-sound" aria-labelledby="recording-title" aria-live="polite">
      <div>
        <h2 id="recording-title">{say('participant.recording.title')}</h2>
        <p>{say('participant.recording.purpose', { purpose: planned.purpose })}</p>
        <small>{say('participant.recording.kept', { days: planned.keepDays })}</small>
      </div>
      <div className="btn-row">
        <Button onPress={() => onAnswer(true)}>{say('participant.recording.yes')}</Button>
        <Button onPress={() => onAnswer(false)}>{say('participant.recording.no')}</Button>
      </div>
    </section>
  );
}
