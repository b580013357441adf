import { mediaKindOf } from '#domain/session/sound/place.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { MeetingCard } from '#web/media/link/meeting-card.tsx';
import { NoticePlace } from '#web/media/notice-place.tsx';
import { SoundOnPage } from '#web/media/on-page.tsx';
import { OfflineBar } from '#web/ui/offline-bar.tsx';
import { Bar } from './bar.tsx';
import { Callers } from './callers.tsx';
import { Composer } from './composer.tsx';
import { useControl } from './control.ts';
import { EveningLine } from './evening-line.tsx';
import { Fresh } from './fresh-slips.tsx';
import { Heard } from './heard.tsx';
import { HeardByNobody } from './heard-by-nobody.tsx';
import { HelpDesk } from './help-desk.tsx';
import { MeetingRoll } from './meeting-roll.tsx';
import { NowBand } from './now-band.tsx';
import { PlenaryDesk } from './plenary-desk.tsx';
import { PlenarySound } from './plenary-sound.tsx';
import { Technique } from './technique.tsx';
import { Wall } from './wall.tsx';

/** The control wall: now, the evening to scale, the tables by need, and the desk. */
export function StageScreen() {
  const { state, view, may, say } = useControl();
  const isBeside = state.status !== 'closed' && mediaKindOf(state) === 'link';
  return (
    <div className="stage staff">
      <a className="skip" href="#tables">
        {say('stage.skip')}
      </a>
      <Bar />
      <NowBand />
      <div className="stage-offline">
        <OfflineBar
          offline={view.status === 'offline'}
          title={say('stage.offline')}
          hint={say('stage.offline.kept')}
          back={say('common.backOnline')}
          settled={view.waiting === 0}
        />
        {state.status !== 'closed' && isOnPage(state) && (
          <>
            <NoticePlace />
            <SoundOnPage />
            <HeardByNobody />
          </>
        )}
        {isBeside && <MeetingCard state={state} />}
      </div>
      <EveningLine />
      <main className="floor" id="tables" tabIndex={-1}>
        <div className="desk-top">
          <HelpDesk />
          <Callers />
        </div>
        <div className="hall">
          <Wall />
          <Fresh />
        </div>
        <div className="desk-rest">
          <Heard />
          {may.run && <Composer />}
          <PlenarySound />
          {may.harvest && <PlenaryDesk />}
          {isBeside && <MeetingRoll />}
          <Technique />
        </div>
      </main>
    </div>
  );
}
