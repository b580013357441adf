import { useState } from 'react';
import { Button } from '#web/ui/light/button.tsx';
import { MediaSettings } from './settings.tsx';
import { useMedia } from './use-media.ts';

interface Props {
  kind?: 'quiet' | 'option';
  /** In one word, where it stands beside what it is about. */
  short?: boolean;
}

/** Opens the choices: how one takes part, and with which devices. */
export function SettingsButton({ kind = 'quiet', short = false }: Props) {
  const { say } = useMedia();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button
        kind={kind}
        {...(kind === 'option' && { icon: 'voice' })}
        className="media-set-up"
        onPress={() => setChoosing(true)}
      >
        {say(short ? 'media.settings.open' : 'media.settings')}
      </Button>
      <MediaSettings isOpen={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}
