import { Link } from '@tanstack/react-router';
import type { PlannedSession } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { Icon } from '../parts/icon.tsx';
import { enrolledIn } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { eveningWords } from './when.ts';

/** The evenings of this project, each with its run sheet and its tables. */
export function SessionList() {
  const say = useSay();
  const { state } = useProject();
  const sessions = state.sessions.toSorted((a, b) => a.startsAt - b.startsAt);
  return (
    <section aria-labelledby="sessions-title">
      <header className="section-head">
        <h2 id="sessions-title">{say('studio.sessions.title')}</h2>
        <Link className="btn" to="/p/$project/sessions/new" params={{ project: state.id }}>
          <Icon name="plus" />
          {say('studio.sessions.new')}
        </Link>
      </header>
      {sessions.length === 0 && <p className="empty">{say('studio.sessions.none')}</p>}
      <ul className="session-list">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state, view } = useProject();
  const params = { project: state.id, session: session.id };
  const people = enrolledIn(view.people.enrolments, session.id).length;
  return (
    <li>
      <h3>{session.title}</h3>
      <p>
        <time dateTime={new Date(session.startsAt).toISOString()}>
          {eveningWords(
            say.language,
            session.zone,
            session.startsAt,
            endsAt(session.items, session.startsAt),
          )}
        </time>
      </p>
      <p>{say('studio.sessions.size', { tables: session.tables.length, people })}</p>
      <p className="actions">
        <Link className="btn" to="/p/$project/sessions/$session/run-sheet" params={params}>
          {say('studio.sessions.runSheet')}
        </Link>
        <Link className="btn" to="/p/$project/sessions/$session/tables" params={params}>
          {say('studio.sessions.tables')}
        </Link>
      </p>
    </li>
  );
}
