import { useState } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import { seatOf } from '#domain/session/find.ts';
import { isLedHere } from '#domain/session/sound/place.ts';
import { plenarySound } from '#domain/session/sound/room.ts';
import { Button } from '#web/ui/button.tsx';
import { useAct, useControl, useNameOf } from './control.ts';
import { PlenaryVoices } from './plenary-voices.tsx';

/** While everyone is together: who was asked to speak, who may, and one hand to quiet all of them. */
export function PlenarySound() {
  const { state, may, say } = useControl();
  const { act, problem } = useAct();
  const [isOpen, setOpen] = useState(false);
  if (!may.run || state.status !== 'live' || state.clock.place !== 'plenary' || !isLedHere(state))
    return null;
  const { listening, speakers } = plenarySound(state);
  const listen = () => void act({ type: 'set-listening', table: null, listening: !listening });
  return (
    <section aria-label={say('stage.voices.title')}>
      <header>
        <h2>{say('stage.voices.title')}</h2>
        <span className="xs">{say(listening ? 'stage.voices.listening' : 'stage.voices.hint')}</span>
      </header>
      <ul className="agreements">
        {(state.invited ?? []).map((person) => (
          <Invited key={person} person={person} act={act} />
        ))}
        {speakers.map((person) => (
          <Speaker key={person} person={person} act={act} />
        ))}
      </ul>
      <div className="sound-acts">
        <Button onPress={listen}>{say(listening ? 'stage.sound.talk' : 'stage.sound.listen')}</Button>
        <Button onPress={() => setOpen(true)}>{say('stage.voices.who')}</Button>
      </div>
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <PlenaryVoices isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}

interface Row {
  readonly person: PersonId;
  readonly act: ReturnType<typeof useAct>['act'];
}

function Invited({ person, act }: Row) {
  const { state, say } = useControl();
  const name = useNameOf()(person);
  const isCaller = seatOf(state, person)?.seat.means !== 'screen';
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{say(isCaller ? 'stage.voices.askAloud' : 'stage.voices.invited')}</small>
      </span>
      {isCaller && (
        <Button onPress={() => void act({ type: 'accept-invitation', person })}>
          {say('stage.person.saysYes')}
        </Button>
      )}
      <Button
        aria-label={say('stage.voices.takeBackOf', { name })}
        onPress={() => void act({ type: 'end-speaking', person })}
      >
        {say('stage.voices.takeBack')}
      </Button>
    </li>
  );
}

function Speaker({ person, act }: Row) {
  const { say } = useControl();
  const name = useNameOf()(person);
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>{say('stage.voices.speaks')}</small>
      </span>
      <Button
        aria-label={say('stage.voices.endOf', { name })}
        onPress={() => void act({ type: 'end-speaking', person })}
      >
        {say('stage.voices.end')}
      </Button>
    </li>
  );
}
