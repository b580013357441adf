import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Enrolment } from '#domain/people/state.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import { gateOpen } from '#domain/process/gates.ts';
import type { Invited } from '#protocol/http.ts';
import { api, lettersPath } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { useProblem } from '../parts/problem.tsx';
import { notInvited, toldAnotherTime } from '../people/people.ts';
import { useProject } from '../project/project.ts';
import { useStudio } from '../studio.ts';
import { Gate } from './gate.tsx';

interface ToSend {
  readonly session: PlannedSession;
  readonly enrolments: readonly Enrolment[];
  readonly chosen: readonly PersonId[];
}

/** Send invitations, once people can be told what they are invited to. */
export function Sending({ session, enrolments, chosen }: ToSend) {
  const { say, me } = useStudio();
  const { state } = useProject();
  const problem = useProblem();
  const [result, setResult] = useState<Invited | null>(null);
  const [busy, setBusy] = useState(false);
  const open = gateOpen('R1', state, session.id);
  const waiting = notInvited(enrolments);
  const behind = toldAnotherTime(enrolments, session.calendarSequence);
  const letters = enrolments.filter(({ invitation }) => invitation.status === 'letter');

  const send = async (people: readonly PersonId[] | null): Promise<void> => {
    setBusy(true);
    const answer = await api.invite(state.id, session.id, people);
    setBusy(false);
    problem.tell(answer.ok ? null : answer.problem);
    if (answer.ok) setResult(answer.value);
  };
  return (
    <section className="sending" aria-labelledby="sending-title">
      <h2 id="sending-title">{say('studio-people.send.title')}</h2>
      {!open && <Gate session={session} />}
      <p className="sum">
        {say('studio-people.send.sum', {
          invited: enrolments.length - waiting.length,
          of: enrolments.length,
        })}
      </p>
      {me.mailbox && (
        <p className="hint">
          {say('studio-people.send.mailbox')} <a href={me.mailbox}>{say('studio-people.send.mailboxOpen')}</a>
        </p>
      )}
      <p className="actions">
        {chosen.length > 0 ? (
          <Button className="btn btn-filled" isDisabled={!open || busy} onPress={() => void send(chosen)}>
            <Icon name="mail" />
            {say('studio-people.send.chosen', { count: chosen.length })}
          </Button>
        ) : (
          <Button
            className="btn btn-filled"
            isDisabled={!open || busy || waiting.length === 0}
            onPress={() => void send(null)}
          >
            <Icon name="mail" />
            {enrolments.length === 0
              ? say('studio-people.send.nobody')
              : say('studio-people.send.all', { count: waiting.length })}
          </Button>
        )}
      </p>
      <p className="hint">{say('studio-people.send.what')}</p>
      {problem.shown}
      {result && (
        <p className="outcome" role="status">
          <Icon name="check" />
          {say(me.mailbox ? 'studio-people.send.kept' : 'studio-people.send.result', result)}
        </p>
      )}
      {behind.length > 0 && (
        <div className="note note-flat">
          <h3>{say('studio-people.behind', { count: behind.length })}</h3>
          <p>{say('studio-people.behind.effect')}</p>
          <Button
            className="link"
            isDisabled={!open || busy}
            onPress={() => void send(behind.map(({ person }) => person))}
          >
            {say('studio-people.behind.fix')}
          </Button>
        </div>
      )}
      {letters.length > 0 && (
        <p>
          <a className="btn" href={lettersPath(state.id, session.id)} target="_blank" rel="noreferrer">
            <Icon name="letter" />
            {say('studio-people.letters', { count: letters.length })}
          </a>
        </p>
      )}
    </section>
  );
}
