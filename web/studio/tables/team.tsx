import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession, SessionTeam } from '#domain/process/events.ts';
import { Icon } from '../parts/icon.tsx';
import { nameOf } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { NewMember } from './new-member.tsx';
import type { Roster } from './tables-page.tsx';

interface Leading {
  readonly session: PlannedSession;
  readonly roster: Roster;
}

const parts = [
  { part: 'leadFacilitators', role: 'lead-facilitator' },
  { part: 'techHosts', role: 'tech-host' },
  { part: 'rapporteurs', role: 'rapporteur' },
] as const satisfies readonly { part: keyof SessionTeam; role: StaffRole }[];

/** Who leads the evening, who helps with the technical side, who writes the report. */
export function Team({ session, roster }: Leading) {
  const say = useSay();
  const { send } = useProject();
  const put = (part: keyof SessionTeam, people: readonly PersonId[]): void =>
    void send('process', {
      type: 'name-team',
      session: session.id,
      team: { ...session.team, [part]: people },
    });
  return (
    <section className="team" aria-labelledby="team-title">
      <h2 id="team-title">{say('studio-people.team.title')}</h2>
      {parts.map(({ part, role }) => (
        <Part
          key={part}
          title={say(`studio-people.team.${part}`)}
          what={say(`studio-people.team.${part}.what`)}
          role={role}
          people={session.team[part]}
          roster={roster}
          onChange={(people) => put(part, people)}
        />
      ))}
    </section>
  );
}

interface PartOfTeam {
  readonly title: string;
  readonly what: string;
  readonly role: StaffRole;
  readonly people: readonly PersonId[];
  readonly roster: Roster;
  readonly onChange: (people: readonly PersonId[]) => void;
}

function Part({ title, what, role, people, roster, onChange }: PartOfTeam) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const name = (id: PersonId): string => {
    const member = roster.staff.find((one) => one.id === id);
    return member ? nameOf(member) : say('studio-people.person.unknown');
  };
  const others = roster.staff.filter(({ id }) => !people.includes(id));
  return (
    <div className="team-part">
      <h3>{title}</h3>
      <p>{what}</p>
      <ul>
        {people.map((id) => (
          <li key={id}>
            {name(id)}
            <Button
              className="icon-button"
              aria-label={say('studio-people.team.remove', { name: name(id) })}
              onPress={() => onChange(people.filter((one) => one !== id))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      <MenuTrigger>
        <Button className="link">{say('studio-people.team.add')}</Button>
        <Popover className="popover popover-list" placement="bottom start">
          <Menu
            className="menu"
            onAction={(key) => (key === 'new' ? setAdding(true) : onChange([...people, String(key)]))}
          >
            {others.map((member) => (
              <MenuItem key={member.id} id={member.id}>
                {nameOf(member)}
              </MenuItem>
            ))}
            <MenuItem id="new">{say('studio-people.person.new')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {adding && (
        <NewMember
          typed=""
          roles={[role]}
          onClose={() => setAdding(false)}
          onMade={(member) => {
            roster.add(member);
            setAdding(false);
            onChange([...people, member.id]);
          }}
        />
      )}
    </div>
  );
}
