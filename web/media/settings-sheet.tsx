import { useId } from 'react';
import { Button } from '#web/ui/light/button.tsx';
import { Sheet } from '#web/ui/light/sheet.tsx';
import type { Mode } from './client.ts';
import { DeviceChoice } from './device-choice.tsx';
import type { Settings } from './kept.ts';
import { useDeviceList } from './use-device-list.ts';
import { useMedia } from './use-media.ts';

const modes = ['picture', 'sound', 'listen'] as const satisfies readonly Mode[];

/** How somebody takes part, with which devices, and with which keys. Remembered on this device. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const { say } = useMedia();
  return (
    <Sheet title={say('media.settings')} closeLabel={say('common.close')} isOpen onClose={onClose}>
      <Choices onClose={onClose} />
    </Sheet>
  );
}

function Choices({ onClose }: { onClose: () => void }) {
  const { media, say, view } = useMedia();
  const { settings } = view;
  const devices = useDeviceList(view.microphone, view.camera);
  const leave = (): void => {
    media.leave();
    onClose();
  };
  return (
    <div className="media-settings">
      <Modes />
      {settings.mode !== 'listen' && <DeviceChoice kind="microphone" found={devices.microphone} />}
      {settings.mode === 'picture' && <DeviceChoice kind="camera" found={devices.camera} />}
      <DeviceChoice kind="speaker" found={devices.speaker} />
      <Tick name="holdToTalk" label={say('media.settings.hold')} />
      <Tick name="keys" label={say('media.settings.keys')} />
      {view.canBlur && <Tick name="blur" label={say('media.settings.blur')} />}
      {view.canCaption && settings.mode !== 'listen' && (
        <Tick
          name="captions"
          label={say('media.settings.captions')}
          hint={say('media.settings.captionsHint')}
        />
      )}
      {view.state !== 'off' && view.state !== 'elsewhere' && (
        <Button kind="option" icon="close" hint={say('media.settings.leaveHint')} onPress={leave}>
          {say('media.settings.leave')}
        </Button>
      )}
    </div>
  );
}

function Modes() {
  const { media, say, view } = useMedia();
  const name = useId();
  return (
    <fieldset className="media-modes">
      <legend>{say('media.settings.mode')}</legend>
      {modes.map((mode) => (
        <label key={mode}>
          <input
            type="radio"
            name={name}
            checked={view.settings.mode === mode}
            onChange={() => void media.change({ mode })}
          />
          <span>
            <b>{say(`media.mode.${mode}`)}</b>
            <small>{say(`media.mode.${mode}Hint`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface TickProps {
  name: 'keys' | 'holdToTalk' | 'blur' | 'captions';
  label: string;
  hint?: string;
}

function Tick({ name, label, hint }: TickProps) {
  const { media, view } = useMedia();
  const on: Settings[typeof name] = view.settings[name];
  return (
    <label className={`media-tick tick-${name}`}>
      <input type="checkbox" checked={on} onChange={() => void media.change({ [name]: !on })} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
