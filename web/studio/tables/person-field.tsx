import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import { Icon } from '../parts/icon.tsx';
import { nameOf } from '../people/people.ts';
import { useSay } from '../studio.ts';
import { NewMember } from './new-member.tsx';
import { memberCalled } from './tables.ts';
import type { Roster } from './tables-page.tsx';

interface Field {
  readonly label: string;
  readonly value: PersonId | null;
  /** Who has a role already; they stay in the list, with that word. */
  readonly taken: ReadonlySet<PersonId>;
  readonly roster: Roster;
  readonly onChange: (person: PersonId | null) => unknown;
}

const newMember = 'new';
const nobody = 'nobody';

/** Choose somebody who works here, or add somebody by name and e-mail. */
export function PersonField({ label, value, taken, roster, onChange }: Field) {
  const say = useSay();
  const [adding, setAdding] = useState<string | null>(null);
  /** What was typed over the name that stands here; it stays until somebody is chosen or added. */
  const [typed, setTyped] = useState<string | null>(null);
  const current = roster.staff.find(({ id }) => id === value);
  const currentName = current ? nameOf(current) : '';
  const name = typed?.trim() ?? '';
  const known = memberCalled(name, roster.staff);
  const isNew = name !== '' && !known;
  const put = (person: PersonId | null): void => {
    setTyped(null);
    if (person !== value) onChange(person);
  };
  const leave = (): void => {
    if (known) put(known.id);
    else if (name === '') setTyped(null);
  };
  const choose = (key: React.Key | null): void => {
    if (key === newMember) setAdding(known ? '' : name);
    else if (key === null || key === value) leave();
    else put(key === nobody ? null : String(key));
  };
  const items = [
    ...roster.staff.map((member) => ({
      id: member.id,
      name: nameOf(member),
      note: taken.has(member.id) && member.id !== value ? say('studio-people.person.busy') : '',
    })),
    ...(value ? [{ id: nobody, name: say('studio-people.person.nobody'), note: '' }] : []),
    {
      id: newMember,
      name: isNew ? say('studio-people.person.add', { name }) : say('studio-people.person.new'),
      note: '',
    },
  ];
  return (
    <>
      <ComboBox
        className="field person-field"
        items={items}
        selectedKey={value}
        onSelectionChange={choose}
        inputValue={typed ?? currentName}
        onInputChange={(text) => setTyped(text === currentName ? null : text)}
        defaultFilter={() => true}
        menuTrigger="focus"
      >
        <Label>{label}</Label>
        <span className="combo">
          <Input
            className="input"
            placeholder={say('studio-people.person.choose')}
            onKeyDown={({ key }) => key === 'Escape' && setTyped(null)}
          />
          <Button>
            <Icon name="down" />
          </Button>
        </span>
        <Popover className="popover popover-list">
          <ListBox className="menu">
            {(item: (typeof items)[number]) => (
              <ListBoxItem id={item.id} textValue={item.name}>
                <span>{item.name}</span>
                {item.note && <small>{item.note}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
        {isNew && (
          <span className="hint" role="status">
            {say('studio-people.person.notListed', { name })}{' '}
            <button type="button" className="link" onClick={() => setAdding(name)}>
              {say('studio-people.person.add', { name })}
            </button>
          </span>
        )}
      </ComboBox>
      {adding !== null && (
        <NewMember
          typed={adding}
          onClose={() => setAdding(null)}
          onMade={(member) => {
            roster.add(member);
            setAdding(null);
            put(member.id);
          }}
        />
      )}
    </>
  );
}
