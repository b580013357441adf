import type { KeyboardEvent, PointerEvent } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { useMedia } from './use-media.ts';
import { isUnheard } from './view.ts';

const holds = (key: string): boolean => key === ' ' || key === 'Enter';

/** Heard only while it is held, with a finger, the mouse or a key. */
export function HoldButton() {
  const { media, say, view } = useMedia();
  const talk = (on: boolean): void => void media.setMicrophone(on);
  const hold = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    talk(true);
  };
  const press = (on: boolean) => (event: KeyboardEvent) => {
    if (!holds(event.key)) return;
    event.preventDefault();
    if (!event.repeat) talk(on);
  };
  const on = view.microphone;
  const isHeard = view.state !== 'lost' && !isUnheard(view);
  return (
    <button
      type="button"
      className={on ? 'btn own hold is-on' : 'btn own hold'}
      onPointerDown={hold}
      onPointerUp={() => talk(false)}
      onPointerCancel={() => talk(false)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={press(true)}
      onKeyUp={press(false)}
      onBlur={() => talk(false)}
    >
      <Icon name={on ? 'mic' : 'micOff'} />
      <span>
        {say(on ? (isHeard ? 'media.holding' : 'media.holdingUnheard') : 'media.hold')}
        <small>{say(on ? 'media.holdingHint' : 'media.holdHint')}</small>
      </span>
    </button>
  );
}
