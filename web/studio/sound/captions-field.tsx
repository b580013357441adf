import { Checkbox } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../studio.ts';

interface Field {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** What people say, as text for who reads along. Shown only where speech can be turned into text. */
export function CaptionsField({ on, onChange }: Field) {
  const say = useSay();
  return (
    <div className="frame-field">
      <span>{say('studio-sound.captions')}</span>
      <div className="frame-input">
        <Checkbox className="tick" isSelected={on} onChange={onChange}>
          <span className="tick-box">
            <Icon name="check" />
          </span>
          {say('studio-sound.captions.on')}
        </Checkbox>
        <p className="hint">{say('studio-sound.captions.what')}</p>
      </div>
    </div>
  );
}
