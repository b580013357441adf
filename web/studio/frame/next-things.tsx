import { Link } from '@tanstack/react-router';
import { useProject } from '../project/project.ts';
import { comingSession } from '../sessions/coming.ts';
import { useEvenings, useEveningsView } from '../sessions/use-evenings.ts';
import { useSay } from '../studio.ts';
import { type NextThing, nextThings } from './next-things.ts';

/** The first three of what is still to be done, each with the page where it is done. */
export function NextThings() {
  const say = useSay();
  const { state, view, connection } = useProject();
  const { status, sessions: evenings } = useEveningsView(useEvenings());
  const { frame, sessions } = state;
  const now = connection.now();
  const { harvest, answer, people } = view;
  // Before the evenings were heard, one that is held would be told as one to come.
  const heard = sessions.length === 0 || status !== 'connecting';
  const things = heard
    ? nextThings({
        frame,
        sessions,
        evenings,
        enrolments: people.enrolments,
        harvest,
        published: answer.published,
        now,
      })
    : [];
  const isPast = sessions.length > 0 && comingSession(sessions, evenings, now) === null;
  return (
    <section aria-labelledby="next-title">
      <header className="section-head">
        <h2 id="next-title">{say('studio.next.title')}</h2>
        {things.length > 3 && <p>{say('studio.next.more', { count: things.length - 3 })}</p>}
      </header>
      <ol className="next-things">
        {things.slice(0, 3).map((thing) => (
          <Thing key={thing.what} thing={thing} project={state.id} />
        ))}
      </ol>
      {heard && things.length === 0 && (
        <p className="empty">{say(isPast ? 'studio.next.past' : 'studio.next.nothing')}</p>
      )}
    </section>
  );
}

function Thing({ thing, project }: { readonly thing: NextThing; readonly project: string }) {
  const say = useSay();
  const { what } = thing;
  const figures = { count: thing.count, session: thing.sessionTitle };
  return (
    <li>
      <div>
        <h3>{say(`studio.next.${what}`, figures)}</h3>
        <p>{say(`studio.next.${what}.why`, figures)}</p>
        <ThingLink thing={thing} project={project} />
      </div>
    </li>
  );
}

function ThingLink({ thing, project }: { readonly thing: NextThing; readonly project: string }) {
  const say = useSay();
  const words = say(`studio.next.${thing.what}.do`);
  if ((thing.what === 'open' || thing.what === 'live') && thing.session)
    return (
      <a className="btn btn-filled" href={`/stage/${thing.session}`}>
        {words}
      </a>
    );
  const session = thing.session ?? '';
  const to = {
    frame: { to: '/p/$project', hash: 'frame-title' },
    session: { to: '/p/$project/sessions/new' },
    'run-sheet': { to: '/p/$project/sessions/$session/run-sheet' },
    tables: { to: '/p/$project/sessions/$session/tables' },
    team: { to: '/p/$project/sessions/$session/tables' },
    people: { to: '/p/$project/invite/import', search: { session } },
    invite: { to: '/p/$project/invite', search: { session } },
    letters: { to: '/p/$project/invite', search: { session } },
    ready: { to: '/p/$project/meetings' },
    open: { to: '/p/$project/meetings' },
    live: { to: '/p/$project/meetings' },
    group: { to: '/p/$project/harvest' },
    draft: { to: '/p/$project/harvest' },
    publish: { to: '/p/$project/harvest' },
    decide: { to: '/p/$project/answer' },
    act: { to: '/p/$project/answer' },
  } as const;
  return (
    <Link className="btn" {...to[thing.what]} params={{ project, session }}>
      {words}
    </Link>
  );
}
