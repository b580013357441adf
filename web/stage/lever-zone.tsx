import { useState } from 'react';
import { timeLeft } from '#domain/session/clock/left.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { isHere } from '#domain/session/find.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icons.tsx';
import { Pieces } from '#web/ui/pieces.tsx';
import { CloseSheet } from './close-sheet.tsx';
import { useAct, useControl } from './control.ts';
import { type Lever, leversOf } from './lever.ts';
import { OpenSheet } from './open-sheet.tsx';

function useWords(): (lever: Lever) => { readonly name: string; readonly hint: string } {
  const { state, now, say } = useControl();
  return (lever) => {
    if (lever.act === 'start') {
      const item = state.items[lever.item];
      const name = say('stage.lever.start', { title: item?.title ?? '' });
      return {
        name,
        hint: say('stage.lever.startHint', { minutes: item?.minutes ?? 0, place: placeOf(item?.place) }),
      };
    }
    if (lever.act === 'stop-call-back') {
      const count = state.status === 'live' ? timeLeft(state, null, now).count : 0;
      return {
        name: say('stage.lever.stop-call-back'),
        hint: say('stage.lever.stop-call-backHint', { count }),
      };
    }
    return { name: say(`stage.lever.${lever.act}`), hint: say(`stage.lever.${lever.act}Hint`) };
  };
}

const placeOf = (place: string | undefined): 'tables' | 'break' | 'other' =>
  place === 'tables' || place === 'break' ? place : 'other';

function commandOf(lever: Lever): SessionCommand | null {
  if (lever.act === 'open' || lever.act === 'close') return null;
  if (lever.act === 'start') return { type: 'start-item', item: lever.item };
  return lever.act === 'call-back-briefly' ? { type: 'call-back', briefly: true } : { type: lever.act };
}

function Whereabouts() {
  const { state, view, say } = useControl();
  const seats = state.tables.flatMap((table) => table.seats);
  const counts = { here: seats.filter((seat) => isHere(seat, view.online)).length, seats: seats.length };
  const atTables = state.status === 'live' && state.clock.place === 'tables';
  return (
    <p className="here">
      <Icon name={atTables ? 'table' : 'people'} />
      <span>
        <Pieces of={say.pieces(atTables ? 'stage.lever.atTables' : 'stage.lever.inPlenary', counts)} />
      </span>
    </p>
  );
}

/** The one large act of this moment; what else is possible stands small below it. Opening and closing ask once. */
export function LeverZone() {
  const { state, may, say, times } = useControl();
  const { act, problem } = useAct();
  const words = useWords();
  const [asking, setAsking] = useState<'open' | 'close' | null>(null);
  const [main, ...others] = may.run ? leversOf(state) : [];
  const pull = (lever: Lever) => () => {
    const command = commandOf(lever);
    if (command) void act(command);
    else setAsking(lever.act === 'open' ? 'open' : 'close');
  };
  return (
    <div className="lever">
      <Whereabouts />
      {main && (
        <Button className="lever-main" onPress={pull(main)}>
          {words(main).name}
        </Button>
      )}
      {main && <span className="lab">{words(main).hint}</span>}
      {others.length > 0 && (
        <div className="lever-others">
          {others.map((lever) => (
            <Button key={lever.act} className="lever-other" onPress={pull(lever)}>
              {words(lever).name}
            </Button>
          ))}
        </div>
      )}
      {state.status === 'closed' && (
        <span className="lab">{say('stage.lever.over', { hour: times.hour(state.closedAt) })}</span>
      )}
      {problem && <p className="problem">{problem}</p>}
      <OpenSheet isOpen={asking === 'open'} onClose={() => setAsking(null)} />
      <CloseSheet isOpen={asking === 'close'} onClose={() => setAsking(null)} />
    </div>
  );
}
