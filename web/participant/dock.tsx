import type { Table } from '#domain/session/state.ts';
import { isOnPage } from '#web/media/is-on-page.ts';
import { MeetingAgain } from '#web/media/link/meeting-link.tsx';
import { OwnButtons } from '#web/media/own-buttons.tsx';
import { useMedia } from '#web/media/use-media.ts';
import { mustListen } from '#web/media/view.ts';
import { Icon } from '#web/ui/icons.tsx';
import { Button } from '#web/ui/light/button.tsx';
import { handOf } from './evening/hand.ts';
import { itemOf } from './evening/place.ts';
import { toRead } from './evening/words.ts';
import { Kept } from './note/kept.tsx';
import type { NoteDesk } from './note/use-note.ts';
import { useLive } from './use-live.tsx';

interface Props {
  table: Table;
  desk: NoteDesk;
  onNote: () => void;
  onSaid: () => void;
}

/** At the bottom of the table: one large action, the note, what lies on the table, the picture. */
export function Dock({ table, desk, onNote, onSaid }: Props) {
  const { session, say, me } = useLive();
  const count = toRead(table, itemOf(session)?.id ?? null, me).length;
  return (
    <section className="dock" aria-label={say('participant.dock')}>
      <div className="dock-notes">
        <NoteButton desk={desk} onPress={onNote} />
        <Button className="on-table" icon="table" onPress={onSaid}>
          {say('participant.said.open', { count })}
        </Button>
      </div>
      <HandButton table={table} />
      <div className="dock-row">{isOnPage(session) ? <OwnButtons /> : <MeetingAgain />}</div>
    </section>
  );
}

/** The note as it lies there, with its first words; on a phone it opens in a sheet. */
function NoteButton({ desk, onPress }: { desk: NoteDesk; onPress: () => void }) {
  const { say } = useLive();
  return (
    <button type="button" className="btn notebtn" onClick={onPress} aria-haspopup="dialog">
      <Icon name="pen" />
      <span>
        <b>
          {say('participant.note.title')} <Kept note={desk.note} short />
        </b>
        <i>{desk.note.text || say('participant.note.empty')}</i>
      </span>
    </button>
  );
}

/** "Ik wil iets zeggen": up, down, and done when one has the floor. */
function HandButton({ table }: { table: Table }) {
  const { me, say, offline, send } = useLive();
  const isUnheard = mustListen(useMedia().view);
  const hand = handOf(table, me);
  if (hand.is === 'floor')
    return (
      <Button
        kind="main"
        icon="check"
        className="main-act"
        hint={
          isUnheard
            ? say('participant.hand.floorUnheard')
            : `${say('participant.hand.floor')}. ${say('participant.hand.floorHint')}`
        }
        onPress={() => void send({ type: 'end-turn', table: table.number })}
      >
        {say('participant.hand.done')}
      </Button>
    );
  if (hand.is === 'up')
    return (
      <Button
        kind="main"
        icon="hand"
        className="main-act is-up"
        isPressed
        hint={`${say('participant.hand.upNumber', { number: hand.number })} · ${say('participant.hand.lower')}`}
        onPress={() => void send({ type: 'lower-hand', person: me })}
      >
        {say('participant.hand.up')}
      </Button>
    );
  return (
    <Button
      kind="main"
      icon="hand"
      className="main-act"
      hint={offline ? say('participant.hand.offline') : wouldBe(hand.wouldBe, say)}
      onPress={() => void send({ type: 'raise-hand' })}
    >
      {say('participant.hand.raise')}
    </Button>
  );
}

const wouldBe = (number: number, say: ReturnType<typeof useLive>['say']): string =>
  number === 1 ? say('participant.hand.next') : say('participant.hand.number', { number });
