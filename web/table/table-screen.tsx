import { mediaKindOf } from '#domain/session/sound/place.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { MeetingCard } from '#web/media/link/meeting-card.tsx';
import { NoticePlace } from '#web/media/notice-place.tsx';
import { SoundOnPage } from '#web/media/on-page.tsx';
import { LiveRegion } from '#web/ui/live-region.tsx';
import { OfflineBar } from '#web/ui/offline-bar.tsx';
import { useDesk, useLeads, useNameOf } from './desk.ts';
import { Header } from './header.tsx';
import { MeasuredHere } from './measured.tsx';
import { Middle } from './middle.tsx';
import { Relieved } from './relieved.tsx';
import { RunSheet } from './run-sheet.tsx';
import { Side } from './side.tsx';

/** The screen of one table's team. The facilitator sees the balance and the cards, the note-taker the recorder. */
export function TableScreen() {
  const { view, say, state, table, me } = useDesk();
  const nameOf = useNameOf();
  const leads = useLeads();
  const message = state.messages.at(-1);
  const waiting = view.waiting > 0 ? say('table.offline.waiting', { count: view.waiting }) : '';
  return (
    <div className={table.facilitator === me ? 'desk' : 'desk for-writer'}>
      <a className="skip" href="#question">
        {say('table.skip')}
      </a>
      <Header />
      <div className="desk-offline">
        <OfflineBar
          offline={view.status === 'offline'}
          title={say('table.offline')}
          hint={`${say('table.offline.kept')} ${waiting}`}
          back={say('common.backOnline')}
          settled={view.waiting === 0}
        />
        <Relieved />
        {state.status !== 'closed' && isOnPage(state) && (
          <>
            <NoticePlace />
            <SoundOnPage />
          </>
        )}
        {state.status !== 'closed' && mediaKindOf(state) === 'link' && <MeetingCard state={state} />}
      </div>
      <MeasuredHere>
        <RunSheet />
        <Middle />
        {leads && <Side />}
      </MeasuredHere>
      <LiveRegion sentence={message ? `${nameOf(message.by)}: ${message.text}` : ''} />
    </div>
  );
}
