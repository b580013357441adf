import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { times } from '#wording/times.ts';
import { Icon } from '../parts/icon.tsx';
import type { OpenProject } from '../project/project.ts';
import { useSaving } from '../project/saving.ts';
import { useSay, useStudio } from '../studio.ts';
import { ExampleMark } from './example-mark.tsx';
import { Me } from './me.tsx';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The thin bar on top: whose it is, which project, its five parts, and whether all is saved. */
export function Bar({ project }: { readonly project?: OpenProject }) {
  const { say, me } = useStudio();
  const title = project?.state.frame.title;
  useEffect(() => {
    document.title = [title, me.organisation].filter(Boolean).join(' · ');
  }, [title, me.organisation]);
  return (
    <header className="bar">
      <Link
        className="org"
        to="/"
        activeOptions={{ exact: true }}
        aria-label={say('studio.bar.toProjects', { organisation: me.organisation })}
      >
        <Crest />
        <span>{me.organisation}</span>
      </Link>
      {title && <b className="bar-title">{title}</b>}
      {project?.state.example && <ExampleMark />}
      {project && <Journey id={project.id} />}
      {project && <Saved online={project.view.status !== 'offline'} />}
      <Me />
    </header>
  );
}

function Journey({ id }: { readonly id: string }) {
  const say = useSay();
  const params = { project: id };
  const inSessions = useLocation().pathname.includes('/sessions/');
  return (
    <nav className="journey" aria-label={say('studio.bar.parts')}>
      <Link
        to="/p/$project"
        params={params}
        activeOptions={{ exact: true }}
        {...(inSessions ? { 'aria-current': 'page' } : {})}
      >
        {say('studio.bar.prepare')}
      </Link>
      <Link to="/p/$project/invite" params={params}>
        {say('studio.bar.invite')}
      </Link>
      <Link to="/p/$project/meetings" params={params}>
        {say('studio.bar.meetings')}
      </Link>
      <Link to="/p/$project/harvest" params={params}>
        {say('studio.bar.harvest')}
      </Link>
      <Link to="/p/$project/answer" params={params}>
        {say('studio.bar.answer')}
      </Link>
    </nav>
  );
}

function Saved({ online }: { readonly online: boolean }) {
  const say = useSay();
  const saving = useSaving();
  if (!online)
    return (
      <p className="saved saved-offline" role="status">
        {say('common.offline')}. {say('studio.bar.keepsOnDevice')}
      </p>
    );
  return (
    <p className="saved" role="status">
      {saving.is === 'busy' && say('common.saving')}
      {saving.is === 'saved' && (
        <>
          <Icon name="check" />
          {say('common.savedAt', { hour: times(say.language, here).hour(saving.at) })}
        </>
      )}
      {saving.is === 'refused' && <span className="saved-not">{say('studio.bar.notSaved')}</span>}
    </p>
  );
}

function Crest() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 16.500c3-1.500 5 1.500 8 0s5 1.500 8 0M7 14V6.500m0 0c-1-1-1-3.500 0-5 1 1.500 1 4 0 5zM13 14V9m0 0c-1-1-1-3 0-4.500 1 1.500 1 3.500 0 4.500z" />
    </svg>
  );
}
