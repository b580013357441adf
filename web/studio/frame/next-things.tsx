import { Link } from '@tanstack/react-router';
import { nextSession, useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { type NextThing, nextThings } from './next-things.ts';

/** The first three of what is still to be done, each with the page where it is done. */
export function NextThings() {
  const say = useSay();
  const { state, view, connection } = useProject();
  const now = connection.now();
  const things = nextThings({
    frame: state.frame,
    session: nextSession(state.sessions, now),
    enrolments: view.people.enrolments,
    undecided: view.answer.published.filter(({ adoption }) => adoption === null).length,
    now,
  });
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
      {things.length === 0 && <p className="empty">{say('studio.next.nothing')}</p>}
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
  if (thing.what === 'open' && thing.session)
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
    people: { to: '/p/$project/invite/import' },
    invite: { to: '/p/$project/invite' },
    letters: { to: '/p/$project/invite' },
    ready: { to: '/p/$project/meetings' },
    open: { to: '/p/$project/meetings' },
    decide: { to: '/p/$project/answer' },
  } as const;
  return (
    <Link className="btn" {...to[thing.what]} params={{ project, session }}>
      {words}
    </Link>
  );
}
