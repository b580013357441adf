import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';
import { type Recording, RecordingForm } from './recording-form.tsx';
import type { ChooseMedia } from './sound-page.tsx';

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
        {isOn && !recording && (
          <p className="recording-not-yet" role="status">
            {say('studio-sound.recording.notYet')}
          </p>
        )}
        <p className="hint">{say('studio-sound.recording.what')}</p>
        {isOn && <p className="hint">{say('studio-sound.recording.where')}</p>}
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
