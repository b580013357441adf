import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlannedSession } from '#domain/process/events.ts';
import { endsAt } from '#domain/process/run-sheet.ts';
import { Icon } from '../parts/icon.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { SessionTimes } from './session-times.tsx';
import { eveningWords } from './when.ts';

interface Head {
  readonly session: PlannedSession;
  readonly part: 'run-sheet' | 'tables' | 'sound';
  readonly children?: ReactNode;
}

/** One evening: its name and time, its parts, and what can be done here. */
export function SessionHead({ session, part, children }: Head) {
  const say = useSay();
  const { state } = useProject();
  const params = { project: state.id, session: session.id };
  return (
    <div className="session-head">
      <Link
        className="icon-button"
        to="/p/$project"
        params={params}
        activeOptions={{ exact: true }}
        aria-label={say('studio.sessions.back')}
      >
        <Icon name="left" />
      </Link>
      <div>
        <h1>{say(`studio.session.${part}`, { title: session.title })}</h1>
        <p>
          {eveningWords(
            say.language,
            session.zone,
            session.startsAt,
            endsAt(session.items, session.startsAt),
          )}{' '}
          <SessionTimes session={session} />
        </p>
      </div>
      <nav className="segments" aria-label={say('studio.session.parts')}>
        <Link className="segment" to="/p/$project/sessions/$session/run-sheet" params={params}>
          {say('studio.sessions.runSheet')}
        </Link>
        <Link className="segment" to="/p/$project/sessions/$session/tables" params={params}>
          {say('studio.sessions.tables')}
        </Link>
        <Link className="segment" to="/p/$project/sessions/$session/sound" params={params}>
          {say('studio.sessions.sound')}
        </Link>
      </nav>
      {children}
    </div>
  );
}
