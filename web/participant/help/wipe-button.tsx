import { useState } from 'react';
import type { View } from '#web/connection/view.ts';
import type { Boot } from '#web/ui/boot.ts';
import { Button } from '#web/ui/light/button.tsx';
import type { Say } from '../say.ts';
import { wipeDevice } from '../wipe-device.ts';

/** Leaves nothing behind on a computer that is not one's own; what still waits for the server is never lost to it. */
export function WipeButton({ boot, view, say }: { boot: Boot; view: View; say: Say }) {
  const [held, setHeld] = useState(false);
  if (!boot.token) return null;
  const wipe = (): void => {
    if (view.waiting > 0) setHeld(true);
    else void wipeDevice().finally(() => leave(`/m/${boot.token}/wipe`));
  };
  return (
    <>
      <Button kind="quiet" onPress={wipe}>
        {say('participant.wipe')}
      </Button>
      {held && (
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
  document.body.append(form);
  form.submit();
}
