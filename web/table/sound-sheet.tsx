import { useState } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import { hasOwnPictures } from '#domain/session/sound/place.ts';
import type { Seat } from '#domain/session/state.ts';
import { useMedia } from '#web/media/use-media.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAct, useDesk, useNameOf } from './desk.ts';
import { KeptRecordings } from './recording.tsx';

interface Row {
  readonly seat: Seat;
  readonly onSilence: () => void;
  readonly onSpotlight: (person: PersonId | null) => void;
}

/** What somebody has on, in words; null where this screen cannot know, because it has no sound itself. */
function useOwnSoundOf({ person, means }: Seat): 'on' | 'off' | 'without' | 'phone' | null {
  const { state, company } = useMedia().view;
  if (state !== 'on') return null;
  const theirs = company.get(person);
  if (!theirs) return means === 'phone' ? 'phone' : 'without';
  return theirs.microphone ? 'on' : 'off';
}

function Person({ seat, onSilence, onSpotlight }: Row) {
  const { state, table, me, say } = useDesk();
  const name = useNameOf()(seat.person);
  const isLarge = table.sound?.spotlight === seat.person;
  const isMe = seat.person === me;
  const sound = useOwnSoundOf(seat);
  const words = [
    isMe && say('common.seat.you'),
    !isMe && sound && say(sound === 'phone' ? 'common.seat.phone' : `table.sound.is.${sound}`),
    isLarge && say('table.sound.isLarge'),
  ];
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="meta">{words.filter(Boolean).join(', ')}</span>
      </span>
      <span className="sound-acts">
        {!isMe && sound !== 'without' && sound !== 'phone' && (
          <Button
            isDisabled={sound === 'off'}
            aria-label={say('table.sound.silenceOf', { name })}
            onPress={onSilence}
          >
            {say('table.sound.silence')}
          </Button>
        )}
        {hasOwnPictures(state) && (
          <Button
            aria-label={say(isLarge ? 'table.sound.notLargeOf' : 'table.sound.largeOf', { name })}
            onPress={() => onSpotlight(isLarge ? null : seat.person)}
          >
            {say(isLarge ? 'table.sound.notLarge' : 'table.sound.large')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Everybody at the table who may have sound, and what can be done about it. */
export function SoundSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { table, say } = useDesk();
  const nameOf = useNameOf();
  const { act, problem } = useAct();
  const [silenced, setSilenced] = useState<PersonId | null>(null);
  const silence = async (person: PersonId) => {
    if (await act({ type: 'silence', table: table.number, person })) setSilenced(person);
  };
  const seats = table.seats.filter((seat) => seat.joined).sort((a, b) => a.chair - b.chair);
  return (
    <Sheet
      title={say('table.sound.people.title')}
      closeLabel={say('common.close')}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p className="meta">{say('table.sound.people.hint')}</p>
      <ul className="sound-people">
        {seats.map((seat) => (
          <Person
            key={seat.person}
            seat={seat}
            onSilence={() => void silence(seat.person)}
            onSpotlight={(person) => void act({ type: 'spotlight', table: table.number, person })}
          />
        ))}
      </ul>
      <p className="meta" role="status">
        {silenced && say('table.sound.silenced', { name: nameOf(silenced) })}
      </p>
      {problem && <p className="problem">{problem}</p>}
      <KeptRecordings />
    </Sheet>
  );
}
