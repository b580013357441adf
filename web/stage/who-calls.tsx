import { useState } from 'react';
import { useMedia } from '#web/media/use-media.ts';
import { Button } from '#web/ui/button.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { colourOf } from '#web/ui/table-colour.ts';
import { mayBeCalling } from './caller-list.ts';
import { useControl, useNameOf } from './control.ts';

const mostShown = 30;

function Choice({ call, onChosen }: { call: string; onChosen: () => void }) {
  const { state, say } = useControl();
  const { media, view } = useMedia();
  const nameOf = useNameOf();
  const [wanted, setWanted] = useState('');
  const found = mayBeCalling(state, view).filter(({ seat }) =>
    nameOf(seat.person).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const choose = (person: string) => {
    media.say({ do: 'name-caller', call, person });
    onChosen();
  };
  return (
    <>
      <p className="xs">{say('stage.callers.chooseHint')}</p>
      <label className="find-caller">
        <b>{say('stage.callers.find')}</b>
        <input className="field" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {found.length === 0 && <p>{say('stage.callers.nobody')}</p>}
      <ul className="who-calls">
        {found.slice(0, mostShown).map(({ seat, table }) => (
          <li key={seat.person}>
            <Button onPress={() => choose(seat.person)}>
              <span className={`chip ${colourOf(table)}`} aria-hidden="true">
                {table}
              </span>
              {nameOf(seat.person)}
              <span className="sr">{say('common.table', { number: table })}</span>
            </Button>
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p className="xs">{say('stage.technique.more', { count: found.length - mostShown })}</p>
      )}
    </>
  );
}

/** Choosing whose call it is, of those without sound. */
export function WhoCalls({ call, onClose }: { call: string | null; onClose: () => void }) {
  const { say } = useControl();
  return (
    <Sheet
      className="staff"
      title={say('stage.callers.choose')}
      closeLabel={say('common.close')}
      isOpen={call !== null}
      onClose={onClose}
    >
      {call !== null && <Choice key={call} call={call} onChosen={onClose} />}
    </Sheet>
  );
}
