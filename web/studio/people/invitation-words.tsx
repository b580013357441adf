import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { times } from '#wording/times.ts';
import { useSay } from '../studio.ts';

interface Heard {
  readonly enrolment: Enrolment;
  readonly session: PlannedSession;
}

/** What somebody has heard from us, in words. */
export function InvitationWords({ enrolment: { invitation, called }, session }: Heard) {
  const say = useSay();
  const day = (at: number): string => times(say.language, session.zone).day(at);
  if (invitation.status === 'not-invited')
    return <span className="state state-open">{say('studio-people.heard.nothing')}</span>;
  const behind = invitation.status === 'mailed' && invitation.sequence < session.calendarSequence;
  return (
    <span className="state">
      {say(`studio-people.heard.${invitation.status}`, { day: day(invitation.at) })}
      {called && <span className="state-more">{say('studio-people.heard.called')}</span>}
      {behind && <span className="state-open">{say('studio-people.heard.behind')}</span>}
    </span>
  );
}
