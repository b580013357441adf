import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PlannedSession } from '#domain/process/events.ts';
import type { Invited, ScreenLink } from '#protocol/http.ts';
import { times } from '#wording/times.ts';
import { api } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { useProblem } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay, useStudio } from '../studio.ts';

interface Ways {
  readonly session: PlannedSession;
  readonly held: boolean;
}

/** The ways into an evening: the stage, the big screen, the links of the team, the public page. */
export function EveningLinks({ session, held }: Ways) {
  const say = useSay();
  const { state } = useProject();
  return (
    <div className="evening-links">
      <h3>{say('studio.meetings.links')}</h3>
      <ul>
        <li>
          <a className={held ? 'btn' : 'btn btn-filled'} href={`/stage/${session.id}`}>
            <Icon name="play" />
            {say('studio.meetings.stage')}
          </a>
          <p>{say('studio.meetings.stage.what')}</p>
        </li>
        {!held && <ScreenLinkLine session={session} />}
        {!held && <TeamLinks session={session} />}
        <li>
          <a className="btn" href={`/p/${state.slug}`}>
            <Icon name="out" />
            {say('studio.meetings.public')}
          </a>
          <p>{say('studio.meetings.public.what')}</p>
        </li>
        <li>
          <a className="btn" href={`/v1/projects/${state.id}/sessions/${session.id}/invitation.ics`}>
            <Icon name="calendar" />
            {say('studio.meetings.calendar')}
          </a>
          <p>{say('studio.meetings.calendar.what')}</p>
        </li>
      </ul>
    </div>
  );
}

function ScreenLinkLine({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const problem = useProblem();
  const [link, setLink] = useState<ScreenLink | null>(null);
  const [copied, setCopied] = useState(false);
  const make = async (): Promise<void> => {
    const answer = await api.screenLink(session.id);
    problem.tell(answer.ok ? null : answer.problem);
    if (answer.ok) setLink(answer.value);
  };
  const copy = async (): Promise<void> => {
    if (!link) return;
    await navigator.clipboard.writeText(link.url);
    setCopied(true);
  };
  if (!link)
    return (
      <li>
        <Button className="btn" onPress={() => void make()}>
          <Icon name="screen" />
          {say('studio.meetings.screen')}
        </Button>
        <p>{say('studio.meetings.screen.why')}</p>
        {problem.shown}
      </li>
    );
  return (
    <li className="screen-link">
      <label>
        {say('studio.meetings.screen')}
        <input className="input" readOnly value={link.url} onFocus={(event) => event.target.select()} />
      </label>
      <Button className="btn" onPress={() => void copy()}>
        <Icon name="copy" />
        {say(copied ? 'studio.meetings.copied' : 'studio.meetings.copy')}
      </Button>
      <p>
        {say('studio.meetings.screen.what', { day: times(say.language, session.zone).day(link.expiresAt) })}
      </p>
    </li>
  );
}

function TeamLinks({ session }: { readonly session: PlannedSession }) {
  const { say, me } = useStudio();
  const { state } = useProject();
  const problem = useProblem();
  const [sent, setSent] = useState<Invited | null>(null);
  const send = async (): Promise<void> => {
    const answer = await api.inviteTeam(state.id, session.id);
    problem.tell(answer.ok ? null : answer.problem);
    if (answer.ok) setSent(answer.value);
  };
  return (
    <li>
      <Button className="btn" onPress={() => void send()}>
        <Icon name="mail" />
        {say('studio.meetings.teamLinks')}
      </Button>
      <p role="status">
        {sent ? say(`studio.meetings.teamLinks.${me.mails}`, sent) : say('studio.meetings.teamLinks.what')}
        {sent && sent.mailed > 0 && me.mailbox && (
          <>
            {' '}
            <a href={me.mailbox}>{say('studio-people.send.mailboxOpen')}</a>
          </>
        )}
      </p>
      {problem.shown}
    </li>
  );
}
