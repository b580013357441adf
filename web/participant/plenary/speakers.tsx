import { plenarySound } from '#domain/session/sound/room.ts';
import { CaptionPlace } from '#web/media/caption-line.tsx';
import { SpeakerTiles } from '#web/media/speaker-tiles.tsx';
import { useLive } from '../use-live.tsx';

/** Who speaks to everyone, large; hundreds who listen are not shown. */
export function Speakers() {
  const { session, nameOf } = useLive();
  return (
    <>
      <SpeakerTiles nameOf={nameOf} inFront={plenarySound(session).spotlight} />
      <CaptionPlace nameOf={nameOf} />
    </>
  );
}
