import { Link } from '@tanstack/react-router';
import { useProject } from '../project/project.ts';
import { byStart } from '../sessions/coming.ts';
import { useSay } from '../studio.ts';

/** Every evening is over: nobody is invited to what has been. Their lists can still be read. */
export function AllOver() {
  const say = useSay();
  const { state } = useProject();
  const project = { project: state.id };
  return (
    <main className="empty-page">
      <h1>{say('studio-people.allOver')}</h1>
      <p>{say('studio-people.allOver.next')}</p>
      <Link className="btn btn-filled" to="/p/$project/sessions/new" params={project}>
        {say('studio.next.session.do')}
      </Link>
      <section aria-labelledby="lists-title">
        <h2 id="lists-title">{say('studio-people.allOver.lists')}</h2>
        <ul className="over-lists">
          {byStart(state.sessions).map(({ id, title }) => (
            <li key={id}>
              <Link className="link" to="/p/$project/invite" params={project} search={{ session: id }}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
