import { useState } from 'react';
import { Button } from '#web/ui/light/button.tsx';
import { MediaSettings } from './settings.tsx';
import { useMedia } from './use-media.ts';

/** Opens the choices: how one takes part, and with which devices. */
export function SettingsButton({ kind = 'quiet' }: { kind?: 'quiet' | 'option' }) {
  const { say } = useMedia();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button kind={kind} icon="voice" className="media-set-up" onPress={() => setChoosing(true)}>
        {say('media.settings')}
      </Button>
      <MediaSettings isOpen={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}
