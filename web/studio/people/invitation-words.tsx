import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { times } from '#wording/times.ts';
import { useSay } from '../studio.ts';

interface Heard {
  readonly enrolment: Enrolment;
  readonly session: PlannedSession;
}

/** What somebody has heard from us, in words. A letter that lies ready is not something that they heard. */
export function InvitationWords({ enrolment: { invitation, called }, session }: Heard) {
  const say = useSay();
  const day = (at: number): string => times(say.language, session.zone).day(at);
  const behind = invitation.status === 'mailed' && invitation.sequence < session.calendarSequence;
  return (
    <span className="state">
      {words()}
      {called && (
        <span className="state-more">
          {say(
            invitation.status === 'not-invited'
              ? 'studio-people.heard.calledOnly'
              : 'studio-people.heard.called',
          )}
        </span>
      )}
      {behind && <span className="state-open">{say('studio-people.heard.behind')}</span>}
    </span>
  );

  function words() {
    switch (invitation.status) {
      case 'not-invited':
        return called ? null : <span className="state-open">{say('studio-people.heard.nothing')}</span>;
      case 'mailed':
        return say('studio-people.heard.mailed', { day: day(invitation.at) });
      case 'letter':
        return invitation.sentAt ? (
          say('studio-people.heard.letter', { day: day(invitation.sentAt) })
        ) : (
          <span className="state-open">{say('studio-people.heard.letterReady')}</span>
        );
    }
  }
}
