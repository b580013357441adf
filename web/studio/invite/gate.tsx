import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import type { PlannedSession } from '#domain/process/events.ts';
import { missingBeforeInviting } from '#domain/process/gates.ts';
import { FieldProblem } from '../parts/field-problem.tsx';
import { Icon } from '../parts/icon.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { useSay } from '../studio.ts';

/** R1, a soft gate: what people cannot be told yet, with the way to each field, or a reason to go on. */
export function Gate({ session }: { readonly session: PlannedSession }) {
  const say = useSay();
  const { state, send } = useProject();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Told | null>(null);
  const missing = missingBeforeInviting(state.frame);
  const pass = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason'));
    const sent = await send('process', { type: 'override-gate', gate: 'R1', session: session.id, reason });
    setRefused(sent.ok ? null : sent);
  };
  return (
    <div className="gate">
      <h3>
        <Icon name="tip" />
        {say('studio-people.gate.title', { count: missing.length })}
      </h3>
      <p>{say('studio-people.gate.effect')}</p>
      <ul>
        {missing.map((field) => (
          <li key={field}>
            <Link
              to="/p/$project"
              params={{ project: state.id }}
              hash={`field-${field}`}
              activeOptions={{ exact: true }}
            >
              {say(`studio.frame.${field}`)}
            </Link>
          </li>
        ))}
      </ul>
      {asking ? (
        <form className="form" onSubmit={pass}>
          <TextField className="field" name="reason" isRequired autoFocus>
            <Label>{say('studio-people.gate.reason')}</Label>
            <TextArea className="input" rows={2} />
            <FieldProblem />
          </TextField>
          {refused && <ProblemText problem={refused} />}
          <p className="actions">
            <Button className="btn" type="submit">
              {say('studio-people.gate.goOn')}
            </Button>
            <Button className="link" onPress={() => setAsking(false)}>
              {say('common.cancel')}
            </Button>
          </p>
        </form>
      ) : (
        <Button className="link" onPress={() => setAsking(true)}>
          {say('studio-people.gate.anyway')}
        </Button>
      )}
    </div>
  );
}
