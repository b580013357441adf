import { lazy, Suspense } from 'react';
import { laterIn } from './harvest/later.ts';
import { publishAgreement } from './harvest/publish.ts';
import { useProject } from './project/project.ts';
import { useEvenings, useEveningsView } from './sessions/use-evenings.ts';
import { Wait } from './shell/wait.tsx';
import { useSay } from './studio.ts';

const Harvest = lazy(() => import('./harvest/harvest.tsx').then((module) => ({ default: module.Harvest })));

/** Harvest: fetched when it is opened, on a connection that follows the evenings too. */
export function HarvestPage() {
  const say = useSay();
  const { state } = useProject();
  const connection = useEvenings();
  const { sessions: evenings } = useEveningsView(connection);
  if (state.sessions.length === 0)
    return (
      <main className="empty-page">
        <p>{say('studio.harvest.none')}</p>
      </main>
    );
  if (!connection) return <Wait />;
  return (
    <Suspense fallback={<Wait />}>
      <Harvest
        language={say.language}
        connection={connection}
        project={state.id}
        later={laterIn(state.id, state.sessions, evenings, Date.now())}
        publish={(agreement) => publishAgreement(state.id, agreement)}
      />
    </Suspense>
  );
}
