import { useState } from 'react';
import type { Stance } from '#domain/session/events.ts';
import { isResident } from '#domain/session/find.ts';
import type { Seat, SupportCheck } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { useAct, useDesk, useNameOf } from './desk.ts';

const stances = ['support', 'reservation', 'no-support'] as const satisfies readonly Stance[];

/** A stance is known to its giver and to staff, so what was passed on is told here only until the page is left. */
function SupportFor({ seat, check }: { seat: Seat; check: SupportCheck }) {
  const { say } = useDesk();
  const { act, problem } = useAct();
  const [words, setWords] = useState('');
  const [passedOn, setPassedOn] = useState<Stance | null>(null);
  const name = useNameOf()(seat.person);
  const give = async (stance: Stance) => {
    const { agreement } = check;
    if (await act({ type: 'give-support', agreement, stance, words, person: seat.person })) {
      setPassedOn(stance);
    }
  };
  return (
    <div className="caller-support">
      <p className="meta">{check.title}</p>
      <input
        className="field"
        value={words}
        aria-label={say('table.callers.words')}
        placeholder={say('table.callers.words')}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="caller-acts">
        {stances.map((stance) => (
          <Button key={stance} aria-pressed={passedOn === stance} onPress={() => void give(stance)}>
            {say(`table.callers.${stance}`)}
          </Button>
        ))}
      </div>
      {passedOn && (
        <p className="meta" role="status">
          {say('table.callers.passedOn', { name, stance: say(`table.callers.${passedOn}`) })}
        </p>
      )}
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}

function Caller({ seat }: { seat: Seat }) {
  const { state, table, say } = useDesk();
  const { act, problem } = useAct();
  const name = useNameOf()(seat.person);
  const hand = table.hands.some((each) => each.person === seat.person);
  const check = state.support.findLast((each) => each.closedAt === null);
  const raise = () =>
    void act(
      hand ? { type: 'lower-hand', person: seat.person } : { type: 'raise-hand', person: seat.person },
    );
  return (
    <li>
      <span>
        <b>{name}</b>
        <span className="meta">
          {say(seat.means === 'phone' ? 'common.seat.phone' : 'common.seat.library')}
        </span>
      </span>
      {!seat.joined && (
        <Button onPress={() => void act({ type: 'join', person: seat.person })}>
          {say('table.callers.here')}
        </Button>
      )}
      {seat.joined && state.status === 'live' && (
        <Button
          icon="hand"
          onPress={raise}
          aria-label={say(hand ? 'table.callers.lowerOf' : 'table.callers.raiseOf', { name })}
        >
          {say(hand ? 'table.callers.lower' : 'table.callers.raise')}
        </Button>
      )}
      {check && isResident(seat) && <SupportFor key={check.agreement} seat={seat} check={check} />}
      {problem && <p className="problem">{problem}</p>}
    </li>
  );
}

/** People without a screen of their own: the table's team puts up their hand and gives their answer for them. */
export function Callers() {
  const { table, view, say } = useDesk();
  const callers = table.seats.filter(
    (seat) => seat.role === 'participant' && seat.means !== 'screen' && !view.online.has(seat.person),
  );
  if (callers.length === 0) return null;
  return (
    <section className="callers" aria-label={say('table.callers')}>
      <h2>{say('table.callers')}</h2>
      <ul>
        {callers.map((seat) => (
          <Caller key={seat.person} seat={seat} />
        ))}
      </ul>
    </section>
  );
}
