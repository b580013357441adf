import { Checkbox } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';

interface Field {
  readonly on: boolean;
  /** Whether speech can be turned into text on this server. */
  readonly isHere: boolean;
  readonly onChange: (on: boolean) => void;
}

/** What people say, as text for who reads along. What was not set up here says so, and can only be turned off. */
export function CaptionsField({ on, isHere, onChange }: Field) {
  const say = useSay();
  return (
    <div className="frame-field">
      <span>{say('studio-sound.captions')}</span>
      <div className="frame-input">
        <Checkbox className="tick" isSelected={on} isDisabled={!isHere && !on} onChange={onChange}>
          <span className="tick-box">
            <Icon name="check" />
          </span>
          {say('studio-sound.captions.on')}
        </Checkbox>
        {isHere ? (
          <p className="hint">{say('studio-sound.captions.what')}</p>
        ) : (
          <p className="hint not-here">{say(on ? 'studio-sound.chosenNotHere' : 'studio-sound.notHere')}</p>
        )}
      </div>
    </div>
  );
}
