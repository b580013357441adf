import { useCallback, useEffect, useState } from 'react';
import { mediaKindOf } from '#domain/session/sound/place.ts';
import type { Connection } from '#web/connection/connection.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { MeetingCard } from '#web/media/link/meeting-card.tsx';
import { NoticePlace } from '#web/media/notice-place.tsx';
import { SoundOnPage } from '#web/media/on-page.tsx';
import { OfflineBar } from '#web/ui/offline-bar.tsx';
import { tableTitle } from '#wording/table-called.ts';
import { Announcements } from './announce.tsx';
import { BreakScreen } from './break-screen.tsx';
import { MessageCard } from './cards/message-card.tsx';
import { placeOf } from './evening/place.ts';
import { Header } from './header.tsx';
import { HelpSheet } from './help/help-sheet.tsx';
import { Moved } from './moved.tsx';
import { useNote } from './note/use-note.ts';
import { PlenaryScreen } from './plenary/plenary-screen.tsx';
import { Unseated } from './quiet-screens.tsx';
import { Relieved } from './relieved.tsx';
import { SoundCards } from './sound/sound-cards.tsx';
import { TableScreen } from './table-screen.tsx';
import { useLive } from './use-live.tsx';

/** The live session: always the same page, whatever happens in it. */
export function LiveScreen({ connection }: { connection: Connection }) {
  const { session, boot, say, me, offline, view } = useLive();
  const [helping, setHelping] = useState(false);
  const place = placeOf(session, me);
  const desk = useNote();
  const stream = `session:${boot.session}`;
  const onReceived = useCallback((id: string) => connection.received(stream, id), [connection, stream]);
  const table = place?.table ?? null;
  const title = table ? tableTitle(say, table) : session.occasion.title;
  useEffect(() => {
    document.title = `${title} · ${session.occasion.projectTitle}`;
  }, [title, session.occasion.projectTitle]);
  return (
    <div className="live">
      <a className="skip" href="#content">
        {say('participant.skip')}
      </a>
      <Header
        project={session.occasion.projectTitle}
        organisation={session.occasion.organisation}
        help={session.occasion.helpNumber || boot.help}
        say={say}
        onHelp={() => setHelping(true)}
      />
      {isOnPage(session) && <NoticePlace />}
      <div className="bars">
        <OfflineBar
          offline={offline}
          title={say('common.offline')}
          hint={say('common.offlineSeat')}
          back={say('common.backOnline')}
          settled={view.waiting === 0}
        />
        {isOnPage(session) && <SoundOnPage />}
        {table && <Moved table={table} />}
        <Relieved />
        <SoundCards table={table} />
        {mediaKindOf(session) === 'link' && <MeetingCard state={session} />}
        <MessageCard onReceived={onReceived} />
      </div>
      {session.clock.place === 'break' ? (
        <BreakScreen />
      ) : session.clock.place === 'plenary' || session.clock.item < 0 ? (
        <PlenaryScreen place={place} desk={desk} />
      ) : place ? (
        <TableScreen place={place} desk={desk} />
      ) : (
        <Unseated say={say} />
      )}
      <Announcements table={table} />
      <HelpSheet table={table} isOpen={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
