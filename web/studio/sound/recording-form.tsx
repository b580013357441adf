import { type FormEvent, useState } from 'react';
import { Button, Input, Label, NumberField, Text, TextArea, TextField } from 'react-aria-components';
import { keepDaysObjection, purposeObjection } from '#domain/process/decide/media.ts';
import type { MediaChoice } from '#domain/process/events.ts';
import { KeptRoom } from '../parts/kept-room.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { useSay } from '../studio.ts';
import { LeaveRecording } from './leave-recording.tsx';
import type { ChooseMedia } from './sound-page.tsx';

export type Recording = MediaChoice['recording'];

/** Long enough to check a report against it. */
const usualDays = 30;

interface Form {
  readonly recording: Recording;
  readonly save: (recording: NonNullable<Recording>) => ReturnType<ChooseMedia>;
}

/** What for and how long: counts from the button on, and says at each field what is wrong there. */
export function RecordingForm({ recording, save }: Form) {
  const say = useSay();
  const [purpose, setPurpose] = useState(recording?.purpose ?? '');
  const [keepDays, setKeepDays] = useState(recording?.keepDays ?? usualDays);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(false);
  const [refused, setRefused] = useState<Told | null>(null);
  const isNew = purpose !== recording?.purpose || keepDays !== recording.keepDays;
  const wrongPurpose = purposeObjection(purpose.trim());
  const wrongDays = keepDaysObjection(keepDays);
  const tellsDays = (tried || left) && wrongDays !== null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (wrongPurpose ?? wrongDays) return;
    const sent = await save({ purpose: purpose.trim(), keepDays });
    setRefused(sent.ok ? null : sent);
  };
  return (
    <form className="recording-form" onSubmit={(event) => void submit(event)}>
      <TextField
        className="field"
        value={purpose}
        onChange={setPurpose}
        validationBehavior="aria"
        isInvalid={tried && wrongPurpose !== null}
      >
        <Label>{say('studio-sound.recording.purpose')}</Label>
        <TextArea className="input" rows={2} />
        <Text slot="description" className="hint">
          {say('studio-sound.recording.purpose.hint')}
        </Text>
        {tried && wrongPurpose && <ProblemText problem={wrongPurpose} />}
      </TextField>
      <NumberField
        className="field keep-days"
        value={keepDays}
        onChange={setKeepDays}
        onBlur={() => setLeft(true)}
        validationBehavior="aria"
        isInvalid={tellsDays}
      >
        <Label>{say('studio-sound.recording.days')}</Label>
        <Input className="input" />
        <KeptRoom isFilled={tellsDays}>{tellsDays && <ProblemText problem={wrongDays} />}</KeptRoom>
      </NumberField>
      {refused && <ProblemText problem={refused} />}
      {isNew ? (
        <>
          {recording && <p className="recording-not-yet">{say('studio-sound.recording.changed')}</p>}
          <Button className="btn btn-filled" type="submit">
            {say('studio-sound.recording.allow')}
          </Button>
          <LeaveRecording />
        </>
      ) : (
        <p className="recording-set">{say('studio-sound.recording.set')}</p>
      )}
    </form>
  );
}
