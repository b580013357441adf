import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProjectSummary } from '#protocol/http.ts';
import { times } from '#wording/times.ts';
import { type Answer, api } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { ProblemText, useProblem } from '../parts/problem.tsx';
import { Bar } from '../shell/bar.tsx';
import { Wait } from '../shell/wait.tsx';
import { useSay } from '../studio.ts';

/** All projects of the organisation, newest first. */
export function ProjectsPage() {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer<{ projects: ProjectSummary[] }> | null>(null);
  useEffect(() => {
    void api.projects().then(setAnswer);
  }, []);
  return (
    <>
      <Bar />
      {!answer && <Wait />}
      {answer && (
        <main className="projects">
          <header className="page-head">
            <h1>{say('studio.projects.title')}</h1>
            <Link className="btn btn-filled" to="/new">
              <Icon name="plus" />
              {say('studio.projects.new')}
            </Link>
          </header>
          {answer.ok ? (
            <Projects projects={answer.value.projects} />
          ) : (
            <ProblemText problem={answer.problem} />
          )}
        </main>
      )}
    </>
  );
}

function Projects({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  if (projects.length === 0) return <NoProjects />;
  return (
    <ul className="project-list">
      {projects.map((project) => (
        <ProjectLine key={project.id} project={project} />
      ))}
    </ul>
  );
}

function ProjectLine({ project }: { readonly project: ProjectSummary }) {
  const say = useSay();
  const { id, title, question, level, example, sessions, people, invited, published } = project;
  return (
    <li>
      <div>
        <h2>
          <Link to="/p/$project" params={{ project: id }}>
            {title}
          </Link>
          {example && <span className="mark">{say('studio.example.mark')}</span>}
        </h2>
        <p>{question}</p>
        <p className="quiet">{level ? say(`studio.level.${level}`) : say('studio.head.noLevel')}</p>
      </div>
      <ol className="project-evenings">
        {sessions.map((session) => (
          <li key={session.id} className={`evening-${session.status}`}>
            <b>{session.title}</b>
            <span>{times(say.language, session.zone).day(session.startsAt)}</span>
            <span>{say(`studio.sessionStatus.${session.status}`)}</span>
          </li>
        ))}
        {sessions.length === 0 && <li className="quiet">{say('studio.projects.noSession')}</li>}
      </ol>
      <p className="project-figures">
        {say('studio.projects.people', { people, invited })}
        <br />
        {say('studio.projects.published', { count: published })}
      </p>
    </li>
  );
}

function NoProjects() {
  const say = useSay();
  const problem = useProblem();
  const load = async (): Promise<void> => {
    const loaded = await api.loadExample();
    if (loaded.ok) location.reload();
    else problem.tell(loaded.problem);
  };
  return (
    <div className="empty-page">
      <p>{say('studio.projects.none')}</p>
      <p className="actions">
        <Link className="btn btn-filled" to="/new">
          {say('studio.projects.first')}
        </Link>
        <Button className="btn" onPress={load}>
          {say('studio.projects.example')}
        </Button>
      </p>
      {problem.shown}
    </div>
  );
}
