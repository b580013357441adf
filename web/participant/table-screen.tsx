import { useState } from 'react';
import { isResident } from '#domain/session/find.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { SettingsButton } from '#web/media/settings-button.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { Sheet } from '#web/ui/light/sheet.tsx';
import { CallBackBar } from './call-back-bar.tsx';
import { CheckCard } from './cards/check-card.tsx';
import { SupportCards } from './cards/support-card.tsx';
import { Dock } from './dock.tsx';
import { itemOf, type Place } from './evening/place.ts';
import { NoteEditor } from './note/note-editor.tsx';
import { NoteSheet } from './note/note-sheet.tsx';
import { Said } from './note/said.tsx';
import type { NoteDesk } from './note/use-note.ts';
import { Part, Step } from './now.tsx';
import { RoundTable } from './table/round-table.tsx';
import { UnderTable } from './under-table.tsx';
import { useLive } from './use-live.tsx';

/** At the table: the question lies on it, you sit at the near side. */
export function TableScreen({ place, desk }: { place: Place; desk: NoteDesk }) {
  const { session, say } = useLive();
  const [sheet, setSheet] = useState<'note' | 'said' | null>(null);
  const { table, seat } = place;
  const item = itemOf(session);
  return (
    <>
      <main className="at-table" id="content" tabIndex={-1}>
        <div className="notices">
          <CallBackBar />
        </div>
        <Part table={table} />
        <div className="ask">
          <h1>{item?.prompt || item?.title}</h1>
          <Step table={table} />
        </div>
        <div className="cards">
          <CheckCard table={table} />
          <SupportCards mayAnswer={isResident(seat)} />
        </div>
        <RoundTable table={table} />
        <UnderTable table={table} />
      </main>
      <Dock table={table} desk={desk} onNote={() => setSheet('note')} onSaid={() => setSheet('said')} />
      <aside className="side" aria-label={say('participant.side')}>
        <h2>{say('participant.note.title')}</h2>
        <NoteEditor desk={desk} />
        <Button className="lay" onPress={desk.lay} isDisabled={!desk.note.text.trim()}>
          {say('participant.note.lay')}
        </Button>
        <hr />
        <h2>{say('participant.said.title')}</h2>
        <Said table={table} waiting={desk.waiting} />
        {isOnPage(session) && <SettingsButton />}
      </aside>
      <NoteSheet desk={desk} isOpen={sheet === 'note'} onClose={() => setSheet(null)} />
      <Sheet
        title={say('participant.said.title')}
        closeLabel={say('common.close')}
        isOpen={sheet === 'said'}
        onClose={() => setSheet(null)}
      >
        <Said table={table} waiting={desk.waiting} />
      </Sheet>
    </>
  );
}
