import { type FormEvent, useState } from 'react';
import {
  Button,
  Checkbox,
  Input,
  Label,
  NumberField,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { longestKept } from '#domain/process/decide/media.ts';
import type { MediaChoice } from '#domain/process/events.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { useSay } from '../studio.ts';
import type { ChooseMedia } from './sound-page.tsx';

type Recording = MediaChoice['recording'];

/** Long enough to check a report against it. */
const usualDays = 30;

/** Off, unless somebody says what for and how long. At the table everybody is asked after that. */
export function RecordingField({
  recording,
  choose,
}: {
  readonly recording: Recording;
  readonly choose: ChooseMedia;
}) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const isOn = recording !== null || opened;
  const turn = (on: boolean): void => {
    setOpened(on);
    if (!on && recording) void choose({ recording: null });
  };
  return (
    <div className="frame-field">
      <span>{say('studio-sound.recording')}</span>
      <div className="frame-input">
        <Checkbox className="tick" isSelected={isOn} onChange={turn}>
          <span className="tick-box">
            <Icon name="check" />
          </span>
          {say('studio-sound.recording.on')}
        </Checkbox>
        <p className="hint">{say('studio-sound.recording.what')}</p>
        {isOn && (
          <RecordingForm
            key={JSON.stringify(recording)}
            recording={recording}
            save={(next) => choose({ recording: next })}
          />
        )}
      </div>
    </div>
  );
}

interface Form {
  readonly recording: Recording;
  readonly save: (recording: NonNullable<Recording>) => ReturnType<ChooseMedia>;
}

function RecordingForm({ recording, save }: Form) {
  const say = useSay();
  const [purpose, setPurpose] = useState(recording?.purpose ?? '');
  const [keepDays, setKeepDays] = useState(recording?.keepDays ?? usualDays);
  const [refused, setRefused] = useState<Told | null>(null);
  const isNew = purpose !== recording?.purpose || keepDays !== recording.keepDays;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const sent = await save({ purpose: purpose.trim(), keepDays });
    setRefused(sent.ok ? null : sent);
  };
  return (
    <form className="recording-form" onSubmit={(event) => void submit(event)}>
      <TextField className="field" value={purpose} onChange={setPurpose}>
        <Label>{say('studio-sound.recording.purpose')}</Label>
        <TextArea className="input" rows={2} />
        <Text slot="description" className="hint">
          {say('studio-sound.recording.purpose.hint')}
        </Text>
      </TextField>
      <NumberField
        className="field keep-days"
        value={keepDays}
        minValue={1}
        maxValue={longestKept}
        onChange={setKeepDays}
      >
        <Label>{say('studio-sound.recording.days')}</Label>
        <Input className="input" />
      </NumberField>
      {refused && <ProblemText problem={refused} />}
      {isNew ? (
        <Button className="btn btn-filled" type="submit">
          {say('studio-sound.recording.allow')}
        </Button>
      ) : (
        <p className="recording-set">{say('studio-sound.recording.set')}</p>
      )}
    </form>
  );
}
