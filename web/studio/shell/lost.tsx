import { Link } from '@tanstack/react-router';
import { problemSentence } from '../parts/problem.tsx';
import { useSay } from '../studio.ts';

/** A page that broke: what happened, and the two ways on. */
export function Broken() {
  return <Lost code="unexpected" />;
}

/** An address without a page. */
export function NoPage() {
  return <Lost code="no-such-page" />;
}

function Lost({ code }: { readonly code: 'unexpected' | 'no-such-page' }) {
  const say = useSay();
  return (
    <main className="wait">
      <h1>{problemSentence(say, { code })}</h1>
      <p>
        {code === 'unexpected' && <a href={location.href}>{say('common.reload')}</a>}{' '}
        <Link to="/" reloadDocument>
          {say('studio.wait.toProjects')}
        </Link>
      </p>
    </main>
  );
}
