import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import type { PlannedSession } from '#domain/process/events.ts';
import { times } from '#wording/times.ts';
import { Icon } from '../parts/icon.tsx';
import { enrolledIn } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { type Check, checks, isDone } from './checks.ts';

/** What the evening needs: what the data answer, and what is ticked by hand. */
export function Readiness({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state, view } = useProject();
  const all = checks(state.frame, session, enrolledIn(view.people.enrolments, session.id));
  return (
    <div className="readiness">
      <h3>
        {say('studio.meetings.ready')}{' '}
        <small>{say('studio.meetings.count', { done: all.filter(isDone).length, of: all.length })}</small>
      </h3>
      <ul>
        {all.map((check) => (
          <CheckLine key={check.name} check={check} session={session} />
        ))}
      </ul>
      {all.some((check) => check.by === 'hand' && !isDone(check)) && (
        <p className="hint">{say('studio.meetings.softGate')}</p>
      )}
    </div>
  );
}

interface Line {
  readonly check: Check;
  readonly session: PlannedSession;
}

function CheckLine({ check, session }: Line) {
  const say = useSay();
  const done = isDone(check);
  return (
    <li className={done ? 'check-done' : 'check-open'}>
      <span className="check-mark">
        <Icon name={done ? 'check' : 'tip'} />
      </span>
      <span>
        {say(`studio.meetings.check.${check.name}`)}
        <small>
          {check.by === 'data'
            ? say('studio.meetings.from')
            : check.at !== null
              ? say('studio.meetings.ticked', { day: times(say.language, session.zone).day(check.at) })
              : say('studio.meetings.byHand')}
        </small>
      </span>
      {!done && <Way check={check} session={session} />}
    </li>
  );
}

function Way({ check, session }: Line) {
  const say = useSay();
  const { state, send } = useProject();
  if (check.by === 'hand')
    return (
      <Button
        className="btn"
        onPress={() =>
          void send('process', { type: 'tick-readiness', session: session.id, what: check.name })
        }
      >
        {say('studio.meetings.tick')}
      </Button>
    );
  const to = {
    frame: '/p/$project',
    help: '/p/$project',
    sheet: '/p/$project/sessions/$session/run-sheet',
    team: '/p/$project/sessions/$session/tables',
    lead: '/p/$project/sessions/$session/tables',
    invited: '/p/$project/invite',
  } as const;
  const params = { project: state.id, session: session.id };
  const search = check.name === 'invited' ? { session: session.id } : {};
  return (
    <Link className="btn" to={to[check.name]} params={params} search={search}>
      {say('studio.meetings.go')}
    </Link>
  );
}
