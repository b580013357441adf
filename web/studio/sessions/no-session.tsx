import { Link } from '@tanstack/react-router';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

/** The address names an evening that is not in this project. */
export function NoSession() {
  const say = useSay();
  const { state } = useProject();
  return (
    <main className="wait">
      <h1>{say('studio.sessions.unknown')}</h1>
      <p>
        <Link to="/p/$project" params={{ project: state.id }}>
          {say('studio.sessions.back')}
        </Link>
      </p>
    </main>
  );
}
