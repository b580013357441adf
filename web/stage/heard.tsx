import { plenarySound } from '#domain/session/sound/room.ts';
import { SpeakerTiles } from '#web/media/speaker-tiles.tsx';
import { useMedia } from '#web/media/use-media.ts';
import { useControl, useNameOf } from './control.ts';

/** Whom the evening's staff hear and see now. */
export function Heard() {
  const { state, say } = useControl();
  const { view } = useMedia();
  const nameOf = useNameOf();
  if (view.state !== 'on' || view.surface === 'window' || (view.company.size === 0 && !view.ownPicture))
    return null;
  return (
    <section className="heard" aria-label={say('media.speakers')}>
      <header>
        <h2>{say('media.speakers')}</h2>
      </header>
      <SpeakerTiles nameOf={nameOf} inFront={plenarySound(state).spotlight} />
    </section>
  );
}
