import { useEffect, useState } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import { refusalSentence } from '#wording/refusals.ts';
import { type HandedLink, linkOf } from './ask-server.ts';
import { useControl, useNameOf } from './control.ts';

/** Somebody's own link, to be scanned with their phone or typed over. It is theirs alone. */
export function HandOver({ person }: { person: PersonId }) {
  const { state, say } = useControl();
  const name = useNameOf()(person);
  const { project, session } = state.occasion;
  const [link, setLink] = useState<HandedLink | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void linkOf(project, session, person).then((answer) => {
      if (left) return;
      if (answer.ok) setLink(answer.value ?? null);
      else setProblem(refusalSentence(say, answer));
    });
    return () => {
      left = true;
    };
  }, [project, session, person, say]);
  if (problem) return <p className="problem">{problem}</p>;
  if (!link) return <p className="xs">{say('common.loading')}</p>;
  return (
    <div className="hand-over">
      {link.code && (
        <svg
          className="hand-over-code"
          viewBox={`0 0 ${link.code.size} ${link.code.size}`}
          role="img"
          aria-label={say('stage.link.code', { name })}
        >
          <path d={link.code.path} />
        </svg>
      )}
      <p>{say('stage.link.how', { name })}</p>
      <input
        className="field"
        readOnly
        value={link.url}
        aria-label={say('stage.link.address', { name })}
        onFocus={(event) => event.target.select()}
      />
      <p className="xs">{say('stage.link.own', { name })}</p>
    </div>
  );
}
