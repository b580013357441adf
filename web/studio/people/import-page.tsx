import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { PlannedSession } from '#domain/process/events.ts';
import type { ImportPreview } from '#protocol/http.ts';
import { api } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { useProblem } from '../parts/problem.tsx';
import { sessionOf, useProject } from '../project/project.ts';
import { NoSession } from '../sessions/no-session.tsx';
import { useSay } from '../studio.ts';
import { ImportRows } from './import-rows.tsx';

/** A list as people really keep it: first what will happen row by row, then all of it or nothing. */
export function ImportPage() {
  const { session: asked } = useSearch({ from: '/p/$project/invite/import' });
  const session = sessionOf(useProject().state, asked ?? '');
  return session ? <ImportTo session={session} /> : <NoSession />;
}

function ImportTo({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state } = useProject();
  const navigate = useNavigate();
  const problem = useProblem();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [busy, setBusy] = useState(false);

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    const answer = await api.previewImport(state.id, session.id, file);
    setBusy(false);
    problem.tell(answer.ok ? null : answer.problem);
    setPreview(answer.ok ? answer.value : null);
  };
  const back = {
    to: '/p/$project/invite',
    params: { project: state.id },
    search: { session: session.id },
  } as const;
  const take = async (): Promise<void> => {
    if (!preview) return;
    setBusy(true);
    const answer = await api.takeImport(state.id, session.id, preview.preview);
    setBusy(false);
    if (answer.ok) await navigate(back);
    else problem.tell(answer.problem);
  };
  const news = preview?.takes ?? 0;
  return (
    <main className="import">
      <div className="session-head">
        <Link
          className="icon-button"
          {...back}
          activeOptions={{ exact: true }}
          aria-label={say('common.back')}
        >
          <Icon name="left" />
        </Link>
        <div>
          <h1>{say('studio-people.import.title', { session: session.title })}</h1>
          <p>{say('studio-people.import.what')}</p>
        </div>
        <FileTrigger
          acceptedFileTypes={['.csv', '.xlsx', 'text/csv']}
          onSelect={(files) => void read(files?.[0])}
        >
          <Button className={preview ? 'btn push' : 'btn btn-filled push'} isDisabled={busy}>
            <Icon name="upload" />
            {say(preview ? 'studio-people.import.other' : 'studio-people.import.choose')}
          </Button>
        </FileTrigger>
      </div>
      {problem.shown}
      {!preview && <p className="empty">{say('studio-people.import.empty')}</p>}
      {preview && (
        <>
          <ImportRows preview={preview} />
          <footer className="totals">
            <Button className="btn btn-filled" isDisabled={busy || news === 0} onPress={() => void take()}>
              {say('studio-people.import.take', { count: news })}
            </Button>
            <Button className="btn" onPress={() => setPreview(null)}>
              {say('common.cancel')}
            </Button>
            <span className="totals-use">{say('studio-people.import.whole')}</span>
          </footer>
        </>
      )}
    </main>
  );
}
