import { type FormEvent, useState } from 'react';
import { Button, Input, Label, Radio, RadioGroup, Text, TextArea, TextField } from 'react-aria-components';
import type { Adoption, PublishedAgreement } from '#domain/answer/events.ts';
import { inSentence } from '#wording/in-sentence.ts';
import { times } from '#wording/times.ts';
import { FieldProblem } from '../parts/field-problem.tsx';
import { ProblemText, type Told } from '../parts/problem.tsx';
import { useProject } from '../project/project.ts';
import { dayOf, sometimeOn } from '../sessions/when.ts';
import { useSay } from '../studio.ts';

const zone = 'Europe/Amsterdam';
const choices = ['adopted-unchanged', 'adopted-changed', 'rejected'] as const;

/** What the deciders decided; R7: a change or a refusal needs a reason that everybody reads. */
export function Decision({ published }: { readonly published: PublishedAgreement }) {
  const say = useSay();
  const { state } = useProject();
  const [changing, setChanging] = useState(published.adoption === null);
  const { deciders } = state.frame;
  return (
    <section className="decision" aria-labelledby="decision-title">
      <h3 id="decision-title">
        {deciders
          ? say('studio.answer.decision', { deciders: inSentence(deciders) })
          : say('studio.answer.decision.unnamed')}
      </h3>
      {changing || !published.adoption ? (
        <DecisionForm published={published} onSaved={() => setChanging(false)} />
      ) : (
        <Decided adoption={published.adoption} onChange={() => setChanging(true)} />
      )}
    </section>
  );
}

function Decided({ adoption, onChange }: { readonly adoption: Adoption; readonly onChange: () => void }) {
  const say = useSay();
  return (
    <div className={`decided decided-${adoption.decision}`}>
      <p>
        <b>{say(`studio.answer.decided.${adoption.decision}`)}</b>
      </p>
      <p className="quiet">
        {say('studio.answer.decidedBy', {
          by: adoption.by,
          day: times(say.language, zone).date(adoption.at),
        })}
      </p>
      {adoption.decision === 'adopted-changed' && <blockquote>{adoption.added}</blockquote>}
      {adoption.reason && <p>{adoption.reason}</p>}
      <Button className="link" onPress={onChange}>
        {say('studio.answer.change')}
      </Button>
    </div>
  );
}

interface Form {
  readonly published: PublishedAgreement;
  readonly onSaved: () => void;
}

function DecisionForm({ published: { agreement, adoption }, onSaved }: Form) {
  const say = useSay();
  const { state, send, connection } = useProject();
  const [decision, setDecision] = useState<Adoption['decision']>(adoption?.decision ?? 'adopted-unchanged');
  const [refused, setRefused] = useState<Told | null>(null);
  const decide = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const told = {
      by: text('by'),
      at: sometimeOn(text('day'), zone, connection.now()),
      reason: text('reason'),
    };
    const sent = await send('answer', {
      type: 'adopt-agreement',
      agreement,
      adoption:
        decision === 'adopted-changed' ? { ...told, decision, added: text('added') } : { ...told, decision },
    });
    setRefused(sent.ok ? null : sent);
    if (sent.ok) onSaved();
  };
  const needsReason = decision !== 'adopted-unchanged';
  return (
    <form className="form" onSubmit={decide}>
      <RadioGroup
        className="field"
        value={decision}
        onChange={(value) => setDecision(value as Adoption['decision'])}
        aria-labelledby="decision-title"
      >
        <div className="choices">
          {choices.map((choice) => (
            <Radio key={choice} className="choice" value={choice}>
              {say(`studio.answer.decision.${choice}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {decision === 'adopted-changed' && (
        <TextField
          className="field"
          name="added"
          isRequired
          defaultValue={adoption?.decision === 'adopted-changed' ? adoption.added : ''}
        >
          <Label>{say('studio.answer.added')}</Label>
          <TextArea className="input" rows={2} />
          <FieldProblem />
        </TextField>
      )}
      <TextField
        className="field"
        name="reason"
        isRequired={needsReason}
        defaultValue={adoption?.reason ?? ''}
      >
        <Label>{say(needsReason ? 'studio.answer.reason' : 'studio.answer.reason.optional')}</Label>
        <TextArea className="input" rows={2} />
        <Text slot="description" className="hint">
          {say('studio.answer.reason.hint')}
        </Text>
        <FieldProblem />
      </TextField>
      <div className="field-row">
        <TextField className="field" name="by" isRequired defaultValue={adoption?.by ?? state.frame.deciders}>
          <Label>{say('studio.answer.by')}</Label>
          <Input className="input" />
          <FieldProblem />
        </TextField>
        <TextField
          className="field"
          name="day"
          isRequired
          defaultValue={dayOf(adoption?.at ?? connection.now(), zone)}
        >
          <Label>{say('studio.answer.day')}</Label>
          <Input className="input" type="date" />
          <FieldProblem />
        </TextField>
      </div>
      {refused && <ProblemText problem={refused} />}
      <p className="actions">
        <Button className="btn btn-filled" type="submit">
          {say('studio.answer.save')}
        </Button>
      </p>
    </form>
  );
}
