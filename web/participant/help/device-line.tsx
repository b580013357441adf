import { useState } from 'react';
import { Button } from '#web/ui/light/button.tsx';
import { useLanguage } from '../language.tsx';
import { useLive } from '../use-live.tsx';
import { wipeDevice } from '../wipe-device.ts';

/** The other language, and leaving nothing behind on a computer that is not one's own. */
export function DeviceLine() {
  const { boot, view, say } = useLive();
  const { other, change } = useLanguage();
  const [held, setHeld] = useState(false);
  const wipe = (): void => {
    if (view.waiting > 0) setHeld(true);
    else void wipeDevice().finally(() => leave(`/m/${boot.token}/wipe`));
  };
  return (
    <div className="device-line">
      <Button kind="quiet" onPress={change}>
        <span lang={other}>{other === 'nl' ? say('common.inDutch') : say('common.inEnglish')}</span>
      </Button>
      {boot.token && (
        <Button kind="quiet" onPress={wipe}>
          {say('participant.wipe')}
        </Button>
      )}
      {held && (
        <p className="problem" role="alert">
          {say('participant.wipe.waiting')}
        </p>
      )}
    </div>
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
