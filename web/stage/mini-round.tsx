import type { CSSProperties } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { lettersOf } from '#domain/people/initials.ts';
import { isHere } from '#domain/session/find.ts';
import type { Seat, Table } from '#domain/session/state.ts';
import { Icon } from '#web/ui/icons.tsx';
import { seatPositions } from '#web/ui/round-table.ts';
import { colourOf } from '#web/ui/table-colour.ts';
import { tableTitle } from '#wording/table-called.ts';
import { useControl, useNameOf } from './control.ts';
import { isAway } from './here.ts';

function useMark(): (seat: Seat) => string {
  const { say } = useControl();
  const nameOf = useNameOf();
  return (seat) => {
    if (seat.role === 'facilitator') return say('stage.seat.facilitator');
    return seat.role === 'note-taker' ? say('stage.seat.noteTaker') : lettersOf(nameOf(seat.person));
  };
}

/** A table from above. It is one button: it shows who sits there, to move them or give them a role. */
export function MiniRound({ table, onOpen }: { table: Table; onOpen: () => void }) {
  const { view, say } = useControl();
  const mark = useMark();
  const seats = table.seats.toSorted((a, b) => a.chair - b.chair);
  const positions = seatPositions(seats.length, Math.floor(seats.length / 2));
  const here = seats.filter((seat) => isHere(seat, view.online)).length;
  const label = say('stage.round', { table: tableTitle(say, table), here, seats: seats.length });
  return (
    <AriaButton className={`round ${colourOf(table.number)}`} onPress={onOpen}>
      <span className="sr">{label}</span>
      <span className="round-top" aria-hidden="true">
        {table.number}
      </span>
      {seats.map((seat, index) => {
        const classes = [
          'chair',
          seat.role !== 'participant' && 'team',
          table.floor?.person === seat.person && 'talk',
          isAway(seat, view.online) && 'gone',
          isAway(seat, view.online) && seat.joined && 'lost',
        ];
        const style = { '--x': positions[index]?.x ?? 0, '--y': positions[index]?.y ?? 0 } as CSSProperties;
        return (
          <span
            key={seat.person}
            className={classes.filter(Boolean).join(' ')}
            style={style}
            aria-hidden="true"
          >
            {seat.means === 'phone' ? <Icon name="phone" /> : mark(seat)}
          </span>
        );
      })}
    </AriaButton>
  );
}
