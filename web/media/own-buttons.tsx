import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { HoldButton } from './hold-button.tsx';
import { useMedia } from './use-media.ts';

/** One's own sound and picture: join, and then two buttons that say how it is. `isMain`: joining is the one large act here. */
export function OwnButtons({ isMain = false }: { isMain?: boolean }) {
  const { media, say, view } = useMedia();
  // who never came in listens to nothing yet
  const isOutside = view.state === 'lost' && view.room === null;
  if (isOutside || view.state === 'off' || view.state === 'elsewhere' || view.state === 'failed')
    return (
      <Button
        kind={isMain ? 'main' : 'normal'}
        className="own-join"
        icon="voice"
        hint={say('media.joinHint')}
        onPress={media.join}
      >
        {say('media.join')}
      </Button>
    );
  if (view.state === 'joining')
    return (
      <Button
        kind={isMain ? 'main' : 'normal'}
        className="own-join"
        icon="voice"
        hint={say('media.joiningHint')}
        isDisabled
        onPress={media.leave}
      >
        {say('media.joining')}
      </Button>
    );
  const mayBeSeen = view.rights.camera && view.settings.mode === 'picture';
  if (!view.rights.speak || view.settings.mode === 'listen')
    return (
      <>
        <p className="own-listening">
          <Icon name="voice" />
          <span>
            {say('media.listening')}
            <small>{say(view.rights.speak ? 'media.mode.listenHint' : 'media.listeningHint')}</small>
          </span>
        </p>
        {mayBeSeen && <Camera />}
      </>
    );
  return (
    <>
      {view.settings.holdToTalk ? <HoldButton /> : <Microphone />}
      {mayBeSeen && <Camera />}
    </>
  );
}

function Microphone() {
  const { media, say, view } = useMedia();
  const on = view.microphone;
  return (
    <Button
      className={on ? 'own is-on' : 'own'}
      icon={on ? 'mic' : 'micOff'}
      hint={say(on ? 'media.microphone.onHint' : 'media.microphone.offHint')}
      onPress={() => void media.setMicrophone(!on)}
    >
      {say(on ? 'media.microphone.on' : 'media.microphone.off')}
    </Button>
  );
}

function Camera() {
  const { media, say, view } = useMedia();
  const on = view.camera;
  return (
    <Button
      className={on ? 'own is-on' : 'own'}
      icon={on ? 'camera' : 'cameraOff'}
      hint={say(on ? 'media.camera.onHint' : 'media.camera.offHint')}
      onPress={() => void media.setCamera(!on)}
    >
      {say(on ? 'media.camera.on' : 'media.camera.off')}
    </Button>
  );
}
