import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { minute } from '#domain/kernel/moments.ts';
import { useMedia } from '#web/media/use-media.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { useAct, useDesk, useNameOf } from './desk.ts';
import { type Turn, type TurnOrder, turnOrders, turnsOf } from './turns.ts';

function Order({ order, onOrder }: { order: TurnOrder; onOrder: (order: TurnOrder) => void }) {
  const { say } = useDesk();
  return (
    <RadioGroup className="seg" value={order} onChange={(value) => onOrder(value as TurnOrder)}>
      <Label className="sr">{say('table.turns.order')}</Label>
      {turnOrders.map((each) => (
        <Radio key={each} value={each}>
          {say(`table.turns.order.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Speaking({ onEnd }: { onEnd: () => void }) {
  const { table, now, say } = useDesk();
  const nameOf = useNameOf();
  if (!table.floor) return null;
  const minutes = Math.floor((now - table.floor.since) / minute);
  return (
    <li className="talking">
      <span className="num">
        <Icon name="voice" />
      </span>
      <span>
        <b>{nameOf(table.floor.person)}</b>
        <span className="meta">{say('table.turns.speaking', { minutes })}</span>
      </span>
      <Button onPress={onEnd}>{say('table.turns.end')}</Button>
    </li>
  );
}

function Waiting({ turn, number, onGive }: { turn: Turn; number: number; onGive: () => void }) {
  const { now, say } = useDesk();
  const name = useNameOf()(turn.person);
  const waits =
    turn.handAt === null
      ? say('table.turns.noHand')
      : say('table.turns.waiting', { minutes: Math.floor((now - turn.handAt) / minute) });
  return (
    <li>
      <span className={turn.handAt === null ? 'num num-plain' : 'num'}>{number}</span>
      <span>
        <b>{name}</b>
        <span className="meta">{waits}</span>
      </span>
      <Button aria-label={say('table.turns.giveTo', { name })} onPress={onGive}>
        {say('table.turns.give')}
      </Button>
    </li>
  );
}

export function Turns() {
  const { table, state, say } = useDesk();
  const { act, problem } = useAct();
  const [order, setOrder] = useState<TurnOrder>('hands');
  const turns = turnsOf(table, order, useMedia().view.spoke);
  const empty = order === 'round' ? say('table.turns.roundDone') : say('table.turns.empty');
  if (state.status !== 'live') return null;
  return (
    <section className="turns-part" aria-label={say('table.turns')}>
      <div className="head">
        <h2>{say('table.turns')}</h2>
        <span className="meta">{say('table.turns.hands', { count: table.hands.length })}</span>
      </div>
      <Order order={order} onOrder={setOrder} />
      <ol className="turns">
        <Speaking onEnd={() => void act({ type: 'end-turn', table: table.number })} />
        {turns.map((turn, index) => (
          <Waiting
            key={turn.person}
            turn={turn}
            number={index + 1}
            onGive={() => void act({ type: 'give-floor', table: table.number, person: turn.person })}
          />
        ))}
      </ol>
      {turns.length === 0 && <p className="meta turns-empty">{empty}</p>}
      {problem && <p className="problem">{problem}</p>}
    </section>
  );
}
