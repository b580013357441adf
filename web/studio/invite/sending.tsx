import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { gateOpen } from '#domain/process/gates.ts';
import type { Invited } from '#protocol/http.ts';
import { Icon } from '../parts/icon.tsx';
import { heardOf, type Listed, notInvited, toldAnotherTime } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useStudio } from '../studio.ts';
import { doneWords } from './act-words.ts';
import { Gate } from './gate.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { Letters } from './letters.tsx';
import { MailsAre } from './mails-are.tsx';

interface ToSend {
  readonly session: PlannedSession;
  readonly people: readonly Listed[];
  readonly chosen: readonly PersonId[];
}

/** Send invitations, once people can be told what they are invited to, and never before they were looked over. */
export function Sending({ session, people, chosen }: ToSend) {
  const { say, me } = useStudio();
  const { state } = useProject();
  const [result, setResult] = useState<Invited | null>(null);
  const [checking, setChecking] = useState<{ readonly asked: readonly PersonId[] | null } | null>(null);
  const open = gateOpen('R1', state, session.id);
  const enrolments = people.map(({ enrolment }) => enrolment);
  const waiting = notInvited(enrolments);
  const behind = toldAnotherTime(enrolments, session.calendarSequence);
  return (
    <section className="sending" aria-labelledby="sending-title">
      <h2 id="sending-title">{say('studio-people.send.title')}</h2>
      {!open && <Gate session={session} />}
      <p className="sum">
        {say('studio-people.send.sum', { invited: heardOf(enrolments), of: enrolments.length })}
      </p>
      <MailsAre />
      <p className="actions">
        {chosen.length > 0 ? (
          <Button
            className="btn btn-filled"
            isDisabled={!open}
            onPress={() => setChecking({ asked: chosen })}
          >
            <Icon name="mail" />
            {say('studio-people.send.chosen', { count: chosen.length })}
          </Button>
        ) : (
          <Button
            className="btn btn-filled"
            isDisabled={!open || waiting.length === 0}
            onPress={() => setChecking({ asked: null })}
          >
            <Icon name="mail" />
            {enrolments.length === 0
              ? say('studio-people.send.nobody')
              : say('studio-people.send.all', { count: waiting.length })}
          </Button>
        )}
      </p>
      <p className="hint">{say('studio-people.send.what')}</p>
      {result && (
        <p className="outcome" role="status">
          <Icon name="check" />
          {doneWords(say, me.mails, result)}
        </p>
      )}
      {behind.length > 0 && (
        <div className="note note-flat">
          <h3>{say('studio-people.behind', { count: behind.length })}</h3>
          <p>{say('studio-people.behind.effect')}</p>
          <Button
            className="link"
            isDisabled={!open}
            onPress={() => setChecking({ asked: behind.map(({ person }) => person) })}
          >
            {say('studio-people.behind.fix')}
          </Button>
        </div>
      )}
      <Letters session={session} enrolments={enrolments} />
      {checking && (
        <InviteDialog
          session={session}
          asked={checking.asked}
          people={people}
          onClose={() => setChecking(null)}
          onInvited={(invited) => {
            setResult(invited);
            setChecking(null);
          }}
        />
      )}
    </section>
  );
}
