import { Link } from '@tanstack/react-router';
import type { PlannedSession } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { useProject } from '../project/project.ts';
import { byStart } from '../sessions/coming.ts';
import { eveningWords } from '../sessions/when.ts';
import { useSay } from '../studio.ts';

/** For which evening: a tab per session, and when it is. */
export function SessionChoice({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state } = useProject();
  const { title, zone, startsAt, items } = session;
  return (
    <div className="session-head">
      <div>
        <h1>{say('studio-people.title', { session: title })}</h1>
        <p>{eveningWords(say.language, zone, startsAt, endsAt(items, startsAt))}</p>
      </div>
      {state.sessions.length > 1 && (
        <nav className="segments" aria-label={say('studio-people.sessions')}>
          {byStart(state.sessions).map((one) => (
            <Link
              key={one.id}
              className="segment"
              to="/p/$project/invite"
              params={{ project: state.id }}
              search={{ session: one.id }}
              aria-current={one.id === session.id ? 'page' : undefined}
            >
              {one.title}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
