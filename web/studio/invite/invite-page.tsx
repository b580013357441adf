import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { SessionState } from '#domain/session/state.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText } from '../parts/problem.tsx';
import { AddPerson } from '../people/add-person.tsx';
import { CallList } from '../people/call-list.tsx';
import { callList, enrolledIn, found, listed } from '../people/people.ts';
import { PeopleList } from '../people/people-list.tsx';
import { useRegister } from '../people/use-register.ts';
import { sessionOf, useProject } from '../project/project.ts';
import { comingSession, isOver } from '../sessions/coming.ts';
import { useEvenings, useEveningsView } from '../sessions/use-evenings.ts';
import { Wait } from '../shell/wait.tsx';
import { useSay } from '../studio.ts';
import { AllOver } from './all-over.tsx';
import { Sending } from './sending.tsx';
import { SessionChoice } from './session-choice.tsx';

/** Invite: who is on the list of an evening, and what each of them has heard. */
export function InvitePage() {
  const say = useSay();
  const { state, connection } = useProject();
  const { session: asked } = useSearch({ from: '/p/$project/invite' });
  const { status, sessions: evenings } = useEveningsView(useEvenings());
  if (state.sessions.length === 0)
    return (
      <main className="empty-page">
        <h1 className="sr">{say('studio.bar.invite')}</h1>
        <p>{say('studio-people.noSession')}</p>
        <Link className="btn btn-filled" to="/p/$project/sessions/new" params={{ project: state.id }}>
          {say('studio.next.session.do')}
        </Link>
      </main>
    );
  const chosen = asked ? sessionOf(state, asked) : null;
  // Which evenings are held is not known before they were heard.
  if (!chosen && status === 'connecting') return <Wait />;
  const now = connection.now();
  const session = chosen ?? comingSession(state.sessions, evenings, now);
  if (!session) return <AllOver />;
  return (
    <InviteTo
      key={session.id}
      session={session}
      evening={evenings[session.id]}
      over={isOver(session, evenings, now)}
    />
  );
}

interface Inviting {
  readonly session: PlannedSession;
  /** How it stands; left out until it was heard. */
  readonly evening: SessionState | undefined;
  /** Nobody is invited to it any more. */
  readonly over: boolean;
}

function InviteTo({ session, evening, over }: Inviting) {
  const say = useSay();
  const { state, view } = useProject();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set());
  const [adding, setAdding] = useState(false);
  const enrolments = enrolledIn(view.people.enrolments, session.id);
  const register = useRegister(state.id, enrolments.length);
  const everyone = listed(enrolments, register.people, evening);
  const shown = found(everyone, search);
  const importPath = { to: '/p/$project/invite/import', search: { session: session.id } } as const;
  return (
    <main className="invite">
      <SessionChoice session={session} />
      <div className="invite-low">
        <section className="people" aria-labelledby="people-title">
          <header className="section-head">
            <h2 id="people-title">{say('studio-people.list.title', { count: enrolments.length })}</h2>
            <SearchField className="search" value={search} onChange={setSearch}>
              <Label className="sr">{say('studio-people.search')}</Label>
              <Icon name="search" />
              <Input className="input" placeholder={say('studio-people.search')} />
            </SearchField>
            <Button className="btn" onPress={() => setAdding(true)}>
              <Icon name="plus" />
              {say('studio-people.addOne')}
            </Button>
            <Link className="btn" {...importPath} params={{ project: state.id }}>
              <Icon name="upload" />
              {say('studio-people.takeList')}
            </Link>
          </header>
          {register.problem && <ProblemText problem={register.problem} />}
          {search && shown.length === 0 && (
            <p className="empty">{say('studio-people.notFound', { search })}</p>
          )}
          {enrolments.length === 0 && <p className="empty">{say('studio-people.list.empty')}</p>}
          <PeopleList
            people={shown}
            session={session}
            chosen={chosen}
            onChoose={setChosen}
            onChanged={register.read}
          />
        </section>
        <div className="invite-aside">
          {over ? (
            <p className="note note-flat">{say('studio-people.over')}</p>
          ) : (
            <>
              <Sending session={session} people={everyone} chosen={[...chosen]} />
              <CallList people={listed(callList(enrolments), register.people)} session={session} />
            </>
          )}
        </div>
      </div>
      {adding && (
        <AddPerson
          session={session}
          onClose={() => setAdding(false)}
          onMade={() => {
            setAdding(false);
            register.read();
          }}
        />
      )}
    </main>
  );
}
