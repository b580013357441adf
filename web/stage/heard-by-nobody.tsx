import { useMedia } from '#web/media/use-media.ts';
import { Icon } from '#web/ui/icons.tsx';
import { useControl } from './control.ts';

/** Everybody went to the tables and this microphone stayed behind, on: it is said, and theirs to turn off. */
export function HeardByNobody() {
  const { state, say } = useControl();
  const { room, microphone } = useMedia().view;
  const isLeft = state.status === 'live' && state.clock.place === 'tables' && room === 'plenary';
  return (
    <div role="status">
      {isLeft && microphone && (
        <div className="media-notice">
          <Icon name="info" />
          <p>{say('stage.sound.alone')}</p>
        </div>
      )}
    </div>
  );
}
