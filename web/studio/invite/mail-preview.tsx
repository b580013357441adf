import { useEffect, useState } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { PlannedSession } from '#domain/process/events.ts';
import type { MailPreview as Shown } from '#protocol/http.ts';
import { type Answer, api } from '../api.ts';
import { ProblemText } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';
import { MailBody } from './mail-body.tsx';

interface Preview {
  readonly session: PlannedSession;
  readonly person: PersonId;
  readonly name: string;
}

/** The mail that one person will get: to whom, its subject, what is with it, and how it looks. */
export function MailPreview({ session, person, name }: Preview) {
  const say = useSay();
  const { id } = useProject();
  const [answer, setAnswer] = useState<Answer<Shown> | null>(null);
  useEffect(() => {
    let left = false;
    void api.previewMail(id, session.id, person).then((told) => left || setAnswer(told));
    return () => {
      left = true;
    };
  }, [id, session.id, person]);
  if (!answer) return null;
  if (!answer.ok) return <ProblemText problem={answer.problem} />;
  const { to, subject, html, attachments } = answer.value;
  return (
    <section className="mail-preview" aria-labelledby="mail-preview-title">
      <h3 id="mail-preview-title">{say('studio-people.preview.mail', { name })}</h3>
      <dl>
        <dt>{say('studio-people.preview.to')}</dt>
        <dd>{to}</dd>
        <dt>{say('studio-people.preview.subject')}</dt>
        <dd>{subject}</dd>
        <dt>{say('studio-people.preview.attached')}</dt>
        <dd>{attachments.join(', ')}</dd>
      </dl>
      <MailBody html={html} label={subject} />
      <p className="hint">{say('studio-people.preview.link')}</p>
    </section>
  );
}
