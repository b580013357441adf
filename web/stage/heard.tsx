import { plenarySound } from '#domain/session/sound/room.ts';
import { CaptionPlace } from '#web/media/caption-line.tsx';
import { SpeakerTiles } from '#web/media/speaker-tiles.tsx';
import { useMedia } from '#web/media/use-media.ts';
import { useControl, useNameOf } from './control.ts';

/** Whom the evening's staff hear and see now. */
export function Heard() {
  const { state, say } = useControl();
  const { view } = useMedia();
  const nameOf = useNameOf();
  const isTogether = state.status === 'live' && state.clock.place === 'plenary';
  const others = [...view.company.keys()].some((person) => person !== view.me);
  if (view.state !== 'on' || view.surface === 'window' || (!others && !view.ownPicture)) return null;
  return (
    <section className="heard" aria-label={say('media.speakers')}>
      <header>
        <h2>{say('media.speakers')}</h2>
      </header>
      <SpeakerTiles nameOf={nameOf} inFront={plenarySound(state).spotlight} />
      {isTogether && <CaptionPlace nameOf={nameOf} />}
    </section>
  );
}
