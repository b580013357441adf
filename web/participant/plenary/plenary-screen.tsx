import { type ReactNode, useState } from 'react';
import { tablesToCome } from '#domain/session/clock/together.ts';
import { isResident } from '#domain/session/find.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { MeetingAgain } from '#web/media/link/meeting-link.tsx';
import { OwnButtons } from '#web/media/own-buttons.tsx';
import { SettingsButton } from '#web/media/settings-button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { SupportCards } from '../cards/support-card.tsx';
import { itemOf, type Place } from '../evening/place.ts';
import { afterWords } from '../evening/together.ts';
import { NoteEditor } from '../note/note-editor.tsx';
import { NoteSheet } from '../note/note-sheet.tsx';
import type { NoteDesk } from '../note/use-note.ts';
import { Part } from '../now.tsx';
import { useLive } from '../use-live.tsx';
import { Speakers } from './speakers.tsx';
import { Wall } from './wall.tsx';

/** Everyone together: what plenary is about, and what every table said. */
export function PlenaryScreen({ place, desk }: { place: Place | null; desk: NoteDesk }) {
  const { session, me, say } = useLive();
  const speaks = session.sound?.speakers.includes(me);
  const [writing, setWriting] = useState(false);
  return (
    <>
      <main className="in-plenary" id="content" tabIndex={-1}>
        <Part table={place?.table ?? null} />
        <Ask />
        <div className="cards">
          <SupportCards mayAnswer={place !== null && isResident(place.seat)} />
        </div>
        {isOnPage(session) && <Speakers />}
        <Wall />
      </main>
      <section className="dock" aria-label={say('participant.dock')}>
        <div className="dock-row">
          <Button className="on-narrow" icon="pen" onPress={() => setWriting(true)}>
            {say('participant.note.title')}
          </Button>
          {isOnPage(session) ? <OwnButtons isMain /> : <MeetingAgain />}
        </div>
        {itemOf(session) && !speaks && (
          <p className="hint plenary-hint">
            <Icon name="people" />
            {say(tablesToCome(session) ? 'participant.plenary.hand' : 'participant.plenary.last')}
          </p>
        )}
      </section>
      <aside className="side" aria-label={say('participant.side')}>
        <h2>{say('participant.note.title')}</h2>
        <NoteEditor desk={desk} />
        <Button className="lay" onPress={desk.lay} isDisabled={!desk.note.text.trim()}>
          {say('participant.note.lay')}
        </Button>
        {isOnPage(session) && <SettingsButton />}
      </aside>
      <NoteSheet desk={desk} isOpen={writing} onClose={() => setWriting(false)} />
    </>
  );
}

/** What it is about now. While a round waits its question rests, and before the first item it is when we begin. */
function Ask() {
  const { session, say, times, now } = useLive();
  const item = itemOf(session);
  const after = afterWords(session, say);
  const { startsAt } = session.occasion;
  if (!item)
    return (
      <Asked title={say('participant.opened.title')}>
        {now < startsAt ? (
          <Pieces of={say.pieces('participant.waiting.starts', { hour: times.hour(startsAt) })} />
        ) : (
          say('participant.waiting.soon')
        )}
      </Asked>
    );
  if (after) return <Asked title={say('participant.plenary.title')}>{after}</Asked>;
  return <Asked title={item.prompt || item.title}>{item.text}</Asked>;
}

function Asked({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="ask">
      <h1>{title}</h1>
      {children && <p className="intro">{children}</p>}
    </div>
  );
}
