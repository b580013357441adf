import { useEffect, useState } from 'react';
import type { HelpRequest } from '#domain/session/state.ts';
import type { NumberToCall as Known } from '#protocol/http.ts';
import { refusalSentence } from '#wording/refusals.ts';
import { type Answered, numberOf } from './ask-server.ts';
import { useControl, useNameOf } from './control.ts';

/** What stands where the number of who asks to be called belongs. */
export function NumberLine({ answer, name }: { answer: Answered<Known> | null; name: string }) {
  const { say } = useControl();
  if (!answer) return <small>{say('common.loading')}</small>;
  if (!answer.ok) return <span className="problem">{refusalSentence(say, answer)}</span>;
  const { phone } = answer.value;
  if (phone === null) return <small>{say('stage.help.noNumber')}</small>;
  return (
    <a
      href={`tel:${phone.replace(/[^\d+]/g, '')}`}
      aria-label={say('stage.help.call', { name, number: phone })}
    >
      {phone}
    </a>
  );
}

/** The telephone number of who asks to be called; asked of the register for who may read it. */
export function NumberToCall({ request }: { request: HelpRequest }) {
  const { state } = useControl();
  const name = useNameOf()(request.person);
  const { project, session } = state.occasion;
  const { id } = request;
  const [answer, setAnswer] = useState<Answered<Known> | null>(null);
  useEffect(() => {
    let left = false;
    void numberOf(project, session, id).then((told) => {
      if (!left) setAnswer(told);
    });
    return () => {
      left = true;
    };
  }, [project, session, id]);
  return <NumberLine answer={answer} name={name} />;
}
