import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button, Group, Input, Label, NumberField } from 'react-aria-components';
import type { PlannedSession, PlannedTable } from '#domain/process/events.ts';
import { mediaOf } from '#domain/process/media.ts';
import type { StaffMember } from '#protocol/http.ts';
import { api } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { enrolledIn } from '../people/people.ts';
import { type Sent, sessionOf, useProject } from '../project/project.ts';
import { EveningNote } from '../sessions/evening-note.tsx';
import { NoSession } from '../sessions/no-session.tsx';
import { SessionHead } from '../sessions/session-head.tsx';
import { useEvening } from '../sessions/use-evening.ts';
import { useSay } from '../studio.ts';
import { SoundSummary } from './sound-summary.tsx';
import { TableRow } from './table-row.tsx';
import { seatsPerTable, withCount, withTable } from './tables.ts';
import { Team } from './team.tsx';

const mostTables = 200;

/** Who sits where and who leads: the tables of one evening and the team around them. */
export function TablesPage() {
  const { session: id } = useParams({ from: '/p/$project/sessions/$session/tables' });
  const session = sessionOf(useProject().state, id);
  return session ? <Tables key={id} session={session} /> : <NoSession />;
}

/** Everybody who works here, and a way to hear of somebody new. */
export interface Roster {
  readonly staff: readonly StaffMember[];
  readonly add: (member: StaffMember) => void;
}

function useRoster(): Roster {
  const [staff, setStaff] = useState<readonly StaffMember[]>([]);
  useEffect(() => {
    void api.staff().then((answer) => answer.ok && setStaff(answer.value.staff));
  }, []);
  return {
    staff,
    add: (member) => setStaff((known) => [...known.filter(({ id }) => id !== member.id), member]),
  };
}

function Tables({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { view, send } = useProject();
  const roster = useRoster();
  const evening = useEvening(session.id);
  const [refused, setRefused] = useState<Told | null>(null);
  const { tables } = session;
  const people = enrolledIn(view.people.enrolments, session.id).length;
  const withLinks = mediaOf(session).kind === 'link' || tables.some(({ videoLink }) => videoLink !== '');
  const seats = seatsPerTable(people, tables.length);

  const told = async (sending: Promise<Sent>): Promise<Sent> => {
    const sent = await sending;
    setRefused(sent.ok ? null : sent);
    return sent;
  };
  const put = (next: readonly PlannedTable[]): Promise<Sent> =>
    send('process', { type: 'set-tables', session: session.id, tables: next });
  const count = (number: number): void =>
    void told(put(withCount(tables, number, (each) => say('studio-people.table.name', { number: each }))));

  return (
    <main className="tables-page">
      <SessionHead session={session} part="tables" />
      <EveningNote evening={evening} part="tables" />
      <div className="tables-low">
        <section aria-labelledby="tables-title">
          <header className="section-head">
            <h2 id="tables-title">{say('studio-people.tables.title')}</h2>
            <NumberField
              className="count-field"
              value={tables.length}
              minValue={0}
              maxValue={mostTables}
              onChange={(number) => Number.isFinite(number) && count(number)}
            >
              <Label>{say('studio-people.tables.count')}</Label>
              <Group className="stepper">
                <Button slot="decrement">
                  <Icon name="minus" />
                </Button>
                <Input />
                <Button slot="increment">
                  <Icon name="plus" />
                </Button>
              </Group>
            </NumberField>
            <p>{say('studio-people.tables.seats', { people, ...seats })}</p>
          </header>
          {refused && <ProblemText problem={refused} />}
          {tables.length === 0 && <p className="empty">{say('studio-people.tables.none')}</p>}
          <ol className={withLinks ? 'table-rows' : 'table-rows without-links'}>
            {tables.map((table) => (
              <TableRow
                key={table.number}
                table={table}
                tables={tables}
                roster={roster}
                withLink={withLinks}
                onChange={(changes) => put(withTable(tables, table.number, changes))}
                onPerson={(changes) => told(put(withTable(tables, table.number, changes)))}
              />
            ))}
          </ol>
        </section>
        <div className="tables-aside">
          <Team session={session} roster={roster} />
          <SoundSummary session={session} />
        </div>
      </div>
    </main>
  );
}
