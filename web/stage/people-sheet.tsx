import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { SessionCommand } from '#domain/session/commands.ts';
import { plenarySound } from '#domain/session/sound/room.ts';
import type { Seat, Table } from '#domain/session/state.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { tableTitle } from '#wording/table-called.ts';
import { useAct, useControl, useNameOf } from './control.ts';
import { HandOver } from './hand-over.tsx';
import { isAway } from './here.ts';
import { LeadMyself } from './lead-myself.tsx';
import { personActs } from './person-acts.ts';
import { TableSound } from './table-sound.tsx';

function useSeatWords(): (seat: Seat) => string {
  const { state, view, say } = useControl();
  return (seat) => {
    const role = { facilitator: 'stage.people.facilitator', 'note-taker': 'stage.people.noteTaker' } as const;
    const presence = isAway(seat, view.online)
      ? say(seat.joined ? 'stage.people.away' : 'stage.people.expected')
      : say('stage.people.here');
    const words = [
      seat.role === 'participant' ? '' : say(role[seat.role]),
      seat.means === 'phone' ? say('stage.people.phone') : presence,
      seat.means === 'library' ? say('stage.people.library') : '',
      state.invited?.includes(seat.person) ? say('stage.voices.invited') : '',
      plenarySound(state).speakers.includes(seat.person) ? say('stage.voices.speaks') : '',
    ];
    return words.filter(Boolean).join(', ');
  };
}

/** What can be done with one person: every drag has a menu, and here the menu is all there is. */
function PersonMenu({
  seat,
  table,
  act,
  onMoved,
  onLink,
}: {
  seat: Seat;
  table: Table;
  act: (command: SessionCommand) => Promise<boolean>;
  onMoved: () => void;
  onLink: () => void;
}) {
  const { state, say, offerUndo } = useControl();
  const name = useNameOf()(seat.person);
  const { person } = seat;
  const move = async (to: number) => {
    if (!(await act({ type: 'move-person', person, from: table.number, to }))) return;
    const undo: SessionCommand = { type: 'move-person', person, from: to, to: table.number };
    offerUndo({ sentence: say('stage.people.moved', { name, number: to }), undo });
    onMoved();
  };
  const give = (role: 'facilitator' | 'note-taker') =>
    void act({ type: 'take-role', table: table.number, person, role });
  const sound = personActs(state, table, seat);
  const choose = (key: string | number) => {
    const asked = sound.find((each) => each.name === key);
    if (asked) void act(asked.command);
    else if (key === 'link') onLink();
    else if (key === 'facilitator' || key === 'note-taker') give(key);
    else void move(Number(key));
  };
  const others =
    seat.role === 'participant' ? state.tables.filter((each) => each.number !== table.number) : [];
  return (
    <MenuTrigger>
      <Button aria-label={say('stage.people.actFor', { name })}>{say('stage.people.act')}</Button>
      <Popover className="menu-popover">
        <Menu className="menu" onAction={choose}>
          {sound.map((each) => (
            <MenuItem key={each.name} id={each.name}>
              {say(`stage.person.${each.name}`)}
            </MenuItem>
          ))}
          {others.map((other) => (
            <MenuItem
              key={other.number}
              id={other.number}
              textValue={say('common.table', { number: other.number })}
            >
              {say('stage.people.moveTo', { table: tableTitle(say, other), count: other.seats.length })}
            </MenuItem>
          ))}
          {seat.role !== 'facilitator' && (
            <MenuItem id="facilitator">{say('stage.people.makeFacilitator')}</MenuItem>
          )}
          {seat.role !== 'note-taker' && (
            <MenuItem id="note-taker">{say('stage.people.makeNoteTaker')}</MenuItem>
          )}
          {seat.role === 'participant' && seat.means !== 'phone' && (
            <MenuItem id="link">{say('stage.people.link')}</MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function People({ table, onMoved }: { table: Table; onMoved: () => void }) {
  const { may, say } = useControl();
  const nameOf = useNameOf();
  const words = useSeatWords();
  const { act, problem } = useAct();
  const [linked, setLinked] = useState<PersonId | null>(null);
  const seats = table.seats.toSorted((a, b) => a.chair - b.chair);
  return (
    <>
      <TableSound table={table} />
      <p className="xs">{say('stage.people.hint')}</p>
      <ul className="people">
        {seats.map((seat) => (
          <li key={seat.person}>
            <span>
              <b>{nameOf(seat.person)}</b>
              <small>{words(seat)}</small>
            </span>
            {may.run && (
              <PersonMenu
                seat={seat}
                table={table}
                act={act}
                onMoved={onMoved}
                onLink={() => setLinked(seat.person)}
              />
            )}
          </li>
        ))}
      </ul>
      {linked && <HandOver key={linked} person={linked} />}
      {may.run && <LeadMyself table={table} act={act} />}
      {problem && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Who sits at a table, and what can be done for them. */
export function PeopleSheet({ table, onClose }: { table: Table | undefined; onClose: () => void }) {
  const { say } = useControl();
  return (
    <Sheet
      className="staff"
      title={table ? tableTitle(say, table) : ''}
      closeLabel={say('common.close')}
      isOpen={table !== undefined}
      onClose={onClose}
    >
      {table && <People table={table} onMoved={onClose} />}
    </Sheet>
  );
}
