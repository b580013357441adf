import type { ReactNode } from 'react';
import { recordingStand } from '#domain/session/sound/consent.ts';
import { recordingPlanned } from '#domain/session/sound/recording.ts';
import type { Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/light/button.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { useAct } from '#web/ui/use-act.ts';
import { useEnded } from '#web/ui/use-ended.ts';
import { useLive } from '../use-live.tsx';

/** The question whether this table may be recorded, the sign that it is, and the word that it is no more. */
export function RecordingCard({ table }: { table: Table }) {
  const live = useLive();
  const { say, session } = live;
  const planned = recordingPlanned(session);
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
  const question: QuestionProps['words'] | false | null = stand === 'asked' &&
    planned && [
      say('participant.recording.title'),
      say('participant.recording.purpose', { purpose: planned.purpose }),
      say('participant.recording.kept', { days: planned.keepDays }),
    ];
  const over = failed ? 'failed' : ended ? 'ended' : null;
  const word = stand === 'none' ? over : stand;
  const sign = word && word !== 'asked' ? say(`participant.recording.${word}`) : '';
  return (
    <>
      <LiveRegion sentence={question ? question.join(' ') : sign} />
      {question && <Question words={question} onAnswer={answer} />}
      {stand === 'waiting' && (
        <Sign text={sign}>
          <Button onPress={() => answer(false)}>{say('participant.recording.no')}</Button>
        </Sign>
      )}
      {stand === 'on' && (
        <Sign isOn text={sign}>
          <Button onPress={() => answer(false)}>{say('participant.recording.stop')}</Button>
        </Sign>
      )}
      {stand === 'none' && over && (
        <Sign text={sign}>
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
    <section className={isOn ? 'recorded is-on' : 'recorded'} aria-labelledby="recording-title">
      <p id="recording-title">{text}</p>
      {children}
    </section>
  );
}

interface QuestionProps {
  /** What is asked, what for, and what becomes of it. */
  readonly words: readonly [string, string, string];
  readonly onAnswer: (consent: boolean) => void;
}

function Question({ words: [title, purpose, kept], onAnswer }: QuestionProps) {
  const { say } = useLive();
  return (
    <section className="asking asking-sound" aria-labelledby="recording-title">
      <div>
        <h2 id="recording-title">{title}</h2>
        <p>{purpose}</p>
        <small>{kept}</small>
      </div>
      <div className="btn-row">
        <Button onPress={() => onAnswer(true)}>{say('participant.recording.yes')}</Button>
        <Button onPress={() => onAnswer(false)}>{say('participant.recording.no')}</Button>
      </div>
    </section>
  );
}
