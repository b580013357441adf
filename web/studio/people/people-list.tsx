import { useState } from 'react';
import { Button, Checkbox, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import { hasLetterAway } from '#domain/people/enrolment/heard.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { lettersPath } from '../api.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { CorrectPerson } from './correct-person.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { InvitationWords } from './invitation-words.tsx';
import { isUnreachable, type Listed, nameOf } from './people.ts';

interface List {
  readonly people: readonly Listed[];
  readonly session: PlannedSession;
  readonly chosen: ReadonlySet<PersonId>;
  readonly onChoose: (chosen: ReadonlySet<PersonId>) => void;
  /** What the register holds of somebody is otherwise now. */
  readonly onChanged: () => void;
}

/** Who is on the list, how they come, what they need, and what they have heard. */
export function PeopleList({ people, session, chosen, onChoose, onChanged }: List) {
  const say = useSay();
  const { send } = useProject();
  const [erasing, setErasing] = useState<Listed | null>(null);
  const [correcting, setCorrecting] = useState<Listed | null>(null);
  const [takenOff, setTakenOff] = useState<Listed | null>(null);
  const all = people.length > 0 && people.every(({ enrolment }) => chosen.has(enrolment.person));
  const at = ({ enrolment }: Listed) => ({ session: session.id, person: enrolment.person });
  const withdraw = async (one: Listed): Promise<void> => {
    if ((await send('people', { type: 'withdraw', ...at(one) })).ok) setTakenOff(one);
  };
  const putBack = async (one: Listed): Promise<void> => {
    if ((await send('people', { type: 'enrol-again', ...at(one) })).ok) setTakenOff(null);
  };
  const toggle = (person: PersonId, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(person);
    else next.delete(person);
    onChoose(next);
  };
  return (
    <>
      {people.length > 0 && (
        <table className="people-table">
          <thead>
            <tr>
              <th className="cell-tick">
                <Tick
                  label={say('studio-people.chooseAll')}
                  on={all}
                  onChange={(on) =>
                    onChoose(new Set(on ? people.map(({ enrolment }) => enrolment.person) : []))
                  }
                />
              </th>
              <th>{say('studio-people.column.name')}</th>
              <th>{say('studio-people.column.reach')}</th>
              <th>{say('studio-people.column.means')}</th>
              <th>{say('studio-people.column.heard')}</th>
              <td className="cell-more" />
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <PersonRow
                key={one.enrolment.person}
                one={one}
                session={session}
                chosen={chosen.has(one.enrolment.person)}
                onChoose={(on) => toggle(one.enrolment.person, on)}
                onCorrect={() => setCorrecting(one)}
                onErase={() => setErasing(one)}
                onWithdraw={() => void withdraw(one)}
              />
            ))}
          </tbody>
        </table>
      )}
      <div role="status">
        {takenOff && (
          <p className="undo-line">
            {say('studio-people.withdrawn', { name: called(takenOff.person, say) })}
            <Button className="link" onPress={() => void putBack(takenOff)}>
              {say('common.undo')}
            </Button>
          </p>
        )}
      </div>
      {erasing && (
        <EraseDialog
          one={erasing}
          onClose={() => setErasing(null)}
          onErased={() => {
            setErasing(null);
            onChanged();
          }}
        />
      )}
      {correcting?.person && (
        <CorrectPerson
          enrolment={{ ...correcting.enrolment, means: correcting.means }}
          person={correcting.person}
          session={session}
          onClose={() => setCorrecting(null)}
          onCorrected={() => {
            setCorrecting(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface Row {
  readonly one: Listed;
  readonly session: PlannedSession;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onCorrect: () => void;
  readonly onErase: () => void;
  readonly onWithdraw: () => void;
}

const called = (person: Listed['person'], say: ReturnType<typeof useSay>): string =>
  person ? nameOf(person) || say('studio-people.noName') : say('studio-people.person.unknown');

const reach = (person: Listed['person']): string | null =>
  person ? (person.email ?? person.phone ?? person.address?.replaceAll('\n', ', ') ?? null) : null;

const meansIcon: Record<Listed['enrolment']['means'], IconName> = {
  screen: 'screen',
  phone: 'phone',
  library: 'book',
};

function PersonRow({ one, session, chosen, onChoose, onCorrect, onErase, onWithdraw }: Row) {
  const say = useSay();
  const { state, send } = useProject();
  const { enrolment, person, means } = one;
  const name = called(person, say);
  const letterAway = hasLetterAway(enrolment);
  const markLetter = (sent: boolean): void =>
    void send('people', { type: 'mark-letters', session: session.id, people: [enrolment.person], sent });
  return (
    <tr>
      <td className="cell-tick">
        <Tick label={say('studio-people.choose', { name })} on={chosen} onChange={onChoose} />
      </td>
      <th scope="row">{name}</th>
      <td className="cell-reach" title={reach(person) ?? undefined}>
        <Icon name={enrolment.reachedBy === 'mail' ? 'mail' : 'letter'} />
        {isUnreachable(person) ? (
          <span className="state-open">{say('studio-people.unreachable')}</span>
        ) : (
          <span>{reach(person) ?? say('studio-people.noAddress')}</span>
        )}
      </td>
      <td>
        <Icon name={meansIcon[means]} />
        {say(`studio-people.means.${means}`)}
        {enrolment.needs.map((need) => (
          <span key={need} className="need">
            {say(`studio-people.need.${need}`)}
          </span>
        ))}
      </td>
      <td>
        <InvitationWords enrolment={enrolment} session={session} />
      </td>
      <td className="cell-more">
        <MenuTrigger>
          <Button className="row-more" aria-label={say('studio-people.more', { name })}>
            <Icon name="more" />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu">
              {person && <MenuItem onAction={onCorrect}>{say('studio-people.correct')}</MenuItem>}
              <MenuItem href={lettersPath(state.id, session.id, [enrolment.person])} target="_blank">
                {say('studio-people.printLetter')}
              </MenuItem>
              {enrolment.invitation.status === 'letter' && (
                <MenuItem onAction={() => markLetter(!letterAway)}>
                  {say(letterAway ? 'studio-people.letterBack' : 'studio-people.letterAway')}
                </MenuItem>
              )}
              <MenuItem onAction={onWithdraw}>{say('studio-people.withdraw')}</MenuItem>
              <MenuItem onAction={onErase}>{say('studio-people.erase')}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </td>
    </tr>
  );
}

interface TickBox {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, on, onChange }: TickBox) {
  return (
    <Checkbox className="tick" aria-label={label} isSelected={on} onChange={onChange}>
      <span className="tick-box">
        <Icon name="check" />
      </span>
    </Checkbox>
  );
}
