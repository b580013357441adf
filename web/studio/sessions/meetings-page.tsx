import { Link } from '@tanstack/react-router';
import type { PlannedSession } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import type { SessionState } from '#domain/session/state.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { EveningLinks } from './evening-links.tsx';
import { Readiness } from './readiness.tsx';
import { useEvenings, useEveningsView } from './use-evenings.ts';
import { eveningWords } from './when.ts';

/** Meetings: whether each evening is ready, and the ways into it. */
export function MeetingsPage() {
  const say = useSay();
  const { state } = useProject();
  const evenings = useEveningsView(useEvenings());
  const sessions = state.sessions.toSorted((a, b) => a.startsAt - b.startsAt);
  return (
    <main className="meetings">
      <h1 className="sr">{say('studio.meetings.title')}</h1>
      {sessions.length === 0 && (
        <p className="empty">
          {say('studio.meetings.none')}{' '}
          <Link to="/p/$project/sessions/new" params={{ project: state.id }}>
            {say('studio.newSession.plan')}
          </Link>
        </p>
      )}
      {sessions.map((session) => (
        <Meeting
          key={session.id}
          session={session}
          status={evenings.sessions[session.id]?.status ?? 'empty'}
        />
      ))}
    </main>
  );
}

interface OneMeeting {
  readonly session: PlannedSession;
  readonly status: SessionState['status'];
}

function Meeting({ session, status }: OneMeeting) {
  const say = useSay();
  const { title, zone, startsAt, items } = session;
  const held = status === 'closed';
  return (
    <section className={`meeting meeting-${status}`} aria-labelledby={`meeting-${session.id}`}>
      <header>
        <h2 id={`meeting-${session.id}`}>{title}</h2>
        <p>{eveningWords(say.language, zone, startsAt, endsAt(items, startsAt))}</p>
        <p className={`evening-status evening-${status}`}>
          {say(`studio.sessionStatus.${status === 'empty' ? 'planned' : status}`)}
        </p>
      </header>
      {!held && <Readiness session={session} />}
      <EveningLinks session={session} held={held} />
    </section>
  );
}
