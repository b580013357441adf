import { useEffect, useState } from 'react';
import type { View } from '../../connection/view.ts';
import { useSay } from '../studio.ts';

interface Waiting {
  readonly status?: View['status'];
  readonly ended?: string | null;
}

/** Nothing for three seconds, then words: no spinner, no grey bars. */
export function Wait({ status, ended }: Waiting) {
  const say = useSay();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 3_000);
    return () => clearTimeout(timer);
  }, []);
  if (status === 'ended')
    return (
      <main className="wait">
        <h1>{say.lookUp(`studio.ended.${ended}`) ?? say('common.ended.other')}</h1>
        <p>
          <a href="/studio">{say('studio.wait.toProjects')}</a>{' '}
          <a href="/sign-in">{say('studio.wait.signIn')}</a>
        </p>
      </main>
    );
  return <main className="wait">{long && <p role="status">{say('studio.wait.long')}</p>}</main>;
}
