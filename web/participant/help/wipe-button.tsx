import { useRef, useState } from 'react';
import type { View } from '#web/connection/view.ts';
import type { Boot } from '#web/ui/boot.ts';
import { Button } from '#web/ui/light/button.tsx';
import type { Say } from '../say.ts';
import { wipeDevice } from '../wipe-device.ts';
import { WipeQuestion } from './wipe-question.tsx';

/** Leaves nothing behind on a computer that is not one's own; what still waits for the server is never lost to it. */
export function WipeButton({ boot, view, say }: { boot: Boot; view: View; say: Say }) {
  const [stand, setStand] = useState<'idle' | 'asked' | 'held'>('idle');
  const pressed = useRef<Element | null>(null);
  if (!boot.token) return null;
  const ask = (): void => {
    pressed.current = document.activeElement;
    setStand('asked');
  };
  const goBack = (): void => {
    setStand('idle');
    if (pressed.current instanceof HTMLElement) pressed.current.focus();
  };
  const wipe = (): void => {
    if (view.waiting > 0) setStand('held');
    else void wipeDevice().finally(() => leave(`/m/${boot.token}/wipe`));
  };
  return (
    <>
      <Button kind="quiet" onPress={ask}>
        {say('participant.wipe')}
      </Button>
      {stand === 'asked' && <WipeQuestion say={say} onWipe={wipe} onBack={goBack} />}
      {stand === 'held' && (
        <p className="problem" role="alert">
          {say('participant.wipe.waiting')}
        </p>
      )}
    </>
  );
}

/** Posts, so that the server clears its side as well and tells so. */
function leave(path: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = path;
  const sure = document.createElement('input');
  sure.type = 'hidden';
  sure.name = 'sure';
  sure.value = 'yes';
  form.append(sure);
  document.body.append(form);
  form.submit();
}
