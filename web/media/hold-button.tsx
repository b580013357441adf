import { type KeyboardEvent, type PointerEvent, useEffect } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { useMedia } from './use-media.ts';
import { isUnheard } from './view.ts';

const holds = (key: string): boolean => key === ' ' || key === 'Enter';

/** What a button listens to that talks as long as it is held. */
export function holding(talk: (on: boolean) => void) {
  const press = (on: boolean) => (event: Pick<KeyboardEvent, 'key' | 'repeat' | 'preventDefault'>) => {
    if (!holds(event.key)) return;
    event.preventDefault();
    if (!event.repeat) talk(on);
  };
  const letGo = (): void => talk(false);
  return {
    onPointerDown(event: Pick<PointerEvent, 'pointerId' | 'currentTarget'>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      talk(true);
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown: press(true),
    onKeyUp: press(false),
    onBlur: letGo,
  };
}

/** Heard only while it is held, with a finger, the mouse or a key. */
export function HoldButton() {
  const { media, say, view } = useMedia();
  // a button that goes away while it is held hears of no hand that lets go
  useEffect(
    () => () => {
      if (media.view().microphone) void media.setMicrophone(false);
    },
    [media],
  );
  const on = view.microphone;
  const isHeard = view.state !== 'lost' && !isUnheard(view);
  return (
    <button
      type="button"
      className={on ? 'btn own hold is-on' : 'btn own hold'}
      {...holding((talks) => void media.setMicrophone(talks))}
      onContextMenu={(event) => event.preventDefault()}
    >
      <Icon name={on ? 'mic' : 'micOff'} />
      <span>
        {say(on ? (isHeard ? 'media.holding' : 'media.holdingUnheard') : 'media.hold')}
        <small>{say(on ? 'media.holdingHint' : 'media.holdHint')}</small>
      </span>
    </button>
  );
}
